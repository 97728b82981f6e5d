import ArgumentParser
import Browsing
import Catalogue
import Messages
import Publications

/// Prints the publications that match, one a line.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print the publications that match, one a line.",
    usage: "fieldshelf list [<options>]",
    discussion: """
      Values of one option widen the result, different options narrow it. Every option takes 'not \
      given' for publications that give no value.

      text: identifier, title. tsv: identifier, title, sources, year, topics, collections, \
      countries, languages, URL, tags. jsonl: an object with every field of the record.
      """)

  @OptionGroup(title: "Filters") var filters: FilterOptions

  @Option(
    help: .init(
      "Order: with --find, relevance is titles before bodies; else as in the catalogue.",
      valueName: "order"))
  var order = ResultOrder.relevance

  @Option(
    help: .init(
      """
      Only publications that are new or changed since a date, with the changes that the catalogue \
      was built with, or since an older file or catalogue.
      """, valueName: "date|old"),
    completion: .file())
  var since: String?

  @Option(help: .init("Format of the output.", valueName: "form"))
  var format = RecordOutputFormat.text

  @OptionGroup var catalogue: CatalogueOption

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    let opened = try catalogue.open()
    var query = try filters.query(of: opened, order: order)
    let since = try since.map { try NewPublications(since: $0, in: opened) }
    try since?.limit(&query)
    let page = try opened.service.page(of: query)
    guard page.count > 0 else { throw NothingFound(page) }
    let records = RecordFormatter(of: opened, as: format)
    var output = Output()
    var isEmpty = true
    try records.begin(to: &output)
    try opened.service.forEachRow(of: query) { row in
      guard since?.contains(row.id) ?? true else { return }
      isEmpty = false
      switch format {
      case .text: try output.line([row.id.text, DisplayTitle.text(of: row.title, .chosen)])
      case .table: try output.row(try records.row(row.id))
      case .format: try records.write(row.id, to: &output)
      }
    }
    try records.end(to: &output)
    try output.finish()
    if isEmpty, let since { throw NothingFound.nothingSince(since.text) }
    try opened.throwIfRecordWasLost()
  }
}
