/// The modules of a symbol under construction.
struct Symbol {
  private let version: SymbolVersion
  private let level: QRCode.Level
  private let size: Int
  private var modules: [Bool]
  /// Modules that carry no data: patterns, format and version.
  private var isReserved: [Bool]

  /// A symbol with its patterns and codewords, before a mask is applied.
  init(version: SymbolVersion, level: QRCode.Level, codewords: [UInt8]) {
    self.version = version
    self.level = level
    size = version.size
    modules = [Bool](repeating: false, count: size * size)
    isReserved = modules
    drawPatterns()
    drawFormat(mask: 0)
    drawVersion()
    place(codewords)
  }

  /// The modules with the mask of lowest penalty, the first of several.
  ///
  /// Each mask is rated on the finished symbol, including its format bits.
  func best() -> [Bool] {
    var best: (penalty: Int, modules: [Bool])?
    for mask in 0..<8 {
      let masked = masked(mask)
      let penalty = MaskPenalty(masked, size: size).total
      if penalty < best?.penalty ?? .max { best = (penalty, masked) }
    }
    return best?.modules ?? modules
  }

  private mutating func set(_ row: Int, _ column: Int, _ isDark: Bool) {
    modules[row * size + column] = isDark
    isReserved[row * size + column] = true
  }

  private mutating func drawPatterns() {
    for index in 0..<size {
      set(6, index, index % 2 == 0)
      set(index, 6, index % 2 == 0)
    }
    for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] { drawFinder(row, column) }
    let centres = version.alignmentCentres
    let last = centres.last
    for row in centres {
      for column in centres {
        let isFinder = row == 6 && (column == 6 || column == last) || row == last && column == 6
        if !isFinder { drawAlignment(row, column) }
      }
    }
  }

  /// Draws a finder pattern and the light modules around it.
  private mutating func drawFinder(_ centreRow: Int, _ centreColumn: Int) {
    for row in centreRow - 4...centreRow + 4 where 0..<size ~= row {
      for column in centreColumn - 4...centreColumn + 4 where 0..<size ~= column {
        let distance = max(abs(row - centreRow), abs(column - centreColumn))
        set(row, column, distance != 2 && distance != 4)
      }
    }
  }

  private mutating func drawAlignment(_ centreRow: Int, _ centreColumn: Int) {
    for row in -2...2 {
      for column in -2...2 {
        set(centreRow + row, centreColumn + column, max(abs(row), abs(column)) != 1)
      }
    }
  }

  /// Draws level and mask, twice, and the module that is always dark.
  private mutating func drawFormat(mask: Int) {
    let levelBits = level == .low ? 1 : 0
    let data = levelBits << 3 | mask
    let bits = (data << 10 | Self.remainder(of: data, generator: 0x537, degree: 10)) ^ 0x5412
    for index in 0..<15 {
      let isDark = bits >> index & 1 == 1
      let (row, column) =
        switch index {
        case 0..<6: (index, 8)
        case 6: (7, 8)
        case 7: (8, 8)
        case 8: (8, 7)
        default: (8, 14 - index)
        }
      set(row, column, isDark)
      if index < 8 {
        set(8, size - 1 - index, isDark)
      } else {
        set(size - 15 + index, 8, isDark)
      }
    }
    set(size - 8, 8, true)
  }

  /// Draws the version, twice; only for versions 7 and above.
  private mutating func drawVersion() {
    guard version.number >= 7 else { return }
    let number = version.number
    let bits = number << 12 | Self.remainder(of: number, generator: 0x1F25, degree: 12)
    for index in 0..<18 {
      let isDark = bits >> index & 1 == 1
      set(index / 3, size - 11 + index % 3, isDark)
      set(size - 11 + index % 3, index / 3, isDark)
    }
  }

  private static func remainder(of data: Int, generator: Int, degree: Int) -> Int {
    var remainder = data
    for _ in 0..<degree {
      remainder = remainder << 1 ^ (remainder >> (degree - 1)) * generator
    }
    return remainder
  }

  /// Places bits in columns of two modules from the right, alternately upwards and downwards.
  private mutating func place(_ codewords: [UInt8]) {
    var bit = 0
    var right = size - 1
    while right >= 1 {
      if right == 6 { right = 5 }
      for step in 0..<size {
        let isUpward = (right + 1) & 2 == 0
        let row = isUpward ? size - 1 - step : step
        for column in [right, right - 1] where !isReserved[row * size + column] {
          guard bit < codewords.count * 8 else { continue }
          modules[row * size + column] = codewords[bit / 8] >> (7 - bit % 8) & 1 == 1
          bit += 1
        }
      }
      right -= 2
    }
  }

  private func masked(_ mask: Int) -> [Bool] {
    var symbol = self
    for row in 0..<size {
      for column in 0..<size where !isReserved[row * size + column] {
        if Self.inverts(mask, row, column) { symbol.modules[row * size + column].toggle() }
      }
    }
    symbol.drawFormat(mask: mask)
    return symbol.modules
  }

  private static func inverts(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
    switch mask {
    case 0: (row + column) % 2 == 0
    case 1: row % 2 == 0
    case 2: column % 3 == 0
    case 3: (row + column) % 3 == 0
    case 4: (row / 2 + column / 3) % 2 == 0
    case 5: row * column % 2 + row * column % 3 == 0
    case 6: (row * column % 2 + row * column % 3) % 2 == 0
    default: ((row + column) % 2 + row * column % 3) % 2 == 0
    }
  }
}
