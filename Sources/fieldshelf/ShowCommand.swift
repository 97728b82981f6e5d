import ArgumentParser
import Catalogue
import CatalogueStore
import Messages
import Publications
import Screen
import Text

/// Prints whole publications.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: .help(.helpShowAbstract),
    usage: "fieldshelf show <id> ... [<options>]",
    discussion: .help(.helpShowDiscussion))

  @Argument(help: .init(.help(.helpOptionIdentifiers), valueName: "id"))
  var ids: [String]

  @Option(help: .init(.help(.helpOptionFormat), valueName: "form"))
  var format = RecordOutputFormat.text

  @OptionGroup var catalogue: CatalogueOption

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    let opened = try self.catalogue.open()
    // Look up all publications first, so that an error prints nothing.
    var joined: [Message] = []
    let details = try ids.map { typed in
      var id = PublicationID(typed)
      if let records = opened.catalogue, records.ordinal(of: id) == nil,
        let kept = records.keeper(of: id)
      {
        joined.append(Message(.joinedRecordShown, .text(typed), .text(kept.text)))
        id = kept
      }
      guard
        let detail = try opened.service.detail(
          id, relatedLimit: RelatedFormatter.limit, language: format.language)
      else { throw NotFoundError.noPublication(typed) }
      return detail
    }
    for message in joined { ExitReport.printDiagnostic(message) }
    let records = RecordFormatter(of: opened, as: format)
    let columns = Output.terminalSize()?.columns
    var output = Output(for: format.audience)
    try records.begin(to: &output)
    for (position, detail) in details.enumerated() {
      switch format {
      case .text:
        if position > 0 { try output.unfilteredLine("") }
        for line in try records.lines(of: detail) + RelatedFormatter.lines(of: detail) {
          try ShowCommand.write(line, columns: columns, to: &output)
        }
      case .table: try output.row(try records.row(detail.publication.id))
      case .format: try records.write(detail.publication.id, to: &output)
      }
    }
    try records.end(to: &output)
    try output.finish()
    try opened.throwIfRecordWasLost()
  }

  /// Writes a line, word-wrapped on a terminal. Words such as links stay whole.
  private static func write(
    _ line: String, columns: Int?, to output: inout Output
  ) throws(OutputError) {
    let filtered = TextFilter.line(line)
    guard let columns, filtered.utf8.contains(UInt8(ascii: " ")) else {
      return try output.line(line)
    }
    let lines = Wrapping.lines(filtered, columns: columns)
    if lines.isEmpty { try output.line() }
    for part in lines { try output.unfilteredLine(part) }
  }
}
