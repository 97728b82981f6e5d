internal import CNcurses
internal import Glibc

/// Descriptions of terminals that say more than is true of what is called so.
enum TerminalDescription {
  /// Whether the terminal that ncurses has opened is said to put its cursor into the next row as
  /// soon as the last column is written, as the type 'ansi' is.
  ///
  /// Hardly any does; they wait for the next character. What ncurses writes on that belief lands
  /// in other rows.
  static var claimsToWrapAtOnce: Bool { tigetflag("am") == 1 && tigetflag("xenl") != 1 }

  /// Has ncurses open the terminal next time without that belief: as one of which it cannot be
  /// known where the cursor is after the last column.
  ///
  /// ncurses offers no way to change a flag, and takes costs from strings only once, but reads a
  /// description from the environment (terminfo(5), TERMINFO with `hex:`).
  static func forgetWrapping() {
    let bytes = compiled(
      name: getenv("TERM").map { String(cString: $0) } ?? "", flags: ["xenl"],
      // A tab that is a sequence (CSI I) is as rare as the wrapping.
      without: ["ht", "cbt"])
    let digits = Array("0123456789ABCDEF".utf8)
    let hex = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    setenv("TERMINFO", "hex:" + String(decoding: hex, as: UTF8.self), 1)
  }

  /// The description that ncurses has read, with more flags and without some strings, in the form
  /// that it reads (term(5)).
  private static func compiled(
    name: String, flags: Set<String>, without left: Set<String>
  ) -> [UInt8] {
    let names = Array(name.utf8) + [0]
    let flags: [UInt8] = capabilities(ncurses_flag_name).map {
      flags.contains($0) || tigetflag($0) == 1 ? 1 : 0
    }
    let numbers = capabilities(ncurses_number_name).map { Int(tigetnum($0)) }
    var table: [UInt8] = []
    var places: [Int] = []
    for capability in capabilities(ncurses_string_name) {
      let string = String(cString: ncurses_string(capability))
      let isKept = !string.isEmpty && !left.contains(capability)
      places.append(isKept ? table.count : -1)
      if isKept { table += Array(string.utf8) + [0] }
    }
    let counts = [0o432, names.count, flags.count, numbers.count, places.count, table.count]
    let padding: [UInt8] = (names.count + flags.count).isMultiple(of: 2) ? [] : [0]
    return words(counts) + names + flags + padding + words(numbers) + words(places) + table
  }

  private static func capabilities(_ name: (Int32) -> UnsafePointer<CChar>?) -> [String] {
    var names: [String] = []
    while let name = name(Int32(names.count)) { names.append(String(cString: name)) }
    return names
  }

  /// Numbers of two bytes, least first; what is absent is -1.
  private static func words(_ numbers: [Int]) -> [UInt8] {
    numbers.flatMap { number in
      let word = UInt16(bitPattern: Int16(clamping: max(-1, number)))
      return [UInt8(word & 0xFF), UInt8(word >> 8)]
    }
  }
}
