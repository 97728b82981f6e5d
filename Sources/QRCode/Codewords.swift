/// The codewords of a symbol.
enum Codewords {
  /// Data and error correction codewords, interleaved by block as they are placed in the symbol.
  static func interleaved(
    _ bytes: [UInt8], version: SymbolVersion, level: QRCode.Level
  ) -> [UInt8] {
    let data = padded(bytes, version: version, level: level)
    let count = version.blocks(level)
    let longer = data.count % count
    var blocks: [ArraySlice<UInt8>] = []
    var start = 0
    for block in 0..<count {
      let length = data.count / count + (block >= count - longer ? 1 : 0)
      blocks.append(data[start..<start + length])
      start += length
    }
    let code = ReedSolomon(degree: version.correctionCodewords(level))
    return inTurn(blocks) + inTurn(blocks.map { code.remainder(of: $0)[...] })
  }

  /// Mode, length and text, followed by a terminator and padding bytes.
  private static func padded(
    _ bytes: [UInt8], version: SymbolVersion, level: QRCode.Level
  ) -> [UInt8] {
    let capacity = version.dataCodewords(level)
    var bits = BitBuffer()
    bits.append(0b0100, count: 4)
    bits.append(bytes.count, count: version.bitsOfCount)
    for byte in bytes { bits.append(Int(byte), count: 8) }
    bits.append(0, count: min(4, capacity * 8 - bits.count))
    var data = bits.bytes
    for index in 0..<capacity - data.count { data.append(index % 2 == 0 ? 0xEC : 0x11) }
    return data
  }

  /// The first codeword of each block, then the second of each, and so on.
  private static func inTurn(_ blocks: [ArraySlice<UInt8>]) -> [UInt8] {
    let longest = blocks.map(\.count).max() ?? 0
    return (0..<longest).flatMap { index in
      blocks.compactMap { index < $0.count ? $0[$0.startIndex + index] : nil }
    }
  }
}

/// A sequence of bits, the highest bit of a number first.
struct BitBuffer {
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0

  /// Appends the lowest `count` bits of a number; an incomplete byte is padded with zeros.
  mutating func append(_ value: Int, count bits: Int) {
    for bit in (0..<bits).reversed() {
      if count % 8 == 0 { bytes.append(0) }
      if value >> bit & 1 == 1 { bytes[count / 8] |= 0x80 >> UInt8(count % 8) }
      count += 1
    }
  }
}
