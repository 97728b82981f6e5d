internal import Catalogue
internal import Text

/// Finds out what a reader can drop or respell when a query finds nothing.
struct ResultAdvisor {
  private let reader: CatalogueReader
  private let resolver: QueryResolver
  private let query: Query

  init(_ reader: CatalogueReader, resolver: QueryResolver, query: Query) {
    self.reader = reader
    self.resolver = resolver
    self.query = query
  }

  /// What can be dropped, with what is found then, and another spelling.
  var advice: NoResultAdvice {
    NoResultAdvice(
      relaxations: relaxations,
      suggestion: spelling(of: query.words, by: Spelling(reader), finding: findsSomething)
        .map(resolver.expander.offered))
  }

  private var relaxations: [NoResultAdvice.Relaxation] {
    let values =
      query.included.sorted().map(QueryPart.included)
      + query.excluded.sorted().map(QueryPart.excluded)
    var relaxations = values.map(relaxation)
    let useful = Set(relaxations.filter { $0.count > 0 }.compactMap(\.dropping.facet))
    if query.hasWords {
      relaxations += QueryPart.words(of: resolver.resolved(query)).map(relaxation)
    }
    for facet in reader.facets.facets where !useful.contains(facet) {
      if values.count(where: { $0.facet == facet }) > 1 {
        relaxations.append(relaxation(.facet(facet)))
      }
    }
    if relaxations.allSatisfy({ $0.count == 0 }) { relaxations.append(relaxation(.everything)) }
    return relaxations
  }

  private func relaxation(_ part: QueryPart) -> NoResultAdvice.Relaxation {
    let relaxed = resolver.resolved(query.without(part))
    return .init(dropping: part, count: ResultSet(reader, query: relaxed).count)
  }

  /// Whether the query with other words finds something, with them alone and with what they mean:
  /// another spelling that does not would be a second dead end.
  private func findsSomething(_ words: String) -> Bool {
    var alone = query
    alone.words = words
    alone.usesMeanings = false
    var offered = query
    offered.words = resolver.expander.offered(words)
    offered.usesMeanings = true
    return [alone, offered].allSatisfy {
      ResultSet(reader, query: resolver.resolved($0)).count > 0
    }
  }

  /// The first other spelling of what was typed that finds something; to join changes no letter and
  /// comes first.
  private func spelling(
    of typed: String, by spelling: Spelling, finding finds: (String) -> Bool
  ) -> String? {
    if let joined = joined(typed, by: spelling), finds(joined) { return joined }
    guard let respelled = respelled(typed, by: spelling) else { return nil }
    if finds(respelled) { return respelled }
    guard let joined = joined(respelled, by: spelling), finds(joined) else { return nil }
    return joined
  }

  /// The words as typed, with each unknown one replaced by the nearest known one, or by the two
  /// that it consists of. What the vocabulary has a label for is spelt as it should be.
  private func respelled(_ typed: String, by spelling: Spelling) -> String? {
    let labels = spelling.labels(in: typed)
    let changes = TypedWord.words(of: typed).compactMap { word -> TypedWord? in
      guard !spelling.isKnown(word.folded), !labels.contains(where: word.range.overlaps),
        let known = spelling.nearest(to: word.folded)
          ?? spelling.halves(of: word.folded)?.joined(separator: " ")
      else { return nil }
      return TypedWord(folded: known, range: word.range)
    }
    return typed.replacing(changes)
  }

  /// The words as typed, with each two neighbours joined that are one word of the catalogue.
  private func joined(_ typed: String, by spelling: Spelling) -> String? {
    var changes: [TypedWord] = []
    let words = TypedWord.words(of: typed)
    for (word, next) in zip(words, words.dropFirst()) {
      let together = word.folded + next.folded
      let range = word.range.lowerBound..<next.range.upperBound
      let between = typed[word.range.upperBound..<next.range.lowerBound]
      // No quote that would be left alone, and nothing that is taken away.
      guard !between.contains(where: { $0.isLetter || $0.isNumber || $0 == "\"" }),
        spelling.isWord(together),
        changes.last.map({ $0.range.upperBound <= range.lowerBound }) ?? true
      else { continue }
      changes.append(TypedWord(folded: together, range: range))
    }
    return typed.replacing(changes)
  }
}

/// A word to find, folded, and where it was typed.
private struct TypedWord {
  let folded: String
  let range: Range<String.Index>

  /// The words of a text but those that it takes away.
  static func words(of typed: String) -> [TypedWord] {
    WordQueryPart.parts(of: typed).filter {
      !$0.isNegated && ($0.field == nil || $0.field == .title)
    }.flatMap { part in
      WordScanner.words(in: part.text).map { word in
        TypedWord(
          folded: word.folded,
          range: typed.range(of: word.range, of: part.text, at: part.range.lowerBound))
      }
    }
  }
}

extension String {
  /// The text with others in the place of some of its words; `nil` without any.
  fileprivate func replacing(_ words: [TypedWord]) -> String? {
    guard !words.isEmpty else { return nil }
    var text = ""
    var end = startIndex
    for word in words {
      text += self[end..<word.range.lowerBound] + word.folded
      end = word.range.upperBound
    }
    return text + self[end...]
  }

  /// The range of a part of a text that was copied out of this one at `start`.
  fileprivate func range(
    of range: Range<String.Index>, of copy: String, at start: String.Index
  ) -> Range<String.Index> {
    func index(_ place: String.Index) -> String.Index {
      utf8.index(start, offsetBy: copy.utf8.distance(from: copy.startIndex, to: place))
    }
    return index(range.lowerBound)..<index(range.upperBound)
  }
}
