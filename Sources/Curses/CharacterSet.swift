internal import Glibc
package import Text

/// What the terminal can show.
package enum CharacterSet: Equatable, Sendable {
  case unicode, ascii
  /// One of a byte a character, such as ISO-8859-1.
  case singleByte(SingleByteCoding)

  /// What the environment's locale says: the part of its name after the dot, whether the system has
  /// data for it or not, as for most names that an ssh client sends.
  ///
  /// A set with characters of several bytes, as EUC-JP, gets ASCII, which is a part of it: programs
  /// with the C library in them cannot load its converters.
  package static var ofEnvironment: CharacterSet { named(localeName) }

  /// The set that the locale with a name uses.
  package static func named(_ localeName: String) -> CharacterSet {
    guard let dot = localeName.firstIndex(of: ".") else { return ofSystem(localeName) }
    let coding = localeName[localeName.index(after: dot)...].prefix { $0 != "@" }
    return withCoding(String(coding))
  }

  /// What plain text that leaves through a pipe or into a file is in: the character set that the
  /// environment's locale names. `C` and no name at all say nothing of what reads it: UTF-8.
  package static var ofPlainOutput: CharacterSet {
    if ["", "C", "POSIX"].contains(localeName) { return .unicode }
    let characterSet = ofEnvironment
    // Asking for the locale's data changes the locale.
    if !localeName.contains(".") { _ = DisplayWidth.useLocale() }
    return characterSet == .ascii && !namesASCII(localeName) ? .unicode : characterSet
  }

  /// Beginnings of the names of ASCII and of sets with characters of several bytes, of which it is a
  /// part; another name says nothing.
  private static let namesOfASCII = [
    "ascii", "usascii", "ansix34", "euc", "ujis", "sjis", "shiftjis", "gb", "big5", "johab",
  ]

  private static func namesASCII(_ localeName: String) -> Bool {
    guard let dot = localeName.firstIndex(of: ".") else { return true }
    let coding = localeName[dot...].lowercased().filter { $0.isLetter || $0.isNumber }
    return namesOfASCII.contains(where: coding.hasPrefix)
  }

  /// What the environment's locale is called; empty when it names none.
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

  /// A name without a dot means what the system says; one that it does not know was most likely
  /// sent by an ssh client, and those are UTF-8.
  private static func ofSystem(_ localeName: String) -> CharacterSet {
    if ["", "C", "POSIX"].contains(localeName) { return .ascii }
    guard setlocale(LC_CTYPE, localeName) != nil else { return .unicode }
    return withCoding(String(cString: nl_langinfo(Int32(CODESET))))
  }

  /// `wanted`, or what the environment says, as far as the system can follow: without a UTF-8
  /// locale, which is then set, ncurses draws ASCII alone.
  package static func chosen(_ wanted: CharacterSet?) -> CharacterSet {
    // Before widths are asked for: asking for the locale's data changes the locale.
    let chosen = wanted ?? .ofEnvironment
    return DisplayWidth.useLocale() ? chosen : .ascii
  }

  /// Whether the set has a character.
  package func contains(_ character: Character) -> Bool {
    switch self {
    case .unicode: true
    case .ascii: character.isASCII
    case .singleByte(let coding): coding.byte(of: character) != nil
    }
  }

  /// The bytes of a text of several lines; what the set lacks is spelled in ASCII.
  package func encode(_ text: String) -> [UInt8] {
    switch self {
    case .unicode: return Array(text.utf8)
    case .ascii: return Array(Transliteration.ascii(lines: text).utf8)
    case .singleByte(let coding):
      return Transliteration.spelled(text, keeping: contains)
        .map { coding.byte(of: $0) ?? 0x3F }
    }
  }

  /// The text of bytes that were typed; what the set does not hold becomes U+FFFD.
  package func decode(_ bytes: some Sequence<UInt8>) -> String {
    guard case .singleByte(let coding) = self else {
      return String(decoding: Array(bytes), as: UTF8.self)
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: bytes.lazy.map { coding.scalar(of: $0) ?? "\u{FFFD}" })
    return String(text)
  }
}
