internal import Text

/// Builds concepts from statements.
struct ConceptCollector {
  private static let type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
  private static let string = "http://www.w3.org/2001/XMLSchema#string"

  /// IRIs that a statement declares to be concepts.
  private let conceptIRIs: Set<String>
  private var concepts: [Concept] = []
  private var numbers: [String: Int] = [:]
  private var references: [(reference: Thesaurus.Reference, statement: TurtleStatement)] = []
  private var skippedStatements: [Thesaurus.SkippedStatement] = []
  private var otherStatements: [TurtleStatement] = []
  /// The first concept whose IRI is relative.
  private(set) var relativeConcept: (iri: String, line: Int)?
  // Statements about one concept and with one property are usually adjacent. Looking up each would
  // take a third of the time at every start.
  private var lastSubject: (iri: String, number: Int?)?
  private var lastPredicate: (iri: String, property: SKOS.Property?)?

  /// A collector for the statements of a file. The caller then adds the statements one by one.
  init(_ statements: [TurtleStatement]) {
    var iris: Set<String> = []
    for statement in statements where Self.saysConcept(statement) {
      if case .iri(let iri) = statement.subject { iris.insert(iri) }
    }
    conceptIRIs = iris
  }

  /// Stores a statement about a concept in its fields; keeps any other statement unchanged.
  mutating func add(_ statement: TurtleStatement) {
    if case .literal(_, _, let datatype?) = statement.object, !IRIReference.isAbsolute(datatype) {
      return skip(.relativeIRI(datatype), statement)
    }
    guard case .iri(let subject) = statement.subject else {
      if Self.saysConcept(statement) { skip(.namelessConcept, statement) }
      return keep(statement)
    }
    let number = number(of: subject, line: statement.line)
    if let property = property(statement.predicate), property.isRelation {
      guard case .iri(let iri) = statement.object else {
        skip(.wrongValue(property: property.rawValue), statement)
        return keep(statement)
      }
      guard IRIReference.isAbsolute(iri) || conceptIRIs.contains(iri) else {
        return skip(.relativeIRI(iri), statement)
      }
      let reference = Thesaurus.Reference(
        from: subject, property: property.rawValue, to: iri, line: statement.line)
      references.append((reference, statement))
      if property == .hasTopConcept { keep(statement) }
    } else if let number, take(statement, number) {
      return
    } else {
      keep(statement)
    }
  }

  /// The thesaurus; `nil` when no statement declares a concept.
  func thesaurus(file: String) -> Thesaurus? {
    guard !concepts.isEmpty else { return nil }
    let isConcept = { (iri: String) in conceptIRIs.contains(iri) }
    var relations = ConceptRelations(concepts, numbers)
    var others = otherStatements
    for (reference, statement) in references {
      let isKnown = isConcept(reference.to) && isConcept(reference.from)
      switch SKOS.Property(rawValue: reference.property) {
      case .broader where isKnown: relations.add(\.broader, reference.to, to: reference.from)
      case .narrower where isKnown: relations.add(\.broader, reference.from, to: reference.to)
      case .related where isKnown:
        relations.add(\.related, reference.to, to: reference.from)
        relations.add(\.related, reference.from, to: reference.to)
      case .hasTopConcept: continue
      default: others.append(statement)
      }
    }
    return Thesaurus(
      file: file, concepts: relations.concepts,
      danglingReferences: references.map(\.reference).filter { !isConcept($0.to) },
      skippedStatements: skippedStatements,
      otherStatements: others)
  }

  private static func saysConcept(_ statement: TurtleStatement) -> Bool {
    statement.predicate == type && statement.object == .iri(SKOS.concept)
  }
}

/// Values of one concept.
extension ConceptCollector {
  /// Stores a statement in a field of a concept; false when no field can hold it.
  private mutating func take(_ statement: TurtleStatement, _ number: Int) -> Bool {
    if Self.saysConcept(statement) { return true }
    if statement.predicate == SKOS.tag {
      guard case .literal(let tag, nil, nil) = statement.object else { return false }
      concepts[number].tags.append(tag)
      return true
    }
    guard let property = property(statement.predicate) else { return false }
    guard case .literal(let text, let language, let datatype) = statement.object else {
      // A note may be a resource.
      if property.note == nil { skip(.wrongValue(property: property.rawValue), statement) }
      return false
    }
    let type = datatype == Self.string ? nil : datatype
    if let kind = property.label {
      guard !TextFilter.line(text).isEmpty else {
        skip(.emptyLabel, statement)
        return false
      }
      let (tag, direction) = Self.parts(ofLanguage: language ?? "")
      var label = Concept.Label(text, language: tag, kind: kind, line: statement.line)
      label.direction = direction
      label.datatype = type
      concepts[number].labels.append(label)
    } else if let kind = property.note {
      let (tag, direction) = Self.parts(ofLanguage: language ?? "")
      var note = Concept.Note(text, language: tag, kind: kind)
      note.direction = direction
      note.datatype = type
      concepts[number].notes.append(note)
    } else {
      guard language == nil else { return false }
      concepts[number].notations.append(.init(text, datatype: type))
    }
    return true
  }

  /// Splits a language tag from the text direction that may follow it.
  private static func parts(
    ofLanguage tag: String
  ) -> (language: String, direction: Concept.TextDirection?) {
    guard tag.hasSuffix("--ltr") || tag.hasSuffix("--rtl") else { return (tag, nil) }
    return (String(tag.dropLast(5)), .init(rawValue: String(tag.suffix(3))))
  }
}

/// Bookkeeping.
extension ConceptCollector {
  private mutating func skip(
    _ kind: Thesaurus.SkippedStatement.Kind, _ statement: TurtleStatement
  ) {
    skippedStatements.append(.init(line: statement.line, kind: kind))
  }

  /// Keeps a statement unchanged; skips it if it has a relative IRI, whose meaning depends on the
  /// location of the file.
  private mutating func keep(_ statement: TurtleStatement) {
    for case .iri(let iri) in [statement.subject, .iri(statement.predicate), statement.object]
    where !IRIReference.isAbsolute(iri) {
      return skip(.relativeIRI(iri), statement)
    }
    otherStatements.append(statement)
  }

  private mutating func property(_ iri: String) -> SKOS.Property? {
    if let lastPredicate, lastPredicate.iri == iri { return lastPredicate.property }
    let property = SKOS.properties[iri]
    lastPredicate = (iri, property)
    return property
  }

  /// The index of a concept; `nil` for any other IRI.
  private mutating func number(of iri: String, line: Int) -> Int? {
    if let lastSubject, lastSubject.iri == iri { return lastSubject.number }
    let number = conceptIRIs.contains(iri) ? newNumber(of: iri, line: line) : nil
    lastSubject = (iri, number)
    return number
  }

  private mutating func newNumber(of iri: String, line: Int) -> Int {
    if let number = numbers[iri] { return number }
    if relativeConcept == nil, !IRIReference.isAbsolute(iri) { relativeConcept = (iri, line) }
    numbers[iri] = concepts.count
    concepts.append(Concept(iri: iri, line: line))
    return concepts.count - 1
  }
}

extension SKOS.Property {
  /// The label kind of the property; `nil` for properties that are not labels.
  fileprivate var label: Concept.LabelKind? {
    switch self {
    case .prefLabel: .preferred
    case .altLabel: .alternative
    case .hiddenLabel: .hidden
    case .avoidedLabel: .avoided
    default: nil
    }
  }

  /// The note kind of the property; `nil` for properties that are not notes.
  fileprivate var note: Concept.Note.Kind? { Concept.Note.Kind(rawValue: rawValue) }

  /// Whether its values are concepts.
  fileprivate var isRelation: Bool {
    switch self {
    case .broader, .narrower, .related, .hasTopConcept: true
    default: false
    }
  }
}
