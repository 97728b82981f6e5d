internal import Links

/// A handout in CommonMark.
struct MarkdownHandout {
  /// The whole handout.
  private(set) var text = ""

  init(_ handout: Handout) {
    add(handout.title, prefix: "# ")
    add(handout.workshop)
    for section in handout.sections {
      if let heading = section.heading { add(heading, prefix: "## ") }
      for entry in section.entries {
        add(entry, words: handout.words, level: section.heading == nil ? "## " : "### ")
      }
    }
    while text.hasSuffix("\n\n") { text.removeLast() }
  }

  private mutating func add(_ entry: Entry, words: Handout.Words, level: String) {
    text += "\(level)\(entry.number)\\. \(Self.escaped(entry.title))\n\n"
    if !entry.source.isEmpty { text += "*\(Self.escaped(entry.source))*\n\n" }
    for paragraph in entry.summary { add(paragraph) }
    if !entry.note.isEmpty { add("\(words.note): \(entry.note)", prefix: "> ") }
    if let link = entry.link {
      text +=
        link.shown == link.ascii
        ? "<\(link.ascii)>\n\n" : "[\(Self.escaped(link.shown))](<\(link.ascii)>)\n\n"
    } else {
      add(entry.address)
    }
  }

  private mutating func add(_ paragraph: String, prefix: String = "") {
    if !paragraph.isEmpty { text += prefix + Self.escaped(paragraph) + "\n\n" }
  }

  /// Escapes every character that CommonMark could read as markup.
  private static func escaped(_ text: String) -> String {
    var escaped = text.reduce(into: "") { escaped, character in
      if "\\`*_[]<>#|~&!".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    // List markers and setext underlines at the beginning, and the full stop of a numbered list.
    if let first = escaped.first, "-+=".contains(first) { return "\\" + escaped }
    let digits = escaped.prefix { $0.isASCII && $0.isNumber }
    let after = escaped[digits.endIndex...].first
    if !digits.isEmpty, after == "." || after == ")" {
      escaped.insert("\\", at: digits.endIndex)
    }
    return escaped
  }
}
