import ArgumentParser
import Browsing
import Catalogue
import Messages
import Publications

/// Prints the matching publications, one a line.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: .help(.helpListAbstract),
    usage: "fieldshelf list [<options>]",
    discussion: .help(.helpListDiscussion))

  @OptionGroup(title: .help(.helpFiltersTitle)) var filters: FilterOptions

  @Option(
    help: .init(.help(.helpListOrder), valueName: "order"))
  var order = ResultOrder.relevance

  @Option(
    help: .init(.help(.helpListSince), valueName: "date|old"),
    completion: .file())
  var since: String?

  @Option(help: .init(.help(.helpOptionFormat), valueName: "form"))
  var format = RecordOutputFormat.text

  @OptionGroup var catalogue: CatalogueOption

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    let opened = try catalogue.open()
    let query = try filters.query(of: opened, order: order)
    let since = try since.map { try NewPublications(since: $0, in: opened) }
    if let since, since.isEmpty { throw NotFoundError.noneSince(since.text) }
    let page = try opened.service.page(of: query)
    guard page.count > 0 else { throw NotFoundError(page) }
    let records = RecordFormatter(of: opened, as: format)
    var output = Output(for: format.audience)
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
    if isEmpty, let since { throw NotFoundError.noneSince(since.text) }
    if since?.hasLostRecord == true { throw ExitCode(1) }
    try opened.throwIfRecordWasLost()
  }
}
