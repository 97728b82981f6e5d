import ArgumentParser
import Catalogue
import Citations
import Messages
import Publications

/// Prints publications as citations.
struct CiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: .help(.helpCiteAbstract),
    usage: "fieldshelf cite <id> ... [<options>]",
    discussion: .help(.helpCiteDiscussion))

  @Argument(help: .init(.help(.helpOptionIdentifiers), valueName: "id"))
  var ids: [String]

  @Option(help: .init(.help(.helpCiteStyle), valueName: "style"))
  var style = CitationOutputFormat.style(.apa)

  @Flag(help: .init(.help(.helpCiteInText)))
  var inText = false

  @OptionGroup var catalogue: CatalogueOption

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    let opened = try self.catalogue.open()
    // Look up all publications first, so that an error prints nothing.
    var publications: [Publication] = []
    for id in ids {
      guard let detail = try opened.detail(of: PublicationID(id)) else {
        throw NotFoundError.noPublication(id)
      }
      // A work named twice is one entry of a bibliography.
      if !publications.contains(where: { $0.id == detail.publication.id }) {
        publications.append(detail.publication)
      }
    }
    switch style {
    case .style(let style): try cite(publications, style: style)
    case .format(let format):
      let records = RecordFormatter(of: opened, as: .format(format))
      var output = Output()
      try records.begin(to: &output)
      for publication in publications { try records.write(publication, to: &output) }
      try records.end(to: &output)
      try output.finish()
    }
    try opened.throwIfRecordWasLost()
  }

  private func cite(_ publications: [Publication], style: CitationStyle) throws {
    let list = CitationList(publications.map { CitedPublication($0) }, style: style)
    var output = Output(for: .people)
    if inText {
      for citation in list.citations { try output.line(citation.inText.plain) }
    } else {
      for index in list.referenceOrder { try output.line(list.citations[index].entry.plain) }
    }
    try output.finish()
  }
}
