internal import Catalogue
internal import Text

/// The words of a query, read as a reader types them.
struct WordQuery: Equatable, Sendable {
  /// What must be found, in typed order: of each group one alternative, most have no other.
  private(set) var groups: [[QueryAlternative]] = []
  /// What must not be found.
  private(set) var unwanted: [QueryAlternative] = []
  /// What whole titles may be: all words that are wanted, or those of any alternative.
  private(set) var titles: [TypedTitle] = []
  /// Whether words are found by their inflections as well.
  private(set) var isInflected = false

  /// Words that may be a title, in typed order, and as they were typed.
  struct TypedTitle: Equatable, Sendable {
    var words: [String] = []
    var text = ""
  }

  var isEmpty: Bool { groups.isEmpty && unwanted.isEmpty }

  /// Whether a group has a meaning besides its words.
  var hasMeaning: Bool {
    groups.joined().contains { if case .expanded = $0 { true } else { false } }
  }

  /// What results emphasise: the words looked for and what they stand for.
  var emphasised: [FoundTerm] { groups.joined().flatMap(\.emphasised) }

  /// Every word that is wanted, those with a meaning and those in titles included.
  var allWanted: [QueryTerm] { groups.joined().flatMap(\.terms) }

  /// The words that are wanted and have no meaning besides.
  var wanted: [QueryTerm] {
    groups.joined().flatMap { alternative -> [QueryTerm] in
      if case .expanded = alternative { return [] }
      return alternative.terms
    }
  }

  /// Reads the words of a query; each expansion is one alternative.
  init(_ query: StoreQuery) {
    let placeholder = UInt8(ascii: WordQueryPart.placeholder)
    let bytes = query.words.utf8.map { $0 == placeholder ? 0x20 : $0 }
    var rest = bytes
    var meanings: [QueryAlternative] = []
    for expansion in query.expansions {
      let range = expansion.range.clamped(to: rest.indices)
      guard let first = range.first else { continue }
      let typed = WordQuery(String(decoding: bytes[range], as: UTF8.self))
      rest.replaceSubrange(range, with: repeatElement(0x20, count: range.count))
      rest[first] = placeholder
      // A hyphen behind a name takes nothing away.
      if range.upperBound < rest.count, rest[range.upperBound] == 0x2D {
        rest[range.upperBound] = 0x20
      }
      meanings.append(.expanded(ExpandedWords(expansion, typed: typed.wanted)))
    }
    read(String(decoding: rest, as: UTF8.self), meanings: meanings)
    titles = WordQuery.titles(of: String(decoding: bytes, as: UTF8.self))
    isInflected = query.findsInflections
  }

  /// Reads parts between white space: a plain word matches at word starts; so does the last word of
  /// a part with punctuation inside, whose words stand side by side or joined. `"…"` is a phrase of
  /// whole words, which runs to the end when its quote is not closed and then still grows: its last
  /// word matches at word starts. A `-` before a part takes away, the name of a field and a `:`
  /// limit it to that field, and of parts with `|` between them one is enough. Punctuation alone is
  /// nothing.
  init(_ typed: String) {
    read(typed, meanings: [])
    titles = WordQuery.titles(of: typed)
  }

  private mutating func read(_ typed: String, meanings: [QueryAlternative]) {
    var meanings = meanings[...]
    for part in WordQueryPart.parts(of: typed) {
      var found = [WordQuery.alternative(of: part, in: typed)].compactMap(\.self)
      for scalar in part.text.unicodeScalars where scalar == WordQueryPart.placeholder {
        if let meaning = meanings.popFirst() { found.append(meaning) }
      }
      if part.isNegated {
        unwanted += found
        continue
      }
      for (place, alternative) in found.enumerated() {
        if place == 0, part.isAlternative, !groups.isEmpty {
          groups[groups.count - 1].append(alternative)
        } else {
          groups.append([alternative])
          if !part.isAlternative { joinLastGroups() }
        }
      }
    }
  }

  /// Finds two words also where they are written as one.
  private mutating func joinLastGroups() {
    guard groups.count > 1, case .term(let next)? = groups[groups.count - 1].first,
      case .term(let word)? = groups[groups.count - 2].first, let joined = word.joined(to: next),
      groups[groups.count - 2].dropFirst().allSatisfy(\.isJoined)
    else { return }
    groups[groups.count - 2].append(.term(joined))
    groups[groups.count - 1].append(.term(joined))
  }

  private static func alternative(of part: WordQueryPart, in typed: String) -> QueryAlternative? {
    let offset = typed.utf8.distance(from: typed.startIndex, to: part.range.lowerBound)
    let term = QueryTerm(part.text, matchesStart: !part.isClosedPhrase, at: offset)
    guard let field = part.field else { return term.map { .term($0) } }
    return field == .title && term == nil
      ? nil : .field(FieldTerm(field: field, text: part.text, term: term))
  }

  /// The titles that a typed text may be: all of it, or each of its only alternatives.
  private static func titles(of typed: String) -> [TypedTitle] {
    var titles: [TypedTitle] = []
    let parts = WordQueryPart.parts(of: typed).filter {
      !$0.isNegated && ($0.field == nil || $0.field == .title)
    }
    let alternatives = parts.count { $0.isAlternative }
    guard alternatives == 0 || alternatives == parts.count - 1 else { return [] }
    for part in parts {
      if titles.isEmpty || alternatives > 0 { titles.append(TypedTitle()) }
      let title = titles.count - 1
      titles[title].words += WordScanner.words(in: part.text).map(\.folded)
      titles[title].text += (titles[title].text.isEmpty ? "" : " ") + part.text
    }
    return titles
  }
}
