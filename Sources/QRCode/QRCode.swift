/// A QR code of ISO/IEC 18004: byte mode, versions 1 to 20, levels L and M.
///
/// The mask is chosen by libqrencode's rules, so that the modules equal libqrencode's.
package struct QRCode: Equatable, Sendable {
  /// The share of the symbol that may be unreadable.
  package enum Level: CaseIterable, Sendable {
    /// About 7 %: level L.
    case low
    /// About 15 %: level M.
    case medium
  }

  /// 1...20.
  package let version: Int
  /// The level of error correction.
  package let level: Level
  /// Modules per side, without the quiet zone: 21...97.
  package let size: Int
  /// Rows from the top, each from the left; true for dark.
  private let modules: [Bool]

  /// Encodes ASCII text in `version`, or in the smallest version that fits it.
  ///
  /// Other text is refused, because scanners disagree about its encoding. O(size²).
  package init(
    _ text: String, level: Level = .medium, version: Int? = nil
  ) throws(QRCodeError) {
    let bytes = Array(text.utf8)
    guard bytes.allSatisfy({ $0 < 0x80 }) else { throw .notASCII }
    let smallest = SymbolVersion.smallest(holding: bytes.count, level: level)
    let chosen = version.map { SymbolVersion(number: $0) } ?? smallest
    guard let chosen, 1...20 ~= chosen.number, bytes.count <= chosen.capacity(level) else {
      let most = SymbolVersion(number: min(max(1, version ?? 20), 20)).capacity(level)
      throw .tooLong(bytes: bytes.count, capacity: most)
    }
    self.version = chosen.number
    self.level = level
    size = chosen.size
    let codewords = Codewords.interleaved(bytes, version: chosen, level: level)
    modules = Symbol(version: chosen, level: level, codewords: codewords).best()
  }

  /// Whether a module is dark; false outside the symbol.
  package subscript(row row: Int, column column: Int) -> Bool {
    0..<size ~= row && 0..<size ~= column && modules[row * size + column]
  }

  /// The capacity of the largest version, in bytes.
  package static func capacity(_ level: Level) -> Int {
    SymbolVersion(number: 20).capacity(level)
  }
}

/// The reason why a text cannot be encoded.
package enum QRCodeError: Error, Equatable, Sendable {
  /// The text has characters outside ASCII, which must be encoded first.
  case notASCII
  /// The text exceeds the capacity of the requested version, or of the largest one.
  case tooLong(bytes: Int, capacity: Int)
}
