internal import Catalogue
internal import Text

/// The words of a query, read as a reader types them.
struct WordQuery: Equatable, Sendable {
  /// What must be found, in typed order.
  private(set) var wanted: [FoundTerm] = []
  /// What must not be found.
  private(set) var unwanted: [FoundTerm] = []
  /// Parts with a meaning of their own, which must be found as well.
  private(set) var expanded: [ExpandedWords] = []

  var isEmpty: Bool { wanted.isEmpty && unwanted.isEmpty && expanded.isEmpty }

  /// What results emphasise: the words looked for and what they stand for.
  var emphasised: [FoundTerm] { wanted + expanded.flatMap(\.phrases) }

  /// Reads the words of a query; its expansions are cut out of them.
  init(_ query: StoreQuery) {
    guard !query.expansions.isEmpty else {
      self.init(query.words)
      return
    }
    var rest = Array(query.words.utf8)
    var expanded: [ExpandedWords] = []
    for expansion in query.expansions {
      let range = expansion.range.clamped(to: rest.indices)
      rest.replaceSubrange(range, with: repeatElement(0x20, count: range.count))
      expanded.append(ExpandedWords(expansion))
    }
    self.init(String(decoding: rest, as: UTF8.self))
    self.expanded = expanded
  }

  /// Reads parts between white space: a plain word matches at word starts; so does the last word of
  /// a part with punctuation inside, whose words stand side by side. `"…"` is a phrase of whole
  /// words, which runs to the end when its quote is not closed and then still grows: its last word
  /// matches at word starts. A `-` before a part takes away. Punctuation alone is nothing.
  init(_ typed: String) {
    for part in WordQuery.parts(of: typed) {
      let words = WordScanner.words(in: part.text).map(\.folded)
      guard !words.isEmpty else { continue }
      let term = FoundTerm(words: words, matchesStart: !part.isClosedPhrase)
      if part.takesAway { unwanted.append(term) } else { wanted.append(term) }
    }
  }

  /// A run of typed text.
  struct Part {
    let range: Range<String.Index>
    let text: String
    let takesAway: Bool
    let isClosedPhrase: Bool
  }

  /// The runs that a typed text falls into, with where each stands.
  static func parts(of typed: String) -> [Part] {
    var parts: [Part] = []
    var at = typed.startIndex
    while at < typed.endIndex {
      guard !typed[at].isWhitespace else {
        at = typed.index(after: at)
        continue
      }
      let takesAway = typed[at] == "-"
      if takesAway { at = typed.index(after: at) }
      let isPhrase = at < typed.endIndex && typed[at] == "\""
      if isPhrase { at = typed.index(after: at) }
      let rest = typed[at...]
      let end =
        (isPhrase ? rest.firstIndex(of: "\"") : rest.firstIndex(where: \.isWhitespace))
        ?? typed.endIndex
      let isClosed = isPhrase && end < typed.endIndex
      parts.append(
        Part(
          range: at..<end, text: String(typed[at..<end]), takesAway: takesAway,
          isClosedPhrase: isClosed))
      at = isClosed ? typed.index(after: end) : end
    }
    return parts
  }
}
