internal import Glibc
package import Text

extension CharacterSet {
  /// The character set of the environment's locale: the part of its name after the dot, whether or
  /// not the system has the locale, since it lacks most of those that ssh clients send.
  ///
  /// A multi-byte set such as EUC-JP is replaced by ASCII, its subset: statically linked programs
  /// cannot load the converters of the C library.
  package static var ofEnvironment: CharacterSet { named(localeName) }

  /// The character set of a named locale.
  package static func named(_ localeName: String) -> CharacterSet {
    guard let dot = localeName.firstIndex(of: ".") else { return ofSystem(localeName) }
    let coding = localeName[localeName.index(after: dot)...].prefix { $0 != "@" }
    return withCoding(String(coding))
  }

  /// The character set for plain text to a pipe or file: that of the environment's locale. `C` or
  /// no locale says nothing about the reader of the text: UTF-8.
  package static var ofPlainOutput: CharacterSet {
    if ["", "C", "POSIX"].contains(localeName) { return .unicode }
    let characterSet = ofEnvironment
    // Querying the locale changes it.
    if !localeName.contains(".") { _ = DisplayWidth.useLocale() }
    return characterSet == .ascii && !namesASCII(localeName) ? .unicode : characterSet
  }

  /// Prefixes of the names of ASCII and of multi-byte sets that contain it; other names are
  /// unknown.
  private static let namesOfASCII = [
    "ascii", "usascii", "ansix34", "euc", "ujis", "sjis", "shiftjis", "gb", "big5", "johab",
  ]

  private static func namesASCII(_ localeName: String) -> Bool {
    guard let dot = localeName.firstIndex(of: ".") else { return true }
    let coding = localeName[dot...].lowercased().filter { $0.isLetter || $0.isNumber }
    return namesOfASCII.contains(where: coding.hasPrefix)
  }

  /// The name of the environment's locale; empty if none is set.
  private static var localeName: String {
    for variable in ["LC_ALL", "LC_CTYPE", "LANG"] {
      if let value = getenv(variable), value[0] != 0 { return String(cString: value) }
    }
    return ""
  }

  private static func withCoding(_ name: String) -> CharacterSet {
    let letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
    if letters == "utf8" { return .unicode }
    return SingleByteCoding(named: name).map(CharacterSet.singleByte) ?? .ascii
  }

  /// For a name without a dot, asks the system. A name it does not know was most likely sent by an
  /// ssh client, and those use UTF-8.
  private static func ofSystem(_ localeName: String) -> CharacterSet {
    if ["", "C", "POSIX"].contains(localeName) { return .ascii }
    guard setlocale(LC_CTYPE, localeName) != nil else { return .unicode }
    return withCoding(String(cString: nl_langinfo(Int32(CODESET))))
  }

  /// `wanted`, or the set of the environment. Sets a UTF-8 locale; if the system has none, ncurses
  /// draws only ASCII.
  package static func chosen(_ wanted: CharacterSet?) -> CharacterSet {
    // Evaluate this first: querying the locale changes it, and widths depend on it.
    let chosen = wanted ?? .ofEnvironment
    return DisplayWidth.useLocale() ? chosen : .ascii
  }

  /// The bytes of a text of several lines; characters outside the set are spelled in ASCII.
  package func encode(_ text: String) -> [UInt8] {
    switch self {
    case .unicode: return Array(text.utf8)
    case .ascii: return Array(Transliteration.ascii(lines: text).utf8)
    case .singleByte(let coding):
      return Transliteration.spelled(text, keeping: contains)
        .map { coding.byte(of: $0) ?? 0x3F }
    }
  }

  /// The text of typed bytes; invalid ones become U+FFFD.
  package func decode(_ bytes: some Sequence<UInt8>) -> String {
    guard case .singleByte(let coding) = self else {
      return String(decoding: Array(bytes), as: UTF8.self)
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: bytes.lazy.map { coding.scalar(of: $0) ?? "\u{FFFD}" })
    return String(text)
  }
}
