import ArgumentParser
import Browsing
import CatalogueStore
import Messages
import Publications

/// Prints the publications that match, one a line.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print the publications that match, one a line.",
    usage: "fieldshelf list [<options>]",
    discussion: """
      Values of one option widen the result, different options narrow it.

      text: identifier, title. tsv: identifier, title, sources, year, topics, collections, \
      countries, languages, URL, tags. jsonl: an object with every field of the record.
      """)

  @OptionGroup(title: "Narrowing") var narrowing: NarrowingOptions

  @Option(
    help: .init(
      "Order: with --find, relevance is titles before bodies; else as in the catalogue.",
      valueName: "order"))
  var order = ResultOrder.relevance

  @Option(help: .init("Form of the output.", valueName: "form"))
  var format = OutputFormat.text

  @OptionGroup var catalogue: CatalogueOption

  func run() throws {
    let opened = try catalogue.open()
    let results = opened.catalogue.results(for: try narrowing.query(of: opened, order: order))
    guard results.count > 0 else { throw NothingFound(results, in: opened) }
    let records = RecordForms(of: opened.catalogue)
    var output = Output()
    for rank in 0..<results.count {
      let ordinal = results.ordinal(at: rank)
      switch format {
      case .text:
        let id = opened.catalogue.id(at: ordinal).text
        try output.line([id, DisplayTitle.text(of: opened.catalogue.title(at: ordinal), .english)])
      case .tsv: try output.row(records.row(at: ordinal))
      case .jsonl: try output.own(records.json(at: ordinal).serialized)
      }
    }
    try output.finish()
  }
}
