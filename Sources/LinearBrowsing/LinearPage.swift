internal import Screen
internal import Text

/// The reply to one answer, wrapped if the terminal's size is known. It holds no more of a list or
/// text than can be read above the next prompt.
struct LinearPage {
  /// The terminal's size; `nil` for a file or a pipe, where lines are not wrapped.
  let size: Size?
  /// Rows reserved for what is printed after a list.
  var reserved = 0
  private(set) var text = ""
  private var rows = 0

  /// The number of list rows per page without a terminal.
  static let standardRows = 18

  init(size: Size?) {
    self.size = size
  }

  /// Appends a line, wrapped if necessary.
  mutating func print(_ line: String) {
    let lines = wrapped(line)
    for line in lines { text += "\(line)\n" }
    rows += lines.count
  }

  /// Inserts a line before all others.
  mutating func printFirst(_ line: String) {
    let lines = wrapped(line)
    text = lines.map { "\($0)\n" }.joined() + text
    rows += lines.count
  }

  /// The number of `lines` that fit below `heading`, at least one; the last row is for the prompt.
  /// `endsWithRest` reserves a row for the number of remaining lines.
  func count(
    of lines: some Sequence<String>, below heading: String? = nil, endsWithRest: Bool = false
  ) -> Int {
    let above = rows + (heading.map { height(of: $0) } ?? 0)
    var room = size.map { $0.rows - 1 - reserved - above } ?? LinearPage.standardRows
    var count = 0
    // The count that leaves room for the line about the rest.
    var countBeforeRest = 0
    for line in lines {
      room -= height(of: line)
      guard room >= 0 || count == 0 else { return endsWithRest ? countBeforeRest : count }
      count += 1
      if room > 0 || size == nil || count == 1 { countBeforeRest = count }
    }
    return count
  }

  /// The number of rows that a line takes.
  func height(of line: String) -> Int { wrapped(line).count }

  /// Continuation lines are indented, so that a number at the beginning of a line is always a row
  /// number.
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
