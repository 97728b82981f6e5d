import ArgumentParser
import Browsing
import Catalogue
import Messages
import RecordFormats

/// Prints the glossary with labels and notes.
struct GlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary",
    abstract: .help(.helpGlossaryAbstract),
    discussion: .help(.helpGlossaryDiscussion))

  @Argument(help: .init(.help(.helpGlossaryWords), valueName: "word"))
  var words: [String] = []

  @Option(help: .init(.help(.helpOptionFormat), valueName: "form"))
  var format = OutputFormat.text

  @OptionGroup var catalogue: CatalogueOption

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    let opened = try catalogue.open()
    let wanted = words.joined(separator: " ")
    let all = try opened.glossary(in: format.messages.language)
    let terms = all.indices(matching: wanted).map { all[$0] }
    guard !terms.isEmpty else {
      throw NotFoundError.noTerm(wanted)
    }
    var output = Output(for: format.audience)
    for (number, term) in terms.enumerated() {
      switch format {
      case .text:
        if number > 0 { try output.unfilteredLine("") }
        for line in GlossaryCommand.lines(of: term) { try output.line(line) }
      case .tsv:
        try output.row([
          term.name, ListField.text(of: term.others), ListField.text(of: term.avoided),
          term.note, "\(term.count)",
        ])
      case .jsonl: try output.unfilteredLine(term.json.serialized)
      }
    }
    try output.finish()
  }

  /// Returns a line for each field that has a value.
  private static func lines(of term: GlossaryTerm) -> [String] {
    let messages = Messages.chosen
    let fields: [(MessageKey, [String])] = [
      (.glossaryOthers, term.others), (.glossaryAvoided, term.avoided),
      (.glossaryPublications, [messages.number(term.count)]),
    ]
    return [term.name] + (term.note.isEmpty ? [] : [term.note])
      + fields.filter { !$0.1.isEmpty }.map { key, values in
        messages.text(.recordText, .key(key), .text(values.joined(separator: "; ")))
      }
  }
}

extension GlossaryTerm {
  fileprivate var json: JSON {
    .object([
      ("term", .string(name)),
      ("others", .array(others.map { .string($0) })),
      ("avoided", .array(avoided.map { .string($0) })),
      ("note", .string(note)), ("topic", .string(value.id)), ("publications", .number(count)),
      (
        "translations",
        .array(
          translations.map {
            .object([("language", .string($0.language)), ("label", .string($0.label))])
          })
      ),
    ])
  }
}
