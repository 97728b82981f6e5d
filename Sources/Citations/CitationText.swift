/// Formatted text of a citation: italic and upright runs.
package struct CitationText: Equatable, Sendable {
  /// A piece of text in one style; never empty.
  package struct Run: Equatable, Sendable {
    /// The text, without markup.
    package var text: String
    /// Whether the style prints it in italics.
    package var isItalic: Bool
  }

  /// In reading order; adjacent runs differ in style.
  package private(set) var runs: [Run] = []

  /// A text of one run; an empty text has no runs.
  init(_ text: String, italic: Bool = false) {
    if !text.isEmpty { runs = [Run(text: text, isItalic: italic)] }
  }

  /// The whole text without italics.
  package var plain: String { runs.map(\.text).joined() }

  var isEmpty: Bool { runs.isEmpty }

  /// Whether the text ends in `.`, `?` or `!`, possibly before closing quotation marks; no full
  /// stop may follow it.
  var endsSentence: Bool {
    var rest = plain[...]
    while let last = rest.last, "”’\"»".contains(last) { rest.removeLast() }
    return rest.last.map { ".?!".contains($0) } ?? false
  }

  /// The text with a full stop, unless it already ends a sentence.
  func stopped() -> CitationText {
    isEmpty || endsSentence ? self : self + "."
  }

  /// The text in parentheses or brackets; an empty text stays empty.
  func enclosed(_ opening: String, _ closing: String) -> CitationText {
    isEmpty ? self : CitationText(opening) + self + CitationText(closing)
  }

  static func + (left: CitationText, right: CitationText) -> CitationText {
    var sum = left
    for run in right.runs {
      if let last = sum.runs.last, last.isItalic == run.isItalic {
        sum.runs[sum.runs.count - 1].text += run.text
      } else {
        sum.runs.append(run)
      }
    }
    return sum
  }

  /// Joins the parts that are present with `delimiter`. A full stop that begins the delimiter is
  /// omitted after `.`, `?` and `!`.
  static func joined(_ parts: [CitationText?], by delimiter: String) -> CitationText {
    var sum = CitationText()
    for case .some(let part) in parts where !part.isEmpty {
      if !sum.isEmpty {
        let isStop = delimiter.first == "." && sum.endsSentence
        sum = sum + CitationText(isStop ? String(delimiter.dropFirst()) : delimiter)
      }
      sum = sum + part
    }
    return sum
  }

  private init() {}
}

extension CitationText: ExpressibleByStringLiteral {
  /// Upright text.
  package init(stringLiteral text: String) { self.init(text) }
}
