package import Messages

extension ThesaurusAudit {
  /// A problem in a thesaurus.
  package enum Problem: Equatable, Sendable {
    case noPreferredLabel(String)
    case secondPreferredLabel(String, language: String)
    /// A label that the same concept already has in the same language.
    case repeatedLabel(String, concept: String)
    /// A label that another concept has in the same language. `line` is the first mention of that
    /// concept.
    case sharedLabel(String, other: String, line: Int)
    /// A label that a collection and a concept share. `line` is the first mention of the other one.
    case labelOfCollection(String, line: Int)
    case sharedTag(String, other: String, line: Int)
    case relatedAndBroader(String, String)
    case relatedToItself(String)
    /// Concepts each of which is broader than the one before; the first is broader than the last.
    case broaderCycle([String])
    /// A concept with several broader ones; its records are counted only under the first.
    case severalBroader(String, counted: String)
    case danglingReference(property: String, to: String)
    /// A statement that the reader of the file left out.
    case leftOut(Thesaurus.SkippedStatement.Kind)
    /// A tag of a catalogue that has no concept, with the most similar known name.
    case unmappedTag(String, records: Int, nearest: String?)
    case conceptWithoutRecords(String)

    /// Whether this is information and not a fault.
    package var isNote: Bool {
      switch self {
      case .conceptWithoutRecords, .severalBroader: true
      default: false
      }
    }
  }
}

extension ThesaurusAudit.Problem: MessageConvertible, CustomStringConvertible {
  /// In English; declared here for modules that do not import Messages.
  package var description: String { Messages.english.text(message) }

  /// The problem, the concept or label that has it, and what to do about it.
  package var message: Message {
    switch self {
    case .noPreferredLabel(let name): Message(.thesaurusNoPreferredLabel, .text(name))
    case .secondPreferredLabel(let text, language: ""):
      Message(.thesaurusSecondLabelBare, .text(text))
    case .secondPreferredLabel(let text, let language):
      Message(.thesaurusSecondLabel, .text(text), .text(language))
    case .repeatedLabel(let text, let concept):
      Message(.thesaurusRepeatedLabel, .text(concept), .text(text))
    case .sharedLabel(let text, let other, let line):
      Message(.thesaurusSharedLabel, .text(text), .text(other), .index(line))
    case .labelOfCollection(let text, let line):
      Message(.thesaurusLabelOfCollection, .text(text), .index(line))
    case .sharedTag(let tag, let other, let line):
      Message(.thesaurusSharedTag, .text(tag), .text(other), .index(line))
    case .relatedAndBroader(let name, let other):
      Message(.thesaurusRelatedAndBroader, .text(name), .text(other))
    case .relatedToItself(let name): Message(.thesaurusRelatedToItself, .text(name))
    case .broaderCycle(let names): Message(.thesaurusCycle, Self.cycle(names))
    case .severalBroader(let name, let counted):
      Message(.thesaurusSeveralBroader, .text(name), .text(counted))
    case .danglingReference(let property, let iri):
      Message(.thesaurusDangling, .text(property), .text(iri))
    case .leftOut(let kind): Self.message(of: kind)
    case .unmappedTag(let tag, let records, nil):
      Message(.thesaurusUnmappedTag, .number(records), .text(tag))
    case .unmappedTag(let tag, let records, let nearest?):
      Message(.thesaurusUnmappedTagLike, .number(records), .text(tag), .text(nearest))
    case .conceptWithoutRecords(let name): Message(.thesaurusUnused, .text(name))
    }
  }

  private static func message(of kind: Thesaurus.SkippedStatement.Kind) -> Message {
    switch kind {
    case .namelessConcept: Message(.thesaurusNamelessConcept)
    case .emptyLabel: Message(.thesaurusEmptyLabel)
    case .wrongValue(let property): Message(.thesaurusWrongValue, .text(property))
    case .relativeIRI(let iri): Message(.thesaurusRelativeIRI, .text(iri))
    }
  }

  /// The names of a cycle, ending with the first again; of a long cycle the first eight and the
  /// last.
  private static func cycle(_ names: [String]) -> Message.Argument {
    let shown = 8
    func quoted(_ name: String) -> Message { Message(.quoted, .text(name)) }
    var parts = names.prefix(shown).map(quoted)
    if names.count > shown + 1 {
      parts.append(Message(.thesaurusCycleMore, .number(names.count - shown - 1)))
    }
    parts += (names.dropFirst(shown).suffix(1) + names.prefix(1)).map(quoted)
    return Message.joined(parts, by: .thesaurusCycleStep).map { .message($0) } ?? .text("")
  }
}
