/// Keys whose output is measured together.
struct WireStep {
  /// The bound of the step.
  enum Bound {
    case bytes(Int)
    case bytesPerKey(Int)
    case timesFloor(Double)
  }

  /// Empty for a step that only leads to the next one.
  let label: String
  /// The names of the keys.
  let keys: [String]
  /// Whether the keys arrive together, as on a slow line.
  var isBurst = false
  var bound: Bound?

  static func to(_ key: String) -> WireStep { WireStep(label: "", keys: [key]) }

  /// The script, from the first screen on; the results pane is before the first one.
  static func script(lean: Bool) -> [WireStep] {
    [
      .to("Shift-Tab"),
      WireStep(label: "Down", keys: ["Down"], bound: lean ? .bytesPerKey(12) : .timesFloor(1.2)),
      WireStep(label: "Up", keys: ["Up"], bound: lean ? .bytesPerKey(12) : nil),
      WireStep(
        label: "Down 25 times", keys: Array(repeating: "Down", count: 25),
        bound: lean ? .bytesPerKey(30) : nil),
      .to("Home"),
      WireStep(
        label: "Down 15 times, waiting", keys: Array(repeating: "Down", count: 15), isBurst: true,
        bound: lean ? .bytes(40) : nil),
      .to("Home"),
      WireStep(label: "PgDn", keys: ["PgDn"], bound: lean ? .timesFloor(1.2) : nil),
      WireStep(label: "open a publication", keys: ["Enter"], bound: lean ? .timesFloor(1.2) : nil),
      WireStep(label: "close it", keys: ["Left"], bound: lean ? .timesFloor(1.2) : nil),
      WireStep(label: "/", keys: ["/"]),
      WireStep(
        label: "letters of find", keys: ["l", "e", "g", "i"],
        bound: lean ? .bytesPerKey(16) : nil),
      WireStep(label: "keep the words", keys: ["Enter"]),
    ]
  }

  /// The bytes that a terminal sends for a key.
  static func bytes(of key: String) -> String {
    switch key {
    case "Up": "\u{1B}[A"
    case "Down": "\u{1B}[B"
    case "Left": "\u{1B}[D"
    case "Home": "\u{1B}[H"
    case "PgDn": "\u{1B}[6~"
    case "Shift-Tab": "\u{1B}[Z"
    case "Enter": "\r"
    default: key
    }
  }
}
