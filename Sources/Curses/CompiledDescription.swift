internal import CNcurses
internal import Glibc

/// A terminal description in compiled form (term(5)), which ncurses also reads from the environment
/// (terminfo(5), TERMINFO with `hex:`), so that no file is written.
struct CompiledDescription {
  var name: String
  /// Capabilities by name.
  var flags: Set<String> = []
  var numbers: [String: Int] = [:]
  var strings: [String: [UInt8]] = [:]

  init(name: String) {
    self.name = name
  }

  /// The description that ncurses has read for the open terminal.
  init(ofOpenedTerminal name: String) {
    self.name = name
    flags = Set(Self.capabilities(ncurses_flag_name).filter { tigetflag($0) == 1 })
    for capability in Self.capabilities(ncurses_number_name) {
      let number = Int(tigetnum(capability))
      if number >= 0 { numbers[capability] = number }
    }
    for capability in Self.capabilities(ncurses_string_name) {
      let string = String(cString: ncurses_string(capability))
      if !string.isEmpty { strings[capability] = Array(string.utf8) }
    }
  }

  /// Makes ncurses read only this description.
  func install() {
    let digits = Array("0123456789ABCDEF".utf8)
    let hex = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    setenv("TERMINFO", "hex:" + String(decoding: hex, as: UTF8.self), 1)
  }

  private var bytes: [UInt8] {
    let names = Array(name.utf8) + [0]
    let flags: [UInt8] = Self.capabilities(ncurses_flag_name)
      .map { self.flags.contains($0) ? 1 : 0 }
    let numbers = Self.capabilities(ncurses_number_name).map { self.numbers[$0] ?? -1 }
    var table: [UInt8] = []
    var places: [Int] = []
    for capability in Self.capabilities(ncurses_string_name) {
      let string = strings[capability]
      places.append(string == nil ? -1 : table.count)
      if let string { table += string + [0] }
    }
    let counts = [0o432, names.count, flags.count, numbers.count, places.count, table.count]
    let padding: [UInt8] = (names.count + flags.count).isMultiple(of: 2) ? [] : [0]
    return Self.words(counts) + names + flags + padding + Self.words(numbers)
      + Self.words(places) + table
  }

  private static func capabilities(_ name: (Int32) -> UnsafePointer<CChar>?) -> [String] {
    var names: [String] = []
    while let name = name(Int32(names.count)) { names.append(String(cString: name)) }
    return names
  }

  /// 16-bit numbers, low byte first; -1 if absent.
  private static func words(_ numbers: [Int]) -> [UInt8] {
    numbers.flatMap { number in
      let word = UInt16(bitPattern: Int16(clamping: max(-1, number)))
      return [UInt8(word & 0xFF), UInt8(word >> 8)]
    }
  }
}
