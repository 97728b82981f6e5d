/// Adds relations between concepts, each pair once. It uses sets, because a concept may be related
/// to all others.
struct ConceptRelations {
  private(set) var concepts: [Concept]
  private let numbers: [String: Int]
  /// Pairs of concepts, encoded as one number each.
  private var broader: Set<Int> = []
  private var related: Set<Int> = []

  init(_ concepts: [Concept], _ numbers: [String: Int]) {
    self.concepts = concepts
    self.numbers = numbers
  }

  /// Adds a concept to a relation of another, unless it is already there.
  mutating func add(
    _ relation: WritableKeyPath<Concept, [String]>, _ other: String, to iri: String
  ) {
    guard let number = numbers[iri], let otherNumber = numbers[other] else { return }
    let pair = number * numbers.count + otherNumber
    let isNew =
      relation == \.broader ? broader.insert(pair).inserted : related.insert(pair).inserted
    if isNew { concepts[number][keyPath: relation].append(other) }
  }
}
