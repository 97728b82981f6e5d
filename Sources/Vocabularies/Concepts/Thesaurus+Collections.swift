extension Thesaurus {
  private static let type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
  private static let first = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first"
  private static let rest = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest"

  /// The thesaurus with each SKOS collection, ordered or not, as a topic broader than its members,
  /// which are then counted together. Collections without an IRI, a preferred label or a known
  /// member are left out.
  package func withCollections() -> Thesaurus {
    let collections = self.collections
    if collections.isEmpty { return self }
    var concepts = concepts + collections.map(\.concept)
    var places: [String: Int] = [:]
    for (place, concept) in concepts.enumerated() { places[concept.iri] = place }
    var known: Set<String> = []
    for (collection, members) in collections {
      let members = Set(members.compactMap { places[$0] })
      if members.isEmpty { continue }
      known.insert(collection.iri)
      for member in members { concepts[member].broader.append(collection.iri) }
    }
    return Thesaurus(
      file: file, concepts: concepts.filter { !$0.isCollection || known.contains($0.iri) },
      danglingReferences: danglingReferences, skippedStatements: skippedStatements,
      otherStatements: otherStatements)
  }

  /// The collections with the IRIs of their members, in file order.
  private var collections: [(concept: Concept, members: [String])] {
    let types: [TurtleTerm] = ["Collection", "OrderedCollection"].map {
      .iri(SKOS.namespace + $0)
    }
    var collections: [Concept] = []
    var seen: Set<String> = []
    for statement in otherStatements
    where statement.predicate == Thesaurus.type && types.contains(statement.object) {
      guard case .iri(let iri) = statement.subject, concept(iri) == nil, seen.insert(iri).inserted
      else { continue }
      var concept = Concept(iri: iri, line: statement.line)
      concept.isCollection = true
      collections.append(concept)
    }
    if collections.isEmpty { return [] }
    let statements = Dictionary(grouping: otherStatements, by: \.subject)
    return collections.compactMap { collection in
      var collection = collection
      var members: [String] = []
      for statement in statements[.iri(collection.iri)] ?? []
      where statement.predicate.hasPrefix(SKOS.namespace) {
        switch statement.predicate.dropFirst(SKOS.namespace.count) {
        case "prefLabel": collection.add(statement, as: .preferred)
        case "altLabel": collection.add(statement, as: .alternative)
        case "hiddenLabel": collection.add(statement, as: .hidden)
        case "notation": collection.addNotation(statement)
        case "member":
          if case .iri(let member) = statement.object { members.append(member) }
        case "memberList": members += Thesaurus.elements(of: statement.object, in: statements)
        default: continue
        }
      }
      return collection.labels.contains { $0.kind == .preferred } ? (collection, members) : nil
    }
  }

  /// The IRIs in an RDF list.
  private static func elements(
    of list: TurtleTerm, in statements: [TurtleTerm: [TurtleStatement]]
  ) -> [String] {
    var elements: [String] = []
    var node = list
    var seen: Set<TurtleTerm> = []
    while seen.insert(node).inserted, let parts = statements[node] {
      if case .iri(let iri)? = parts.first(where: { $0.predicate == first })?.object {
        elements.append(iri)
      }
      guard let next = parts.first(where: { $0.predicate == rest }) else { break }
      node = next.object
    }
    return elements
  }
}

extension Concept {
  /// Adds the object of a statement as a notation, if it is a literal.
  fileprivate mutating func addNotation(_ statement: TurtleStatement) {
    guard case .literal(let text, nil, let datatype) = statement.object else { return }
    notations.append(Notation(text, datatype: datatype == Concept.string ? nil : datatype))
  }

  private static let string = "http://www.w3.org/2001/XMLSchema#string"

  /// Adds the object of a statement as a label, if it is a literal.
  fileprivate mutating func add(_ statement: TurtleStatement, as kind: LabelKind) {
    guard case .literal(let text, let language, _) = statement.object else { return }
    labels.append(Label(text, language: language ?? "", kind: kind, line: statement.line))
  }
}
