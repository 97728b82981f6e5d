internal import Publications

/// Makes concepts out of statements.
struct ConceptCollector {
  private static let type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

  private var concepts: [Concept] = []
  private var isTyped: [Bool] = []
  private var numbers: [String: Int] = [:]
  private var references: [Thesaurus.Reference] = []
  // Statements of one concept and of one property follow each other: to look each up would be a
  // third of the work at every start.
  private var lastSubject: (iri: String, number: Int)?
  private var lastPredicate: (iri: String, property: SKOS.Property?)?

  /// Takes in what a statement says of a concept.
  mutating func add(_ statement: TurtleStatement) {
    guard case .iri(let subject) = statement.subject else { return }
    if statement.predicate == Self.type {
      guard case .iri(let type) = statement.object, type == SKOS.concept else {
        return
      }
      isTyped[number(of: subject, line: statement.line)] = true
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
    var concepts = concepts
    for reference in references where isConcept(reference.to) {
      guard isConcept(reference.from) else { continue }
      switch SKOS.Property(rawValue: reference.property) {
      case .broader: concepts[numbers[reference.from] ?? 0].broader.appendOnce(reference.to)
      case .narrower: concepts[numbers[reference.to] ?? 0].broader.appendOnce(reference.from)
      case .related:
        concepts[numbers[reference.from] ?? 0].related.appendOnce(reference.to)
        concepts[numbers[reference.to] ?? 0].related.appendOnce(reference.from)
      default: continue
      }
    }
    return Thesaurus(
      file: file, concepts: zip(concepts, isTyped).filter(\.1).map(\.0),
      danglingReferences: references.filter { !isConcept($0.to) })
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
    default: return
    }
  }

  private mutating func addLabel(
    _ text: String, _ language: String?, _ kind: Concept.LabelKind, _ number: Int, _ line: Int
  ) {
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

extension Array where Element: Equatable {
  fileprivate mutating func appendOnce(_ element: Element) {
    if !contains(element) { append(element) }
  }
}
