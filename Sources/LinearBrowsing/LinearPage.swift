internal import Screen
internal import Text

/// What is printed in reply to one answer: wrapped where a terminal is known, and no more of a list
/// or a text than can be read above the next question.
struct LinearPage {
  /// The terminal's; `nil` for a file or a pipe, in which lines stay whole.
  let size: Size?
  /// Rows to be kept free for what is printed after a list.
  var reserved = 0
  private(set) var text = ""
  private var rows = 0

  /// Rows of a list that go in one part where no terminal limits them.
  static let standardRows = 18

  init(size: Size?) {
    self.size = size
  }

  /// Adds a line, or as many as it takes.
  mutating func print(_ line: String) {
    let lines = wrapped(line)
    for line in lines { text += "\(line)\n" }
    rows += lines.count
  }

  /// Adds a line before all others.
  mutating func printFirst(_ line: String) {
    let lines = wrapped(line)
    text = lines.map { "\($0)\n" }.joined() + text
    rows += lines.count
  }

  /// How many of `lines` there is room for below `heading`, at least one; the question has the last
  /// row. `endsWithRest` keeps a row to say how many are left.
  func count(
    of lines: some Sequence<String>, below heading: String? = nil, endsWithRest: Bool = false
  ) -> Int {
    let above = rows + (heading.map { height(of: $0) } ?? 0)
    var room = size.map { $0.rows - 1 - reserved - above } ?? LinearPage.standardRows
    var count = 0
    // The count with room for a line about the rest.
    var countBeforeRest = 0
    for line in lines {
      room -= height(of: line)
      guard room >= 0 || count == 0 else { return endsWithRest ? countBeforeRest : count }
      count += 1
      if room > 0 || size == nil || count == 1 { countBeforeRest = count }
    }
    return count
  }

  /// Rows that a line takes.
  func height(of line: String) -> Int { wrapped(line).count }

  /// What goes on is indented, so that a number which begins a line is always that of a row.
  private func wrapped(_ line: String) -> [String] {
    guard let size, DisplayWidth.columns(of: line) > size.columns,
      let first = Wrapping.lines(line, columns: size.columns).first
    else { return [line] }
    let indent = size.columns < 20 ? "" : "  "
    let rest = String(line[first.endIndex...].drop { $0 == " " })
    return [String(first)]
      + Wrapping.lines(rest, columns: size.columns - indent.count).map { indent + $0 }
  }
}
