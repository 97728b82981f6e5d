internal import Text

/// Makes concepts out of statements.
struct ConceptCollector {
  private static let type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

  private var concepts: [Concept] = []
  private var isTyped: [Bool] = []
  private var numbers: [String: Int] = [:]
  private var references: [Thesaurus.Reference] = []
  private var misfits: [Thesaurus.Misfit] = []
  // Statements of one concept and of one property follow each other: to look each up would be a
  // third of the work at every start.
  private var lastSubject: (iri: String, number: Int)?
  private var lastPredicate: (iri: String, property: SKOS.Property?)?

  /// Takes in what a statement says of a concept.
  mutating func add(_ statement: TurtleStatement) {
    let isConcept = statement.predicate == Self.type && statement.object == .iri(SKOS.concept)
    guard case .iri(let subject) = statement.subject else {
      if isConcept { misfits.append(.init(line: statement.line, kind: .namelessConcept)) }
      return
    }
    if statement.predicate == Self.type {
      if isConcept { isTyped[number(of: subject, line: statement.line)] = true }
    } else if statement.predicate == SKOS.tag {
      guard case .literal(let tag, _, _) = statement.object else { return }
      concepts[number(of: subject, line: statement.line)].tags.append(tag)
    } else if let property = property(statement.predicate) {
      add(property, statement, subject)
    }
  }

  /// The vocabulary; `nil` when no statement says that something is a concept.
  func thesaurus(file: String) -> Thesaurus? {
    guard isTyped.contains(true) else { return nil }
    let isConcept = { (iri: String) in numbers[iri].map { isTyped[$0] } ?? false }
    var relations = Relations(concepts, numbers)
    for reference in references where isConcept(reference.to) && isConcept(reference.from) {
      switch SKOS.Property(rawValue: reference.property) {
      case .broader: relations.add(\.broader, reference.to, to: reference.from)
      case .narrower: relations.add(\.broader, reference.from, to: reference.to)
      case .related:
        relations.add(\.related, reference.to, to: reference.from)
        relations.add(\.related, reference.from, to: reference.to)
      default: continue
      }
    }
    return Thesaurus(
      file: file, concepts: zip(relations.concepts, isTyped).filter(\.1).map(\.0),
      danglingReferences: references.filter { !isConcept($0.to) }, misfits: misfits)
  }

  /// Concepts being related to each other, each once: a concept may have as many relations as there
  /// are others.
  private struct Relations {
    private(set) var concepts: [Concept]
    private let numbers: [String: Int]
    /// Pairs of concepts as one number each.
    private var broader: Set<Int> = []
    private var related: Set<Int> = []

    init(_ concepts: [Concept], _ numbers: [String: Int]) {
      self.concepts = concepts
      self.numbers = numbers
    }

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

  private mutating func add(
    _ property: SKOS.Property, _ statement: TurtleStatement, _ subject: String
  ) {
    let number = number(of: subject, line: statement.line)
    switch (property, statement.object) {
    case (.prefLabel, .literal(let text, let language, _)):
      addLabel(text, language, .preferred, number, statement.line)
    case (.altLabel, .literal(let text, let language, _)):
      addLabel(text, language, .alternative, number, statement.line)
    case (.hiddenLabel, .literal(let text, let language, _)):
      addLabel(text, language, .hidden, number, statement.line)
    case (.scopeNote, .literal(let text, let language, _)):
      concepts[number].notes.append(.init(text, language: language ?? ""))
    case (.notation, .literal(let text, _, _)): concepts[number].notations.append(text)
    case (.broader, .iri(let iri)), (.narrower, .iri(let iri)), (.related, .iri(let iri)),
      (.hasTopConcept, .iri(let iri)):
      references.append(
        .init(from: subject, property: property.rawValue, to: iri, line: statement.line))
    case (.scopeNote, _): return  // A note may be a node of its own.
    default:
      misfits.append(.init(line: statement.line, kind: .wrongValue(property: property.rawValue)))
    }
  }

  private mutating func addLabel(
    _ text: String, _ language: String?, _ kind: Concept.LabelKind, _ number: Int, _ line: Int
  ) {
    guard !TextFilter.line(text).isEmpty else {
      return misfits.append(.init(line: line, kind: .emptyLabel))
    }
    concepts[number].labels.append(.init(text, language: language ?? "", kind: kind, line: line))
  }

  private mutating func property(_ iri: String) -> SKOS.Property? {
    if let lastPredicate, lastPredicate.iri == iri { return lastPredicate.property }
    let property = SKOS.properties[iri]
    lastPredicate = (iri, property)
    return property
  }

  private mutating func number(of iri: String, line: Int) -> Int {
    if let lastSubject, lastSubject.iri == iri { return lastSubject.number }
    let number = newNumber(of: iri, line: line)
    lastSubject = (iri, number)
    return number
  }

  private mutating func newNumber(of iri: String, line: Int) -> Int {
    if let number = numbers[iri] { return number }
    numbers[iri] = concepts.count
    concepts.append(Concept(iri: iri, line: line))
    isTyped.append(false)
    return concepts.count - 1
  }
}
