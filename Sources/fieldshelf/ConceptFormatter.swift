import Browsing
import Catalogue
import Messages
import Publications
import Vocabularies

/// Formats a topic of the vocabulary for plain output.
struct ConceptFormatter {
  private typealias Field = (name: FieldName, language: String, value: String)

  private let fields: [Field]
  private let format: OutputFormat

  init(
    of concept: Concept, in thesaurus: Thesaurus, _ opened: OpenedCatalogue, as format: OutputFormat
  ) {
    let name = { (other: Concept) in other.name(in: format.messages.language) }
    var fields: [Field] = []
    for (name, kind) in [
      (FieldName.preferred, Concept.LabelKind.preferred), (.alternative, .alternative),
      (.hidden, .hidden), (.avoided, .avoided),
    ] {
      fields += concept.labels.filter { $0.kind == kind }.map { (name, $0.language, $0.text) }
    }
    fields += concept.tags.map { (.tag, "", $0) }
    fields += concept.notations.map { (.notation, "", $0.text) }
    fields += thesaurus.broader(than: concept).map { (.broader, "", name($0)) }
    fields += thesaurus.narrower(than: concept).map { (.narrower, "", name($0)) }
    fields += thesaurus.related(to: concept).map { (.related, "", name($0)) }
    fields += concept.notes.map { (FieldName($0.kind), $0.language, $0.text) }
    fields.append((.publications, "", String(ConceptFormatter.count(of: concept, opened))))
    self.fields = fields
    self.format = format
  }

  /// Counts the publications on the topic or a narrower one; with the publisher's terms, those with
  /// its tags.
  private static func count(of concept: Concept, _ opened: OpenedCatalogue) -> Int {
    let facet = opened.shownFacet(for: .topic)
    let names = facet == .tag ? concept.tags : [concept.iri]
    let matches = try? opened.service.matches(NameRequest(facet, names: names))
    let keys = (matches ?? []).compactMap { match in
      if case .value(let key, _, _) = match { key } else { nil }
    }
    guard !keys.isEmpty else { return 0 }
    return (try? opened.service.page(of: Query(included: Set(keys))).count) ?? 0
  }

  func write(to output: inout Output) throws(OutputError) {
    switch format {
    case .text:
      for field in fields {
        let (name, value) = (
          Message.Argument.key(field.name.word), Message.Argument.text(field.value)
        )
        try output.line(
          field.language.isEmpty
            ? format.messages.text(.recordText, name, value)
            : format.messages.text(.recordTextInLanguage, name, .text(field.language), value))
      }
    case .tsv:
      for field in fields { try output.row([field.name.rawValue, field.language, field.value]) }
    case .jsonl: try output.unfilteredLine(json.serialized)
    }
  }

  /// An object with one member for each field; labels and notes are objects with their language.
  private var json: JSON {
    let always: [FieldName] = [
      .preferred, .alternative, .hidden, .avoided, .tag, .notation, .broader, .narrower, .related,
      .note,
    ]
    let others = Concept.Note.Kind.allCases.map { FieldName($0) }.filter { name in
      !always.contains(name) && fields.contains { $0.name == name }
    }
    let members = (always + others).map { name in
      let values = fields.filter { $0.name == name }.map { field in
        name.hasLanguage
          ? JSON.object([("language", .string(field.language)), ("text", .string(field.value))])
          : .string(field.value)
      }
      return (name.rawValue, JSON.array(values))
    }
    let count = fields.last.flatMap { Int($0.value) } ?? 0
    return .object(members + [(FieldName.publications.rawValue, .number(count))])
  }
}

/// A field of a topic in plain output; the raw value is its name for programs.
private enum FieldName: String {
  case preferred, alternative, hidden, avoided, tag, notation, broader, narrower, related
  case definition, note, example, changeNote, historyNote, editorialNote
  case publications

  init(_ kind: Concept.Note.Kind) {
    self =
      switch kind {
      case .definition: .definition
      case .scopeNote, .note: .note
      case .example: .example
      case .changeNote: .changeNote
      case .historyNote: .historyNote
      case .editorialNote: .editorialNote
      }
  }

  /// Whether the field's values have a language.
  var hasLanguage: Bool {
    ![.tag, .notation, .broader, .narrower, .related].contains(self)
  }

  /// The field's name for people.
  var word: MessageKey {
    switch self {
    case .preferred: .conceptPreferred
    case .alternative: .conceptAlternative
    case .hidden: .conceptHidden
    case .avoided: .conceptAvoided
    case .tag: .conceptTag
    case .notation: .conceptNotation
    case .broader: .conceptBroader
    case .narrower: .conceptNarrower
    case .related: .conceptRelated
    case .definition: .conceptDefinition
    case .note: .conceptNote
    case .example: .conceptExample
    case .changeNote: .conceptChangeNote
    case .historyNote: .conceptHistoryNote
    case .editorialNote: .conceptEditorialNote
    case .publications: .conceptPublications
    }
  }
}
