import Browsing
import Catalogue
import Messages
import Publications
import Vocabularies

/// A topic of the vocabulary in the forms of plain output.
struct ConceptFormatter {
  private let fields: [(name: String, language: String, value: String)]

  init(of concept: Concept, in thesaurus: Thesaurus, _ opened: OpenedCatalogue) {
    var fields: [(name: String, language: String, value: String)] = []
    for (name, kind) in [
      ("preferred", Concept.LabelKind.preferred), ("alternative", .alternative),
      ("hidden", .hidden),
    ] {
      fields += concept.labels.filter { $0.kind == kind }.map { (name, $0.language, $0.text) }
    }
    fields += concept.tags.map { ("tag", "", $0) }
    fields += concept.notations.map { ("notation", "", $0.text) }
    fields += thesaurus.broader(than: concept).map { ("broader", "", $0.name()) }
    fields += thesaurus.narrower(than: concept).map { ("narrower", "", $0.name()) }
    fields += thesaurus.related(to: concept).map { ("related", "", $0.name()) }
    fields += concept.notes.map { note in
      (note.kind == .scopeNote ? "note" : note.kind.rawValue, note.language, note.text)
    }
    fields.append(("publications", "", String(ConceptFormatter.count(of: concept, opened))))
    self.fields = fields
  }

  /// Publications on the topic or a narrower one; in the publisher's terms those with its tags.
  private static func count(of concept: Concept, _ opened: OpenedCatalogue) -> Int {
    let facet = opened.shown(.topic)
    let names = facet == .tag ? concept.tags : [concept.iri]
    let matches = try? opened.service.matches(NameRequest(facet, names: names))
    let keys = (matches ?? []).compactMap { match in
      if case .value(let key, _, _) = match { key } else { nil }
    }
    guard !keys.isEmpty else { return 0 }
    return (try? opened.service.page(of: Query(included: Set(keys))).count) ?? 0
  }

  func write(as format: OutputFormat, to output: inout Output) throws(OutputError) {
    switch format {
    case .text:
      for field in fields {
        let (name, value) = (Message.Argument.text(field.name), Message.Argument.text(field.value))
        try output.line(
          field.language.isEmpty
            ? Messages.chosen.text(.recordText, name, value)
            : Messages.chosen.text(.recordTextInLanguage, name, .text(field.language), value))
      }
    case .tsv: for field in fields { try output.row([field.name, field.language, field.value]) }
    case .jsonl: try output.own(json.serialized)
    }
  }

  /// A member a field; labels and notes are objects with their language.
  private var json: JSON {
    var members: [(String, JSON)] = []
    let always = [
      "preferred", "alternative", "hidden", "tag", "notation", "broader", "narrower", "related",
      "note",
    ]
    let others = Concept.Note.Kind.allCases.map(\.rawValue).filter { kind in
      kind != "note" && fields.contains { $0.name == kind }
    }
    for name in always + others {
      let values = fields.filter { $0.name == name }.map { field in
        !["tag", "notation", "broader", "narrower", "related"].contains(name)
          ? JSON.object([("language", .text(field.language)), ("text", .text(field.value))])
          : .text(field.value)
      }
      members.append((name, .list(values)))
    }
    let count = fields.last.flatMap { Int($0.value) } ?? 0
    return .object(members + [("publications", .number(count))])
  }
}
