/// A QR code of ISO/IEC 18004: byte mode, versions 1 to 20, levels L and M.
///
/// The mask is chosen as libqrencode chooses it, so that the modules are the same as its modules.
package struct QRCode: Equatable, Sendable {
  /// How much of the symbol may be unreadable.
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
  /// Modules on a side, without a quiet zone: 21...97.
  package let size: Int
  /// Rows from the top, each from the left; true for dark.
  private let modules: [Bool]

  /// Encodes ASCII text in `version`, or in the smallest that holds it.
  ///
  /// Text beyond ASCII is refused: readers disagree about its encoding. O(size²).
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

  /// Whether a module is dark; false outside of the symbol.
  package subscript(row row: Int, column column: Int) -> Bool {
    0..<size ~= row && 0..<size ~= column && modules[row * size + column]
  }

  /// The most bytes that any version holds.
  package static func capacity(_ level: Level) -> Int {
    SymbolVersion(number: 20).capacity(level)
  }
}

/// Why a text has no QR code.
package enum QRCodeError: Error, Equatable, Sendable {
  /// A character is beyond ASCII: encode it before.
  case notASCII
  /// The text has more bytes than the version, or the largest one, holds.
  case tooLong(bytes: Int, capacity: Int)
}
