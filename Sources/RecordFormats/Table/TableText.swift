/// Texts in the fields of tables.
enum TableText {
  /// The text of `="0192547011"`, as databases write numbers that a spreadsheet must not change.
  static func withoutFormula(_ text: String) -> String {
    guard text.utf8.starts(with: [0x3D, 0x22]), text.utf8.count > 2, text.utf8.last == 0x22 else {
      return text
    }
    let inner = text.dropFirst(2).dropLast()
    return inner.utf8.contains(0x22) ? text : String(inner)
  }

  /// The paragraphs of a text, or of HTML that is in elements from beginning to end.
  static func body(of text: String) -> [String] {
    let trimmed = text.trimmed
    guard trimmed.hasPrefix("<"), trimmed.hasSuffix(">") else { return paragraphs(of: text) }
    let isHTML = ["p", "div"].contains { name in
      trimmed.hasSuffix("</\(name)>")
        && (trimmed.hasPrefix("<\(name)>") || trimmed.hasPrefix("<\(name) "))
    }
    return isHTML ? HTMLText.paragraphs(of: text) : paragraphs(of: text)
  }

  /// The paragraphs, separated by blank lines or ` ¶ `.
  static func paragraphs(of text: String) -> [String] {
    let lines = TextParts.withLineFeeds(text)
    return TextParts.paragraphs(of: lines).flatMap { TextParts.split($0, at: " ¶ ") }
  }
}
