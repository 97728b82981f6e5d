internal import Messages
internal import Text

/// Topics, sub-topics and collections, and the tags that mean them.
struct TopicTable {
  private static let columns = ["tag", "class", "under"]

  private var placements: [FoldedKey: TagPlacement] = [:]
  private var broader: [String: String] = [:]
  /// Every topic above a topic, without those that would form a cycle.
  private var allBroader: [String: [String]] = [:]
  private var tags: [String: [String]] = [:]
  /// Indices of the concepts of a thesaurus by display name.
  private var conceptNumbers: [String: [Int]] = [:]
  /// Display names of concepts by IRI.
  private(set) var conceptNames: [String: String] = [:]
  /// The source whose publications belong to a collection, as named in the file.
  private(set) var collectionSources: [(collection: String, source: String)] = []

  /// The topics that an editor's rows add, as written.
  private(set) var addedTopics: [String] = []
  /// Other spellings of a topic in an editor's rows.
  private(set) var otherSpellings: [String: [String]] = [:]

  init() {}

  init(_ contents: FileContents) throws(VocabularyFileError) {
    self = try contents.withBytes { bytes throws(VocabularyFileError) in
      try TopicTable(bytes, file: contents.name)
    }
  }

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, file: String
  ) throws(VocabularyFileError) {
    var rows = try TableReader(bytes, file: file, columns: Self.columns)
    var references: [(topic: String, place: VocabularyFileError.Place)] = []
    while try rows.next() {
      let tag = try rows.required(0)
      guard let tagClass = try Self.tagClass(of: rows) else {
        throw .unknownWord(
          rows.place, word: rows.text(1), column: Self.columns[1],
          expected: Message.quotedList(["topic", "sub-topic", "collection"]))
      }
      guard add(tag, tagClass) else {
        throw .repeated(rows.place, word: tag, columns: [Self.columns[0]])
      }
      if case .subTopic(let topic) = tagClass { references.append((topic, rows.place)) }
      if tagClass == .collection, !rows.cells[2].isEmpty {
        collectionSources.append((tag, rows.text(2)))
      }
    }
    for (topic, place) in references where !isTopic(topic) {
      throw .danglingReference(place, word: topic, column: Self.columns[2], file: .text(file))
    }
  }

  /// Adds a tag; false when it exists in any spelling.
  mutating func add(_ tag: String, _ tagClass: TagClass) -> Bool {
    let placement: TagPlacement
    switch tagClass {
    case .topic: placement = .topic(tag)
    case .subTopic(let topic):
      placement = .topic(tag)
      broader[tag] = topic
    case .collection: placement = .collection(tag)
    case .country(let code): placement = .country(code)
    }
    return placements.updateValue(placement, forKey: FoldedKey(tag)) == nil
  }

  /// Adds the concepts of a thesaurus as topics under their English names, with their tags and
  /// other labels. Tags take precedence over labels.
  mutating func add(_ thesaurus: Thesaurus) {
    // Finding a name takes longer the more labels a concept has.
    let names = thesaurus.concepts.map { $0.name() }
    let namesByIRI = Dictionary(
      zip(thesaurus.concepts.map(\.iri), names), uniquingKeysWith: { first, _ in first })
    conceptNames.merge(namesByIRI) { first, _ in first }
    for (number, (concept, name)) in zip(thesaurus.concepts, names).enumerated() {
      conceptNumbers[name, default: []].append(number)
      for tag in [name] + concept.tags { placements[FoldedKey(tag)] = .topic(name) }
      tags[name, default: []] += concept.tags
      allBroader[name] = thesaurus.broader(than: concept).compactMap { namesByIRI[$0.iri] }
    }
    BroaderCycles.removeEdges(closingCyclesOf: &allBroader, from: names)
    // A collection is not a topic that records are expected to have as well.
    let collections = Set(thesaurus.concepts.filter(\.isCollection).map { $0.name() })
    for name in names { broader[name] = allBroader[name]?.first { !collections.contains($0) } }
    for (concept, name) in zip(thesaurus.concepts, names) {
      for other in concept.labels.map(\.text) + concept.notations.map(\.text) {
        let key = FoldedKey(other)
        if placements[key] == nil { placements[key] = .topic(name) }
      }
    }
    breakCycles(of: names)
  }

  /// Adds an editor's row for a topic, sub-topic or collection. It takes precedence over the table.
  mutating func add(_ row: AddedRows.Tag) {
    switch row.kind {
    case .topic: _ = add(row.tag, .topic)
    case .subTopic: _ = add(row.tag, .subTopic(of: row.under))
    case .collection:
      _ = add(row.tag, .collection)
      if !row.under.isEmpty { collectionSources.append((row.tag, row.under)) }
    case .same: return
    }
    if row.kind != .collection { addedTopics.append(row.tag) }
  }

  /// Sets the topic above an added sub-topic, after all rows are added; false when there is no such
  /// topic.
  mutating func addBroader(of row: AddedRows.Tag) -> Bool {
    guard row.kind == .subTopic else { return true }
    guard case .topic(let above)? = placements[FoldedKey(row.under)] else { return false }
    broader[row.tag] = above
    return true
  }

  /// Gives a tag the meaning of another name.
  mutating func add(_ tag: String, meaning placement: TagPlacement) {
    placements[FoldedKey(tag)] = placement
    if case .topic(let name) = placement { otherSpellings[name, default: []].append(tag) }
  }

  /// Indices of the concepts with this display name, in file order.
  func conceptNumbers(named label: String) -> [Int] { conceptNumbers[label] ?? [] }

  /// The publishers' tags for a topic, as published.
  func publisherTags(of label: String) -> [String] { tags[label] ?? [] }

  /// Removes relations that would put a topic above itself. Visits each topic once.
  mutating func breakCycles(of labels: [String]) {
    var seenFrom: [String: Int] = [:]
    for (number, start) in labels.enumerated() {
      var label = start
      while seenFrom[label] == nil {
        seenFrom[label] = number
        guard let above = broader[label] else { break }
        if seenFrom[above] == number {
          broader[label] = nil
        } else {
          label = above
        }
      }
    }
  }

  /// The meaning of a tag.
  func placement(of key: FoldedKey) -> TagPlacement? { placements[key] }

  /// The topics directly above a topic, the first of the file first.
  func broaderTopics(of label: String) -> [String] {
    allBroader[label] ?? broader[label].map { [$0] } ?? []
  }

  /// The labels of all topics and collections, sorted.
  var labels: (topics: [String], collections: [String]) {
    var topics: Set<String> = []
    var collections: Set<String> = []
    for placement in placements.values {
      switch placement {
      case .topic(let label): topics.insert(label)
      case .collection(let label): collections.insert(label)
      case .country: continue
      }
    }
    return (topics.sorted(), collections.sorted())
  }

  /// The topic above a sub-topic.
  func broaderTopic(of label: String) -> String? { broader[label] }

  private func isTopic(_ label: String) -> Bool {
    placements[FoldedKey(label)] == .topic(label) && broader[label] == nil
  }

  private static func tagClass(of rows: TableReader) throws(VocabularyFileError) -> TagClass? {
    switch rows.text(1) {
    case "topic": .topic
    case "sub-topic": .subTopic(of: try rows.required(2))
    case "collection": .collection
    default: nil
    }
  }
}
