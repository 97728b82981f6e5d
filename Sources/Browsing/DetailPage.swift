internal import Catalogue
internal import Messages
internal import Screen
internal import Text

/// Builds the lines of a page from top to bottom.
struct DetailPage {
  let columns: Int
  let emphasis: [FoundTerm]
  let messages: Messages
  private(set) var lines: [StyledLine] = []

  init(columns: Int, emphasis: [FoundTerm], messages: Messages) {
    self.columns = columns
    self.emphasis = emphasis
    self.messages = messages
  }

  /// The width of a field's name with the space after it, or the indent below the name on a narrow
  /// screen, where the name has its own line.
  private var labelColumns: Int { hasLabelColumn ? 13 : 2 }

  private var hasLabelColumn: Bool { columns >= 40 }

  /// Adds a blank line unless the last line is blank.
  mutating func addBlank() {
    if lines.last != StyledLine() { lines.append(StyledLine()) }
  }

  /// Adds wrapped text; the first line may have a different indent, and all of them another width.
  mutating func add(
    _ text: String, role: StyleRole = .text, columns: Int? = nil, indent: Int = 0,
    first: Int? = nil, link: Int? = nil
  ) {
    let width = columns ?? self.columns
    let (text, ranges) = messages.characterSet.spelled(
      text, Emphasis.ranges(in: text, of: emphasis))
    for (index, part) in Wrapping.lines(text, columns: width - indent).enumerated() {
      var pieces = Emphasis.pieces(of: part, ranges: ranges, role: role)
      let columns = index == 0 ? first ?? indent : indent
      let margin = String(repeating: " ", count: columns)
      if columns > 0 { pieces.insert(.init(text: margin, role: role), at: 0) }
      lines.append(StyledLine(pieces, link: link))
    }
  }

  /// Adds a text that is one word, such as a link. It begins at the margin and is broken only at
  /// the edge of the screen, so that nothing comes between its parts.
  mutating func addHardWrapped(_ text: String) {
    var rest = messages.shown(text)[...]
    var continues = false
    while !rest.isEmpty {
      let line = Wrapping.lines(String(rest), columns: columns).first.map(String.init) ?? ""
      guard !line.isEmpty else { return }
      var styled = StyledLine(line)
      styled.continuesWord = continues
      lines.append(styled)
      rest = rest.dropFirst(line.count)
      continues = true
    }
  }

  /// Adds a field by message key; a field without values is omitted.
  mutating func addField(_ name: MessageKey, _ values: [String]) {
    addField(messages.text(name), values)
  }

  /// Adds a field whose name is not a message.
  mutating func addField(_ name: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    let text = NameList.text(of: values)
    let start = lines.count
    add(text, indent: labelColumns)
    let isNarrow = DisplayWidth.columns(of: name) < labelColumns
    if !hasLabelColumn || text.isEmpty || !isNarrow {
      let heading = StyledLine(Clipping.end(name, columns: columns), role: .heading)
      lines.insert(heading, at: start)
    } else {
      let padding = String(repeating: " ", count: labelColumns - DisplayWidth.columns(of: name))
      lines[start].pieces[0] = .init(text: name + padding, role: .heading)
    }
  }
}
