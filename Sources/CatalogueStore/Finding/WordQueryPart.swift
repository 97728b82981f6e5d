internal import Catalogue
internal import Text

/// A part of the typed text: a word, a phrase or a field value.
struct WordQueryPart {
  /// The range of the text to search for.
  let range: Range<String.Index>
  /// The range including the minus sign, field name and quotes.
  let typedRange: Range<String.Index>
  let text: String
  let field: QueryField?
  let isNegated: Bool
  /// Whether it begins with a quote.
  let isPhrase: Bool
  let isClosedPhrase: Bool
  /// Whether the part before it may match instead.
  let isAlternative: Bool

  /// Replaces a name while the rest is parsed.
  static let placeholder: Unicode.Scalar = "\u{1}"

  /// After the name of a facet, any value.
  static let anyValue = "*"

  /// The parts of a typed text, in order. Parts without words are omitted, but not `topic:*`.
  static func parts(of typed: String) -> [WordQueryPart] {
    var parts: [WordQueryPart] = []
    var at = typed.startIndex
    var isAlternative = false
    while at < typed.endIndex {
      guard !typed[at].isWhitespace, typed[at] != "|" else {
        if typed[at] == "|" { isAlternative = parts.last.map { !$0.isNegated } ?? false }
        at = typed.index(after: at)
        continue
      }
      let part = next(in: typed, at: at, isAlternative: isAlternative)
      at = part.typedRange.upperBound
      if !part.hasWords { continue }
      parts.append(part)
      isAlternative = false
    }
    return parts
  }

  private var hasWords: Bool {
    if case .facet = field, text == WordQueryPart.anyValue { return true }
    return text.unicodeScalars.contains(WordQueryPart.placeholder)
      || !WordScanner.words(in: text).isEmpty
  }

  private static func next(
    in typed: String, at start: String.Index, isAlternative: Bool
  ) -> WordQueryPart {
    var at = start
    let isNegated = typed[at] == "-"
    if isNegated { at = typed.index(after: at) }
    // `(country:thailand)`.
    let first = typed[at...].firstIndex { $0 != "(" } ?? typed.endIndex
    if first > at, WordQueryPart.field(in: typed[first...]) != nil { at = first }
    let field = field(in: typed[at...])
    if let field { at = field.end }
    let isPhrase = at < typed.endIndex && typed[at].isDoubleQuote
    if isPhrase { at = typed.index(after: at) }
    let rest = typed[at...]
    let end =
      (isPhrase
        ? rest.firstIndex(where: \.isDoubleQuote)
        : rest.firstIndex { $0.isWhitespace || $0 == "|" })
      ?? typed.endIndex
    let isClosed = isPhrase && end < typed.endIndex
    let value = field == nil || isPhrase ? typed[at..<end] : withoutParentheses(typed[at..<end])
    return WordQueryPart(
      range: at..<value.endIndex, typedRange: start..<(isClosed ? typed.index(after: end) : end),
      text: String(value), field: field?.field, isNegated: isNegated,
      isPhrase: isPhrase, isClosedPhrase: isClosed, isAlternative: isAlternative && !isNegated)
  }

  /// A value without the parentheses that end after it but begin before its field.
  private static func withoutParentheses(_ value: Substring) -> Substring {
    value.contains("(")
      ? value
      : value[..<(value.lastIndex { $0 != ")" }.map(value.index(after:)) ?? value.startIndex)]
  }

  /// The field name that a text begins with, and where the value starts.
  private static func field(in text: Substring) -> (field: QueryField, end: String.Index)? {
    guard let colon = text.firstIndex(where: { !$0.isLetter }), text[colon] == ":",
      let field = QueryField(named: text[..<colon])
    else { return nil }
    return (field, text.index(after: colon))
  }
}
