/// Converts the Markdown of ReliefWeb's editors to HTML, which `HTMLText` makes plain.
enum MarkdownText {
  /// HTML for paragraphs, list items, links and line breaks. Signs of emphasis, headings, quotes and
  /// code are removed; numbers of lists are kept. HTML in the text stays as it is.
  static func html(of text: String) -> String {
    var reader = BlockReader()
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      reader.read(line)
    }
    reader.endBlock()
    return reader.blocks.joined(separator: "\n\n")
  }

  /// Collects lines into blocks, each converted as a whole.
  private struct BlockReader {
    private(set) var blocks: [String] = []
    private var lines: [String] = []
    private var start = ""
    private var isQuote = false
    private var isCode = false

    mutating func read(_ line: Substring) {
      var text = line[...]
      let isFence = text.trimmed.hasPrefix("```")
      if isFence || isCode {
        if isFence {
          endBlock()
          isCode.toggle()
        } else {
          blocks.append(XMLText.escaped(text.trimmed))
        }
        return
      }
      var isQuote = false
      while let sign = text.first(where: { $0 != " " && $0 != "\t" }), sign == ">" {
        text = text.drop { $0 != ">" }.dropFirst()
        isQuote = true
      }
      if isQuote != self.isQuote { endBlock() }
      self.isQuote = isQuote
      readContent(text.trimmed, isBreak: text.hasSuffix("  ") || text.hasSuffix("\\"))
    }

    private mutating func readContent(_ text: String, isBreak: Bool) {
      if text.isEmpty || isRule(text) { return endBlock() }
      if let heading = MarkdownText.heading(text) {
        endBlock()
        lines = [heading]
        return endBlock()
      }
      let item = MarkdownText.item(text)
      // A line that begins with a number may continue a paragraph.
      let isFirst = item.map { $0.text.hasPrefix("1. ") || $0.text.hasPrefix("1) ") } ?? false
      if let item, !item.start.isEmpty || lines.isEmpty || !start.isEmpty || isFirst {
        endBlock()
        start = item.start.isEmpty ? "<p>" : item.start
        lines = [item.text]
      } else {
        lines.append(text)
      }
      if isBreak {
        let last = lines.removeLast()
        lines.append((last.hasSuffix("\\") ? String(last.dropLast()) : last) + "<br>")
      }
    }

    mutating func endBlock() {
      if !lines.isEmpty {
        blocks.append(start + MarkdownInline.html(of: lines.joined(separator: "\n")))
      }
      lines = []
      start = ""
    }

    /// Whether a line is a rule, or underlines the heading above it.
    private func isRule(_ text: String) -> Bool {
      let signs = text.filter { $0 != " " }
      guard let first = signs.first, signs.allSatisfy({ $0 == first }) else { return false }
      return "*-_".contains(first) && signs.count > 2
        || "=-".contains(first) && signs.count > 1 && !lines.isEmpty
    }
  }

  /// The text of a heading: `## Heading ##`.
  private static func heading(_ text: String) -> String? {
    let count = text.prefix { $0 == "#" }.count
    guard 1...6 ~= count else { return nil }
    let rest = text.dropFirst(count)
    // Older editors wrote `##Heading`; `#word` is text.
    guard rest.first == " " || count > 1 else { return nil }
    guard let end = rest.lastIndex(where: { $0 != "#" }) else { return "" }
    return rest[...end].trimmed
  }

  /// The start tag and text of a list item; the text of a numbered one begins with its number.
  private static func item(_ text: String) -> (start: String, text: String)? {
    if ["* ", "- ", "+ ", "• "].contains(where: text.hasPrefix) {
      return ("<li>", text.dropFirst(2).trimmed)
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard 1...3 ~= digits.count, rest.hasPrefix(". ") || rest.hasPrefix(") ") else { return nil }
    return ("", text)
  }
}
