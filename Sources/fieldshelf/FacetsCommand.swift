import ArgumentParser
import Catalogue
import Messages

/// Prints the values of facets with their publication counts.
struct FacetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facets",
    abstract: .help(.helpFacetsAbstract),
    usage: "fieldshelf facets [<facet> ...] [<options>]",
    discussion: .help(.helpFacetsDiscussion))

  @Argument(help: .init(.help(.helpFacetsFacets), valueName: "facet"))
  var facets: [FacetName] = []

  @OptionGroup(title: .help(.helpFiltersTitle)) var filters: FilterOptions

  @Option(help: .init(.help(.helpOptionFormat), valueName: "form"))
  var format = OutputFormat.text

  @OptionGroup var catalogue: CatalogueOption

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    let opened = try catalogue.open()
    let query = try filters.query(of: opened)
    var output = Output(for: format.audience)
    var isFirst = true
    for facet in printed(of: opened) {
      let values = try FacetFormatter(facet, of: query, in: opened, format.messages)
      guard !values.isEmpty else { continue }
      if format == .text, facets.count != 1 {
        if !isFirst { try output.unfilteredLine("") }
        try output.line(Messages.chosen.text(facet.heading))
      }
      isFirst = false
      try values.write(as: format, to: &output)
    }
    try output.finish()
    guard isFirst else { return try opened.throwIfRecordWasLost() }
    let page = try opened.service.page(of: query)
    throw page.count > 0 ? NotFoundError.noValues(of: facets) : NotFoundError(page)
  }

  /// The named facets, or else all, with topics in the chosen terms.
  private func printed(of opened: OpenedCatalogue) -> [Facet] {
    let named = facets.isEmpty ? FacetTable.all.filter { $0.key != .tag } : facets.map(\.facet)
    return named.compactMap { FacetTable.facet(opened.shownFacet(for: $0.key)) }
  }
}
