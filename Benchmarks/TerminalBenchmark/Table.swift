/// Prints lines with a figure and its bound.
enum Table {
  struct Figures {
    let bytes: Int
    let floor: Int
    let writes: Int?
    let milliseconds: Double?
  }

  static func heading() {
    line(["step", "bytes", "a key", "floor", "x floor", "writes", "ms", "bound"])
  }

  static func row(_ label: String, _ figures: Figures, keys: Int, _ bound: WireStep.Bound?) {
    let perKey = Double(figures.bytes) / Double(keys)
    let ratio = Double(figures.bytes) / Double(max(1, figures.floor))
    line([
      label, "\(figures.bytes)", rounded(perKey, 1), "\(figures.floor)", rounded(ratio, 2),
      figures.writes.map { "\($0)" } ?? "-", figures.milliseconds.map { rounded($0, 2) } ?? "-",
      bound.map { words(of: $0, isHeld: isHeld($0, figures, perKey, ratio)) } ?? "",
    ])
  }

  /// Prints a figure that must not exceed its bound.
  static func figure(_ label: String, _ value: Double, _ unit: String, bound: Double) {
    let verdict = value <= bound ? "held" : "MISSED"
    print(
      "\(padded(label, 44)) \(rounded(value, 2)) \(unit); bound \(rounded(bound, 1)): \(verdict)")
  }

  private static func isHeld(
    _ bound: WireStep.Bound, _ figures: Figures, _ perKey: Double, _ ratio: Double
  ) -> Bool {
    switch bound {
    case .bytes(let limit): figures.bytes <= limit
    case .bytesPerKey(let limit): perKey <= Double(limit)
    case .timesFloor(let limit): ratio <= limit
    }
  }

  private static func words(of bound: WireStep.Bound, isHeld: Bool) -> String {
    let limit =
      switch bound {
      case .bytes(let limit): "\(limit) bytes"
      case .bytesPerKey(let limit): "\(limit) a key"
      case .timesFloor(let limit): "\(rounded(limit, 2)) x floor"
      }
    return "\(limit): \(isHeld ? "held" : "MISSED")"
  }

  private static func line(_ columns: [String]) {
    let first = padded(columns[0], 24)
    let figures = columns[1..<7].map { String(repeating: " ", count: max(1, 9 - $0.count)) + $0 }
    print(first + figures.joined() + "  " + columns[7])
  }

  private static func padded(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - text.count))
  }

  static func rounded(_ value: Double, _ digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let whole = Int((value * scale).rounded())
    let fraction = String(whole % Int(scale))
    let zeros = String(repeating: "0", count: max(0, digits - fraction.count))
    return "\(whole / Int(scale)).\(zeros)\(fraction)"
  }
}
