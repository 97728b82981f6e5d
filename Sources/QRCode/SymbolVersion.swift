/// The parameters of one symbol version.
struct SymbolVersion: Equatable, Sendable {
  let number: Int

  /// Modules per side.
  var size: Int { 17 + 4 * number }

  /// The smallest version that holds `bytes`; `nil` if version 20 does not.
  static func smallest(holding bytes: Int, level: QRCode.Level) -> SymbolVersion? {
    (1...20).lazy.map { SymbolVersion(number: $0) }.first { bytes <= $0.capacity(level) }
  }

  /// The capacity in bytes, in byte mode.
  func capacity(_ level: QRCode.Level) -> Int {
    (dataCodewords(level) * 8 - 4 - bitsOfCount) / 8
  }

  /// The size of the length field in bits.
  var bitsOfCount: Int { number < 10 ? 8 : 16 }

  /// The number of data and error correction codewords.
  var codewords: Int {
    let align = alignmentCentres.count
    var modules = (16 * number + 128) * number + 64
    if number >= 2 {
      modules -= (25 * align - 10) * align - 55
      if number >= 7 { modules -= 36 }
    }
    return modules / 8
  }

  /// The number of data codewords.
  func dataCodewords(_ level: QRCode.Level) -> Int {
    codewords - blocks(level) * correctionCodewords(level)
  }

  /// The number of blocks that the data is divided into.
  func blocks(_ level: QRCode.Level) -> Int {
    switch level {
    case .low: Self.lowBlocks[number - 1]
    case .medium: Self.mediumBlocks[number - 1]
    }
  }

  /// The number of error correction codewords in each block.
  func correctionCodewords(_ level: QRCode.Level) -> Int {
    switch level {
    case .low: Self.lowCorrection[number - 1]
    case .medium: Self.mediumCorrection[number - 1]
    }
  }

  /// The rows and columns of the centres of alignment patterns.
  var alignmentCentres: [Int] {
    guard number > 1 else { return [] }
    let count = number / 7 + 2
    let step = (number * 4 + count * 2 + 1) / (count * 2 - 2) * 2
    return [6] + (0..<count - 1).reversed().map { size - 7 - $0 * step }
  }

  private static let lowBlocks = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8]
  private static let mediumBlocks = [
    1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16,
  ]
  private static let lowCorrection = [
    7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28,
  ]
  private static let mediumCorrection = [
    10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
  ]
}
