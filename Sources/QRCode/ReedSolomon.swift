/// Reed-Solomon error correction over GF(256) with the polynomial 0x11D.
struct ReedSolomon {
  /// The coefficients of the generator without the leading one, highest power first.
  private let divisor: [UInt8]

  /// A code with `degree` error correction codewords.
  init(degree: Int) {
    var divisor = [UInt8](repeating: 0, count: degree)
    divisor[degree - 1] = 1
    var root: UInt8 = 1
    for _ in 0..<degree {
      for index in 0..<degree {
        divisor[index] = Self.product(divisor[index], root)
        if index + 1 < degree { divisor[index] ^= divisor[index + 1] }
      }
      root = Self.product(root, 2)
    }
    self.divisor = divisor
  }

  /// The error correction codewords of a block of data.
  func remainder(of data: ArraySlice<UInt8>) -> [UInt8] {
    var remainder = [UInt8](repeating: 0, count: divisor.count)
    for byte in data {
      let factor = byte ^ remainder.removeFirst()
      remainder.append(0)
      for index in divisor.indices { remainder[index] ^= Self.product(divisor[index], factor) }
    }
    return remainder
  }

  private static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var sum: UInt8 = 0
    for bit in (0..<8).reversed() {
      sum = sum << 1 ^ (sum >> 7) * 0x1D
      if right >> bit & 1 == 1 { sum ^= left }
    }
    return sum
  }
}
