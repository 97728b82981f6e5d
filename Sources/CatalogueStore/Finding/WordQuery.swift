internal import Catalogue
internal import Text

/// The words of a query, read as a reader types them.
struct WordQuery: Equatable, Sendable {
  /// What must be found, in typed order.
  private(set) var wanted: [QueryTerm] = []
  /// What must not be found.
  private(set) var unwanted: [QueryTerm] = []
  /// Parts with a meaning of their own, which must be found as well.
  private(set) var expanded: [ExpandedWords] = []
  /// All words that are wanted, those of expanded parts included, in typed order.
  private(set) var typedWords: [String] = []
  /// The text that they were typed as.
  private(set) var typedText = ""
  /// Whether words are found by their inflections as well.
  private(set) var isInflected = false

  var isEmpty: Bool { wanted.isEmpty && unwanted.isEmpty && expanded.isEmpty }

  /// What results emphasise: the words looked for and what they stand for.
  var emphasised: [FoundTerm] {
    wanted.flatMap(\.forms) + expanded.flatMap { $0.typed.flatMap(\.forms) + $0.phrases }
  }

  /// Every word that is wanted, those of expanded parts included.
  var allWanted: [QueryTerm] { wanted + expanded.flatMap(\.typed) }

  /// Reads the words of a query; its expansions are cut out of them.
  init(_ query: StoreQuery) {
    var rest = Array(query.words.utf8)
    var expanded: [ExpandedWords] = []
    for expansion in query.expansions {
      let range = expansion.range.clamped(to: rest.indices)
      let typed = WordQuery(String(decoding: rest[range], as: UTF8.self))
      rest.replaceSubrange(range, with: repeatElement(0x20, count: range.count))
      expanded.append(ExpandedWords(expansion, typed: typed.wanted))
    }
    self.init(String(decoding: rest, as: UTF8.self))
    self.expanded = expanded
    if !expanded.isEmpty {
      let all = WordQuery(query.words)
      (typedWords, typedText) = (all.typedWords, all.typedText)
    }
    isInflected = query.findsInflections
  }

  /// Reads parts between white space: a plain word matches at word starts; so does the last word of
  /// a part with punctuation inside, whose words stand side by side or joined. `"…"` is a phrase of
  /// whole words, which runs to the end when its quote is not closed and then still grows: its last
  /// word matches at word starts. A `-` before a part takes away. Punctuation alone is nothing.
  init(_ typed: String) {
    for part in WordQuery.parts(of: typed) {
      let offset = typed.utf8.distance(from: typed.startIndex, to: part.range.lowerBound)
      guard let term = QueryTerm(part.text, matchesStart: !part.isClosedPhrase, at: offset)
      else { continue }
      if part.takesAway {
        unwanted.append(term)
      } else {
        wanted.append(term)
        typedText += typedText.isEmpty ? part.text : " " + part.text
      }
    }
    typedWords = wanted.flatMap { $0.forms[0].words }
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
