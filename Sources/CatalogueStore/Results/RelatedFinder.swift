internal import Catalogue
internal import Publications
internal import Text

/// Finds publications that have something in common with a given one.
///
/// A shared topic, country or source weighs more the fewer publications have it; a similar title
/// weighs as much as a rare value. Ties are in catalogue order.
struct RelatedFinder {
  private let reader: CatalogueReader

  /// The maximum number of postings read for candidates, rarest values first. More would take
  /// noticeably long, and very common values say little.
  private static let postingLimit = 20_000
  private static let titleWeight = 6
  private static let facets: [FacetKey] = [.topic, .country, .source]
  /// The language of labels in the reasons.
  private let language: String

  init(_ reader: CatalogueReader, language: String = "en") {
    self.reader = reader
    self.language = language
  }

  func related(to ordinal: Int, limit: Int) -> [RelatedPublication] {
    guard limit > 0, ordinal >= 0, ordinal < reader.recordCount else { return [] }
    let subject = Subject(reader, ordinal: ordinal)
    let ranked = candidates(for: subject).prefix(max(64, limit * 4))
      .compactMap { ordinal in
        (0..<reader.recordCount).contains(ordinal)
          ? compare(Subject(reader, ordinal: ordinal), with: subject) : nil
      }
    return RelatedFinder.best(ranked, limit: limit)
  }

  /// Related publications of a record in an engine; `titleWordCounts` has, for each distinct word
  /// of its title, the number of titles with that word.
  func related(
    to row: EngineRow, titleWordCounts: [Int], limit: Int, _ facts: EngineFacts
  ) -> [RelatedPublication] {
    guard limit > 0 else { return [] }
    let subject = Subject(reader, row)
    var lists: [(shared: RelatedQuestion.Shared, count: Int)] = []
    for (facet, values) in zip(RelatedFinder.facets, subject.values) {
      guard let place = reader.facets.index(of: facet) else { continue }
      for value in values {
        lists.append((.value(value, facet: place), reader.facets.count(value)))
      }
    }
    for (word, count) in zip(RelatedFinder.distinctWords(of: row.row.title), titleWordCounts) {
      lists.append((.titleWord(word), count))
    }
    // The same limit as for an image, but lists are read whole.
    var left = RelatedFinder.postingLimit
    var shared: [(shared: RelatedQuestion.Shared, count: Int)] = []
    for list in lists.sorted(by: { $0.count < $1.count }) where left > 0 {
      shared.append(list)
      left -= list.count
    }
    let question = RelatedQuestion(
      ordinal: row.places.catalogue, shared: shared.map(\.shared),
      weights: shared.map { weight(ofCount: $0.count) }, limit: max(64, limit * 4))
    let ranked = facts.related(question).compactMap { compare(Subject(reader, $0), with: subject) }
    return RelatedFinder.best(ranked, limit: limit)
  }

  /// The distinct folded words of a title.
  static func distinctWords(of title: String) -> [String] {
    var distinct: [String] = []
    for word in WordScanner.words(in: title).map(\.folded) where !distinct.contains(word) {
      distinct.append(word)
    }
    return distinct
  }

  private typealias Compared = (weight: Int, ordinal: Int, publication: RelatedPublication)

  private static func best(_ ranked: [Compared], limit: Int) -> [RelatedPublication] {
    ranked.sorted { ($1.weight, $0.ordinal) < ($0.weight, $1.ordinal) }.prefix(limit)
      .map(\.publication)
  }

  /// The properties of a publication that are compared.
  private struct Subject {
    let ordinal: Int
    let id: PublicationID
    let title: String
    /// Checksums of the distinct folded words of the title, ascending. A set of strings and a
    /// dictionary of values would take most of the time needed to open a publication.
    let titleWords: [UInt64]
    /// Direct values, in the order of `RelatedFinder.facets`.
    let values: [[Int]]

    init(_ reader: CatalogueReader, ordinal: Int) {
      self.ordinal = ordinal
      id = reader.records.id(at: ordinal)
      title = reader.records.title(at: ordinal)
      titleWords = Subject.checksums(of: title)
      values = RelatedFinder.facets.map { facet in
        reader.facets.index(of: facet).map { reader.ownValues(of: $0, at: ordinal) } ?? []
      }
    }

    init(_ reader: CatalogueReader, _ row: EngineRow) {
      ordinal = row.places.catalogue
      id = row.row.id
      title = row.row.title
      titleWords = Subject.checksums(of: title)
      values = RelatedFinder.facets.map { facet in
        reader.facets.index(of: facet).map(reader.facets.range).map {
          row.ownValues.filter($0.contains)
        } ?? []
      }
    }

    private static func checksums(of title: String) -> [UInt64] {
      var words = FoldedWords()
      words.append(title)
      var checksums: [UInt64] = []
      words.forEachWord { checksums.append(Checksum.of(UnsafeRawBufferPointer($0))) }
      checksums.sort()
      var distinct: [UInt64] = []
      for checksum in checksums where distinct.last != checksum { distinct.append(checksum) }
      return distinct
    }

    /// The number of words that both titles have.
    func commonWords(with other: Subject) -> Int {
      var count = 0
      var rest = other.titleWords[...]
      for word in titleWords {
        while let first = rest.first, first < word { rest.removeFirst() }
        if rest.first == word { count += 1 }
      }
      return count
    }
  }

  /// Ordinals of other publications that share a value or a title word, most likely ones first.
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
    for number in subject.values.joined() {
      lists.append(
        Postings(count: reader.facets.count(number), list: reader.facets.postings(number)))
    }
    var words = FoldedWords()
    words.append(subject.title)
    var terms: [Int] = []
    words.forEachWord { word in
      let term = reader.terms.terms(String(decoding: word, as: UTF8.self), matchesStart: false)
      guard let first = term.first, !terms.contains(first) else { return }
      terms.append(first)
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

  private func compare(_ other: Subject, with subject: Subject) -> Compared? {
    var weight = 0
    var reasons: [RelatedPublication.Reason] = []
    for (index, facet) in RelatedFinder.facets.enumerated() {
      let others = other.values[index]
      let shared = subject.values[index].filter { others.contains($0) }
      guard !shared.isEmpty else { continue }
      reasons.append(.shared(facet, shared.map { reader.label(of: $0, in: language) }))
      for number in shared { weight += self.weight(ofCount: reader.facets.count(number)) }
    }
    let common = subject.commonWords(with: other)
    // The titles share at least half of their combined words.
    if common > 0, 3 * common >= subject.titleWords.count + other.titleWords.count {
      reasons.append(.similarTitle)
      weight += RelatedFinder.titleWeight
    }
    guard !reasons.isEmpty else { return nil }
    return (
      weight, other.ordinal,
      RelatedPublication(id: other.id, title: other.title, reasons: reasons)
    )
  }

  /// 1 for a value that more than half of all publications have, 2 for more than a quarter…
  private func weight(ofCount count: Int) -> Int {
    Int.bitWidth - (reader.recordCount / max(1, count)).leadingZeroBitCount
  }
}
