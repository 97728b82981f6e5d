/// Merges several SKOS files.
package struct ThesaurusMerge {
  /// A preferred label that became alternative, because its concept already had one in the
  /// language.
  package struct Conflict: Equatable, Sendable {
    /// The IRI of the concept.
    package var concept: String
    /// The label that stays preferred.
    package var kept: String
    /// The label that became alternative.
    package var other: String
    /// The file of `other`.
    package var file: String
    /// The line of `other`.
    package var line: Int
  }

  private var concepts: [Concept] = []
  private var numbers: [String: Int] = [:]
  private var others: [TurtleStatement] = []
  private var seen: Set<TurtleStatement> = []
  private var skipped: [Thesaurus.SkippedStatement] = []
  private var dangling: [Thesaurus.Reference] = []
  private var fileCount = 0
  /// In file and line order.
  package private(set) var conflicts: [Conflict] = []

  /// An empty merge.
  package init() {}

  /// Adds a file. Concepts with the same IRI are merged; statements of earlier files come first.
  package mutating func add(_ thesaurus: Thesaurus) {
    fileCount += 1
    for concept in thesaurus.concepts { add(concept, of: thesaurus.file) }
    for statement in thesaurus.otherStatements {
      let statement = renamed(statement)
      if seen.insert(statement).inserted { others.append(statement) }
    }
    skipped += thesaurus.skippedStatements
    dangling += thesaurus.danglingReferences
  }

  /// The merged thesaurus, with `file` as its file name.
  package consuming func thesaurus(file: String) -> Thesaurus {
    resolveReferences()
    return Thesaurus(
      file: file, concepts: concepts, danglingReferences: dangling, skippedStatements: skipped,
      otherStatements: others)
  }

  /// Resolves references from one file to another.
  private mutating func resolveReferences() {
    var resolved: Set<TurtleStatement> = []
    dangling.removeAll { reference in
      guard let from = numbers[reference.from], let to = numbers[reference.to] else { return false }
      switch SKOS.Property(rawValue: reference.property) {
      case .broader: concepts[from].broader.addNew([reference.to])
      case .narrower: concepts[to].broader.addNew([reference.from])
      case .related:
        concepts[from].related.addNew([reference.to])
        concepts[to].related.addNew([reference.from])
      default: return false
      }
      resolved.insert(
        TurtleStatement(
          subject: .iri(reference.from), predicate: SKOS.namespace + reference.property,
          object: .iri(reference.to), line: 0))
      return true
    }
    others.removeAll(where: resolved.contains)
  }

  private mutating func add(_ concept: Concept, of file: String) {
    guard let number = numbers[concept.iri] else {
      numbers[concept.iri] = concepts.count
      concepts.append(concept)
      return
    }
    for label in concept.labels { add(label, to: number, of: file) }
    concepts[number].broader.addNew(concept.broader)
    concepts[number].related.addNew(concept.related)
    concepts[number].notes.addNew(concept.notes)
    concepts[number].notations.addNew(concept.notations)
    concepts[number].tags.addNew(concept.tags)
  }

  private mutating func add(_ label: Concept.Label, to number: Int, of file: String) {
    let concept = concepts[number]
    let kept = concept.labels.first { $0.kind == .preferred && $0.language == label.language }
    let there = concept.labels.firstIndex {
      $0.text == label.text && $0.language == label.language
    }
    if let there {
      guard label.kind == .preferred, concept.labels[there].kind != .preferred else { return }
      if kept == nil {
        concepts[number].labels[there].kind = .preferred
        return
      }
    }
    var label = label
    if label.kind == .preferred, let kept {
      conflicts.append(
        Conflict(
          concept: concept.iri, kept: kept.text, other: label.text, file: file, line: label.line))
      label.kind = .alternative
    }
    if there == nil { concepts[number].labels.append(label) }
  }

  /// Renames blank nodes, because each is local to its file.
  private func renamed(_ statement: TurtleStatement) -> TurtleStatement {
    func term(_ term: TurtleTerm) -> TurtleTerm {
      if case .blank(let label) = term { .blank("\(fileCount) \(label)") } else { term }
    }
    return TurtleStatement(
      subject: term(statement.subject), predicate: statement.predicate,
      object: term(statement.object), line: 0)
  }
}

extension Array where Element: Hashable {
  fileprivate mutating func addNew(_ elements: [Element]) {
    var there = Set(self)
    for element in elements where there.insert(element).inserted { append(element) }
  }
}
