internal import Text

/// A handout in lines of 72 columns; an address has its own line, of any length.
struct TextHandout {
  private static let columns = 72
  private static let indent = "    "

  /// The whole handout.
  private(set) var text = ""

  init(_ handout: Handout) {
    add(handout.title)
    if !handout.title.isEmpty {
      let width = min(DisplayWidth.columns(of: handout.title), Self.columns)
      text += String(repeating: "=", count: width) + "\n"
    }
    add(handout.workshop)
    for section in handout.sections {
      if let heading = section.heading {
        text += "\n\n"
        add(heading)
        let width = min(DisplayWidth.columns(of: heading), Self.columns)
        text += String(repeating: "-", count: width) + "\n"
      }
      for entry in section.entries { add(entry, words: handout.words) }
    }
  }

  private mutating func add(_ entry: Entry, words: Handout.Words) {
    text += "\n"
    let number = "\(entry.number). "
    let first = number + String(repeating: " ", count: max(0, Self.indent.count - number.count))
    add(entry.title.isEmpty ? "-" : entry.title, first: first, indent: Self.indent)
    add(entry.source, first: Self.indent, indent: Self.indent)
    for paragraph in entry.summary {
      text += "\n"
      add(paragraph, first: Self.indent, indent: Self.indent)
    }
    if !entry.note.isEmpty {
      text += "\n"
      add("\(words.note): \(entry.note)", first: Self.indent, indent: Self.indent)
    }
    if !entry.shownAddress.isEmpty { text += "\n\(entry.shownAddress)\n" }
  }

  private mutating func add(_ paragraph: String, first: String = "", indent: String = "") {
    let columns = Self.columns - max(first.count, indent.count)
    for (index, line) in Wrapping.lines(paragraph, columns: columns).enumerated() {
      text += (index == 0 ? first : indent) + line + "\n"
    }
  }
}
