/// The penalty of a masked symbol: the four features of ISO/IEC 18004, counted like libqrencode.
struct MaskPenalty {
  /// The sum of the penalties for runs, blocks, finder-like patterns and balance.
  let total: Int

  init(_ modules: [Bool], size: Int) {
    var total = Self.balance(modules) + Self.blocks(modules, size: size)
    for line in 0..<size {
      total += Self.line((0..<size).map { modules[line * size + $0] })
      total += Self.line((0..<size).map { modules[$0 * size + line] })
    }
    self.total = total
  }

  /// 10 for every 5 % by which the share of dark modules differs from half.
  private static func balance(_ modules: [Bool]) -> Int {
    let dark = modules.count { $0 }
    let percent = (200 * dark + modules.count) / modules.count / 2
    return abs(percent - 50) / 5 * 10
  }

  /// 3 for every square of four equal modules.
  private static func blocks(_ modules: [Bool], size: Int) -> Int {
    var penalty = 0
    for row in 1..<size {
      for column in 1..<size {
        let index = row * size + column
        let isDark = modules[index]
        if modules[index - 1] == isDark, modules[index - size] == isDark,
          modules[index - size - 1] == isDark
        {
          penalty += 3
        }
      }
    }
    return penalty
  }

  /// Penalty for runs of five or more, and for 1:1:3:1:1 patterns next to a light run of four
  /// units.
  private static func line(_ modules: [Bool]) -> Int {
    // Runs at odd indices are dark: a line that begins dark has an empty run first.
    var runs: [Int] = modules.first == true ? [0, 0] : [0]
    var isDark = modules.first == true
    for module in modules {
      if module == isDark {
        runs[runs.count - 1] += 1
      } else {
        runs.append(1)
        isDark = module
      }
    }
    var penalty = 0
    for (index, run) in runs.enumerated() {
      if run >= 5 { penalty += run - 2 }
      if index % 2 == 1, isFinderLike(runs, index) { penalty += 40 }
    }
    return penalty
  }

  private static func isFinderLike(_ runs: [Int], _ index: Int) -> Bool {
    guard index >= 3, index < runs.count - 2, runs[index] % 3 == 0 else { return false }
    let unit = runs[index] / 3
    guard [-2, -1, 1, 2].allSatisfy({ runs[index + $0] == unit }) else { return false }
    let isFirst = index == 3 || runs[index - 3] >= 4 * unit
    return isFirst || index + 4 >= runs.count || runs[index + 3] >= 4 * unit
  }
}
