extension ThesaurusAudit {
  /// What can be wrong with a thesaurus.
  package enum Problem: Equatable, Sendable, CustomStringConvertible {
    case noPreferredLabel(String)
    case secondPreferredLabel(String, language: String)
    /// A label that the same concept has already in the language.
    case repeatedLabel(String, concept: String)
    /// A label that another concept, first mentioned in a line, has in the same language.
    case sharedLabel(String, other: String, line: Int)
    case sharedTag(String, other: String, line: Int)
    case relatedAndBroader(String, String)
    case relatedToItself(String)
    /// Concepts each of which is broader than the one before, and the first broader than the last.
    case broaderCycle([String])
    /// A concept below several; its records are counted under the first of them alone.
    case severalBroader(String, counted: String)
    case danglingReference(property: String, to: String)
    /// What the reader of the file left out.
    case leftOut(Thesaurus.SkippedStatement.Kind)
    /// A tag of a catalogue that means no concept, with the known name that is most like it.
    case unmappedTag(String, records: Int, nearest: String?)
    case conceptWithoutRecords(String)

    /// Whether this is no fault but something to know.
    package var isNote: Bool {
      switch self {
      case .conceptWithoutRecords, .severalBroader: true
      default: false
      }
    }

    /// What is wrong with which concept or label, and what to do about it.
    package var description: String {
      switch self {
      case .noPreferredLabel(let name):
        "'\(name)' has no preferred label; add a skos:prefLabel"
      case .secondPreferredLabel(let text, let language):
        "'\(text)' is a second preferred label"
          + (language.isEmpty ? " without a language" : " in '\(language)'")
          + "; make one an alternative label"
      case .repeatedLabel(let text, let concept):
        "'\(concept)' has the label '\(text)' twice; take one out"
      case .sharedLabel(let text, let other, let line):
        "the label '\(text)' is also one of '\(other)' (line \(line)); a label may mean one concept"
      case .sharedTag(let tag, let other, let line):
        "the tag '\(tag)' is also one of '\(other)' (line \(line)); a tag may mean one concept"
      case .relatedAndBroader(let name, let other):
        "'\(other)' is both broader than '\(name)' and related to it; take one out"
      case .relatedToItself(let name): "'\(name)' is related to itself; take that out"
      case .broaderCycle(let names):
        "broader goes round in a circle: " + Self.circle(names)
      case .severalBroader(let name, let counted):
        "'\(name)' has several broader concepts; it is listed under '\(counted)'"
      case .danglingReference(let property, let iri):
        "\(property) refers to <\(iri)>, which is no concept of the file; add or correct it"
      case .leftOut(.namelessConcept): "a concept without an IRI is left out; give it one"
      case .leftOut(.emptyLabel): "a label with nothing to see is left out; take it out"
      case .leftOut(.wrongValue(let property)):
        "\(property) has a value that does not go with it; labels are strings, relations concepts"
      case .leftOut(.relativeIRI(let iri)):
        "the IRI '<\(iri)>' is relative to a base that the file does not give; the statement is "
          + "left out"
      case .unmappedTag(let tag, let records, let nearest):
        "the tag '\(tag)' of \(records) record\(records == 1 ? "" : "s") means no concept; "
          + (nearest.map { "did you mean '\($0)'? Else add it to one" } ?? "add it to one")
      case .conceptWithoutRecords(let name): "no record is about '\(name)'"
      }
    }

    /// Names in a circle; of a large one the first and the last.
    private static func circle(_ names: [String]) -> String {
      let shown = 8
      var parts = names.prefix(shown).map { "'\($0)'" }
      if names.count > shown + 1 { parts.append("\(names.count - shown - 1) more") }
      parts += (names.dropFirst(shown).suffix(1) + names.prefix(1)).map { "'\($0)'" }
      return parts.joined(separator: " → ")
    }
  }
}
