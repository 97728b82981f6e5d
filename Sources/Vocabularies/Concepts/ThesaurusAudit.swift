package import Messages
package import Publications
internal import Text

/// Findings about a thesaurus for its editor.
package struct ThesaurusAudit: Sendable {
  /// One finding.
  package struct Finding: Equatable, Sendable {
    /// The line in the vocabulary's file; `nil` for a finding about a catalogue.
    package var line: Int?
    /// The problem.
    package var problem: Problem

    /// A finding about a line of the vocabulary's file, counted from 1, or about a catalogue.
    package init(line: Int?, problem: Problem) {
      self.line = line
      self.problem = problem
    }
  }

  /// In line order; findings about a catalogue come last.
  package private(set) var findings: [Finding] = []
  /// The language in which concepts are named.
  private let language: String

  /// Checks a thesaurus against the rules of SKOS, and names concepts in a language.
  package init(_ thesaurus: Thesaurus, in language: String = "en") {
    self.language = language
    for concept in thesaurus.concepts {
      addOwnLabels(concept)
      addRelations(concept, thesaurus)
    }
    addSharedLabels(thesaurus)
    addSharedTags(thesaurus)
    addCycles(thesaurus)
    for skipped in thesaurus.skippedStatements { add(skipped.line, .leftOut(skipped.kind)) }
    for reference in thesaurus.danglingReferences {
      add(reference.line, .danglingReference(property: reference.property, to: reference.to))
    }
    findings = findings.enumerated()
      .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
      .map(\.element)
  }

  /// Checks a thesaurus, and its use in a catalogue: finds tags without a concept, and concepts
  /// without records, their own or those of narrower concepts.
  ///
  /// Reads the publications once and keeps none.
  package init(
    _ thesaurus: Thesaurus, for publications: some Sequence<Publication>, vocabulary: Vocabulary,
    in language: String = "en"
  ) {
    self.init(thesaurus, in: language)
    var used: Set<String> = []
    var unplaced: [String: Int] = [:]
    let topics = Set(thesaurus.concepts.map { $0.name() })
    for publication in publications {
      for tag in publication.tags {
        switch vocabulary.placement(of: tag) {
        case .topic(let name) where topics.contains(name): continue
        case .collection, .country: continue
        case .topic, nil: unplaced[tag, default: 0] += 1
        }
      }
      var waiting = publication.topics
      while let name = waiting.popLast() {
        if used.insert(name).inserted { waiting += vocabulary.broaderTopics(of: name) }
      }
    }
    let kinds: Set<NamedValue.Kind> = [.topic, .collection, .country, .grouping]
    // Fails only if the table of labels is malformed: the others were checked at reading. There
    // are no suggestions then.
    let names = unplaced.isEmpty ? nil : try? vocabulary.nameIndex(of: kinds)
    for (tag, count) in unplaced.sorted(by: { $0.key < $1.key }) {
      let nearest = names?.nearest(to: tag, of: kinds, limit: 1).first?.label
      findings.append(
        Finding(line: nil, problem: .unmappedTag(tag, records: count, nearest: nearest)))
    }
    for concept in thesaurus.concepts where !used.contains(concept.name()) {
      findings.append(Finding(line: nil, problem: .conceptWithoutRecords(name(concept))))
    }
  }

  private func name(_ concept: Concept) -> String { concept.name(in: language) }

  private mutating func add(_ line: Int, _ problem: Problem) {
    findings.append(Finding(line: line, problem: problem))
  }

  /// Checks that a concept has one preferred label per language, and no label twice.
  private mutating func addOwnLabels(_ concept: Concept) {
    let name = self.name(concept)
    if !concept.labels.contains(where: { $0.kind == .preferred }) {
      add(concept.line, .noPreferredLabel(name))
    }
    var preferred: Set<String> = []
    var seen: Set<String> = []
    for label in concept.labels {
      if label.kind == .preferred, !preferred.insert(label.language).inserted {
        add(label.line, .secondPreferredLabel(label.text, language: label.language))
      }
      if !seen.insert(label.language + "\n" + TextFolding.fold(label.text)).inserted {
        add(label.line, .repeatedLabel(label.text, concept: name))
      }
    }
  }

  /// Checks that no two concepts share a label in one language.
  private mutating func addSharedLabels(_ thesaurus: Thesaurus) {
    let names = thesaurus.concepts.map { name($0) }
    var owners: [String: Int] = [:]
    for (number, concept) in thesaurus.concepts.enumerated() {
      for label in concept.labels {
        let key = label.language + "\n" + TextFolding.fold(label.text)
        let owner = owners[key] ?? number
        owners[key] = owner
        if owner != number {
          let other = thesaurus.concepts[owner]
          let isMixed = other.isCollection != concept.isCollection
          add(
            label.line,
            isMixed
              ? .labelOfCollection(label.text, line: other.line)
              : .sharedLabel(label.text, other: names[owner], line: other.line))
        }
      }
    }
  }

  private mutating func addSharedTags(_ thesaurus: Thesaurus) {
    var owners: [String: Concept] = [:]
    for concept in thesaurus.concepts {
      for tag in concept.tags {
        let owner = owners[TextFolding.fold(tag)] ?? concept
        owners[TextFolding.fold(tag)] = owner
        if owner.iri != concept.iri {
          add(concept.line, .sharedTag(tag, other: name(owner), line: owner.line))
        }
      }
    }
  }

  /// Finds concepts related to themselves or to a broader one, and those with several broader ones.
  private mutating func addRelations(_ concept: Concept, _ thesaurus: Thesaurus) {
    let broader = Set(concept.broader)
    for iri in concept.related where broader.contains(iri) {
      add(concept.line, .relatedAndBroader(name(concept), thesaurus.concept(iri).map(name) ?? iri))
    }
    let above = thesaurus.broader(than: concept)
    if above.count > 1, above.count(where: { $0.iri != concept.iri }) > 1 {
      add(concept.line, .severalBroader(name(concept), counted: name(above[0])))
    }
    if concept.related.contains(concept.iri) { add(concept.line, .relatedToItself(name(concept))) }
  }

  private mutating func addCycles(_ thesaurus: Thesaurus) {
    for cycle in BroaderCycles.cycles(of: thesaurus) {
      add(cycle[0].line, .broaderCycle(cycle.map(name)))
    }
  }
}

extension ThesaurusAudit.Finding: MessageConvertible, CustomStringConvertible {
  /// `line 12: …`.
  package var message: Message {
    guard let line else { return Message(.auditCatalogue, .message(problem.message)) }
    return Message(
      .findingAt, .message(Message(.lineNumber, .index(line))), .message(problem.message))
  }

  /// The finding in English, without control characters.
  package var description: String { TextFilter.line(Messages.english.text(message)) }
}
