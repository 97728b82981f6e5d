internal import Text

/// Finds publications that have something in common with one of them.
///
/// Each shared topic, country and source weighs the more the fewer publications have it, a similar
/// title as much as a rare value. Ties are in catalogue order.
struct RelatedFinder {
  private let reader: CatalogueReader

  /// Postings that are read for candidates at most, rarest values first: beyond it a reader would
  /// wait, and what very many share says little.
  private static let postingLimit = 20_000
  private static let titleWeight = 6
  private static let facets: [Facet] = [.topic, .country, .source]

  init(_ reader: CatalogueReader) {
    self.reader = reader
  }

  func related(to ordinal: Int, limit: Int) -> [RelatedPublication] {
    guard limit > 0, ordinal >= 0, ordinal < reader.recordCount else { return [] }
    let subject = Subject(reader, ordinal: ordinal)
    let ranked = candidates(for: subject).prefix(max(64, limit * 4))
      .compactMap { compare($0, with: subject) }
      .sorted { ($1.weight, $0.publication.ordinal) < ($0.weight, $1.publication.ordinal) }
    return ranked.prefix(limit).map(\.publication)
  }

  /// What is compared of a publication.
  private struct Subject {
    let ordinal: Int
    let title: String
    let titleWords: Set<String>
    let values: [Facet: [FacetValueID]]

    init(_ reader: CatalogueReader, ordinal: Int) {
      self.ordinal = ordinal
      title = reader.records.title(at: ordinal)
      var words = FoldedWords()
      words.append(title)
      var titleWords = Set<String>(minimumCapacity: words.count)
      words.forEachWord { titleWords.insert(String(decoding: $0, as: UTF8.self)) }
      self.titleWords = titleWords
      values = Dictionary(
        uniqueKeysWithValues: RelatedFinder.facets.map {
          ($0, reader.ownValues(of: $0, at: ordinal))
        })
    }
  }

  /// Ordinals of other publications that share a value or a word of the title, likely ones first.
  private func candidates(for subject: Subject) -> [Int] {
    var weights: [Int: Int] = [:]
    var left = RelatedFinder.postingLimit
    for list in postings(for: subject).sorted(by: { $0.count < $1.count }) {
      guard left > 0 else { break }
      list.forEach(atMost: left) { weights[$0, default: 0] += weight(ofCount: list.count) }
      left -= list.count
    }
    weights[subject.ordinal] = nil
    return weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  private func postings(for subject: Subject) -> [Postings] {
    var lists: [Postings] = []
    for values in subject.values.values {
      for number in values.compactMap({ reader.facets.number(of: $0) }) {
        let count = reader.facets.count(number)
        lists.append(Postings(count: count, list: reader.facets.postings(number)))
      }
    }
    for word in subject.titleWords {
      let term = reader.terms.terms(word, matchesStart: false)
      let ordinals = reader.terms.titleOrdinals(of: term)
      lists.append(Postings(count: ordinals.count, list: .list(ordinals)))
    }
    return lists
  }

  private struct Postings {
    let count: Int
    let list: FacetPostingList

    func forEach(atMost limit: Int, _ body: (Int) -> Void) {
      switch list {
      case .list(let ordinals): for ordinal in ordinals.prefix(limit) { body(Int(ordinal)) }
      case .bits(let words):
        var left = limit
        for (index, word) in words.enumerated() where word != 0 {
          guard left > 0 else { return }
          left -= word.nonzeroBitCount
          for bit in 0..<64 where word >> UInt64(bit) & 1 == 1 { body(index << 6 | bit) }
        }
      }
    }
  }

  private func compare(_ ordinal: Int, with subject: Subject)
    -> (weight: Int, publication: RelatedPublication)?
  {
    guard ordinal >= 0, ordinal < reader.recordCount else { return nil }
    let other = Subject(reader, ordinal: ordinal)
    var weight = 0
    var reasons: [RelatedPublication.Reason] = []
    for facet in RelatedFinder.facets {
      let others = other.values[facet] ?? []
      let shared = (subject.values[facet] ?? []).filter { others.contains($0) }
      guard !shared.isEmpty else { continue }
      reasons.append(reason(facet, shared.map { reader.facets.value(facet, $0.number).label }))
      for number in shared.compactMap({ reader.facets.number(of: $0) }) {
        weight += self.weight(ofCount: reader.facets.count(number))
      }
    }
    let common = subject.titleWords.intersection(other.titleWords).count
    if common > 0, 2 * common >= subject.titleWords.union(other.titleWords).count {
      reasons.append(.similarTitle)
      weight += RelatedFinder.titleWeight
    }
    guard !reasons.isEmpty else { return nil }
    return (
      weight, RelatedPublication(ordinal: ordinal, title: other.title, reasons: reasons)
    )
  }

  private func reason(_ facet: Facet, _ labels: [String]) -> RelatedPublication.Reason {
    switch facet {
    case .country: .sharedCountries(labels)
    case .source: .sharedSources(labels)
    default: .sharedTopics(labels)
    }
  }

  /// 1 for a value that more than half of all publications have, 2 for more than a quarter…
  private func weight(ofCount count: Int) -> Int {
    Int.bitWidth - (reader.recordCount / max(1, count)).leadingZeroBitCount
  }
}
