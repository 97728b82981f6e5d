internal import Catalogue
internal import Text

/// A parsed word query.
struct WordQuery: Equatable, Sendable {
  /// The required groups, in typed order. One alternative of each must match; most groups have only
  /// one.
  private(set) var groups: [[QueryAlternative]] = []
  /// The groups that are linking words, and not required where inflections match.
  private(set) var optionalGroups: [Int] = []
  /// What must not match.
  private(set) var unwanted: [QueryAlternative] = []
  /// The whole titles that the query may be: all required words, or each of its alternatives.
  private(set) var titles: [TypedTitle] = []
  /// Whether words also match by their inflections.
  private(set) var isInflected = false

  /// Words that may form a title, in typed order, and the text as typed.
  struct TypedTitle: Equatable, Sendable {
    var words: [String] = []
    var text = ""
  }

  var isEmpty: Bool { groups.isEmpty && unwanted.isEmpty }

  /// Whether any group has a meaning besides its words.
  var hasMeaning: Bool {
    groups.joined().contains { if case .expanded = $0 { true } else { false } }
  }

  /// What results highlight: the words searched for, and their meanings.
  var emphasised: [FoundTerm] { groups.joined().flatMap(\.emphasised) }

  /// All required words, including those with a meaning and those in titles.
  var allWanted: [QueryTerm] { groups.joined().flatMap(\.terms) }

  /// The typed words without a meaning, required and excluded.
  var plainTerms: [QueryTerm] {
    (groups.joined() + unwanted).flatMap { alternative -> [QueryTerm] in
      if case .expanded = alternative { return [] }
      return alternative.terms.filter { $0.joining == nil }
    }
  }

  /// Parses the words of a query; each expansion is one alternative.
  init(_ query: StoreQuery) {
    let placeholder = UInt8(ascii: WordQueryPart.placeholder)
    let bytes = query.words.utf8.map { $0 == placeholder ? 0x20 : $0 }
    var rest = bytes
    for range in query.linkingWords.map({ $0.clamped(to: rest.indices) }) where !range.isEmpty {
      // The words around it are not next to each other, so a sign stays between them.
      rest.replaceSubrange(range, with: [0x2C] + repeatElement(0x20, count: range.count - 1))
    }
    var meanings: [QueryAlternative] = []
    for expansion in query.expansions {
      let range = expansion.range.clamped(to: rest.indices)
      guard let first = range.first else { continue }
      let typed = WordQuery(String(decoding: bytes[range], as: UTF8.self))
      rest.replaceSubrange(range, with: repeatElement(0x20, count: range.count))
      rest[first] = placeholder
      // A hyphen after a name is not an exclusion.
      if range.upperBound < rest.count, rest[range.upperBound] == 0x2D {
        rest[range.upperBound] = 0x20
      }
      meanings.append(.expanded(ExpandedWords(expansion, typed: typed.plainTerms)))
    }
    isInflected = query.findsInflections
    read(String(decoding: rest, as: UTF8.self), meanings: meanings)
    titles = WordQuery.titles(of: String(decoding: bytes, as: UTF8.self))
    optionalGroups = groups.indices.filter { group in
      guard case .term(let word)? = groups[group].first else { return false }
      return query.optionalWords.contains(word.range)
    }
  }

  /// The groups of which a record at `level` matches one alternative each.
  func groups(at level: MatchLevel) -> [[QueryAlternative]] {
    guard isInflected, level >= .inflected, !optionalGroups.isEmpty else { return groups }
    return groups.indices.filter { !optionalGroups.contains($0) }.map { groups[$0] }
  }

  /// Parses parts separated by white space. A plain word matches as a prefix; so does the last word
  /// of a part with inner punctuation, whose words are adjacent or joined. `"…"` is a phrase of
  /// whole words; without a closing quote it runs to the end and its last word matches as a prefix.
  /// A `-` before a part excludes it, a field name and `:` limit it to that field, and of parts
  /// joined by `|` one is enough. Punctuation alone is ignored.
  init(_ typed: String) {
    read(typed, meanings: [])
    titles = WordQuery.titles(of: typed)
  }

  private mutating func read(_ typed: String, meanings: [QueryAlternative]) {
    var meanings = meanings[...]
    let parts = WordQueryPart.parts(of: typed)
    for (place, part) in parts.enumerated() {
      // A *sin* before another word does not begin *single*.
      let isWhole =
        part.isClosedPhrase
        || place + 1 < parts.count && part.isPlain
          && LinkingWords.negations.contains(part.text.lowercased())
      var found = [WordQuery.alternative(of: part, isWhole: isWhole, in: typed)].compactMap(\.self)
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
          if !part.isAlternative { joinLastGroups(in: typed) }
        }
      }
    }
  }

  /// Lets two words with only a space between them also match where they are written as one, and two
  /// with an n between them.
  private mutating func joinLastGroups(in typed: String) {
    let words = lastWords(in: typed)
    guard words.count > 1 else { return }
    let (word, next) = (words[words.count - 2], words[words.count - 1])
    add(word.joined(to: next), toLast: 2)
    if words.count > 2 { add(words[0].joined(by: word, to: next), toLast: 3) }
  }

  /// The words of up to three last groups that have only spaces between them, and no alternatives but
  /// joined words.
  private func lastWords(in typed: String) -> [QueryTerm] {
    var words: [QueryTerm] = []
    for group in groups.suffix(3).reversed() {
      guard case .term(let word)? = group.first,
        group.dropFirst().allSatisfy({ $0.joining != nil })
      else { break }
      if let next = words.first {
        let gap = typed.utf8.dropFirst(word.range.upperBound)
          .prefix(next.range.lowerBound - word.range.upperBound)
        guard gap.allSatisfy({ $0 == 0x20 }) else { break }
      }
      words.insert(word, at: 0)
    }
    return words
  }

  private mutating func add(_ joined: QueryTerm?, toLast count: Int) {
    guard let joined, joined.joining == .usual || isInflected else { return }
    for place in groups.indices.suffix(count) { groups[place].append(.term(joined)) }
  }

  private static func alternative(
    of part: WordQueryPart, isWhole: Bool, in typed: String
  ) -> QueryAlternative? {
    let offset = typed.utf8.distance(from: typed.startIndex, to: part.range.lowerBound)
    let term = QueryTerm(part.text, matchesStart: !isWhole, at: offset)
    guard let field = part.field else { return term.map { .term($0) } }
    return field == .title && term == nil
      ? nil : .field(FieldTerm(field: field, text: part.text, term: term))
  }

  /// The titles that a typed text may be: all of it, or each alternative when there is only one
  /// group.
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
