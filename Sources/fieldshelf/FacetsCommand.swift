import ArgumentParser
import Catalogue
import Messages

/// Prints the values of facets with the number of publications of each.
struct FacetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facets",
    abstract: "Print topics, countries and the like with the publications of each.",
    usage: "fieldshelf facets [<facet> ...] [<options>]",
    discussion: """
      With filters the numbers are those of the result, where the options of a facet leave its own \
      numbers alone. Values without a publication are left out; publications that give no value of \
      a facet are counted as 'not given', which every option takes as a value.

      text: label, number. tsv: facet, code, label, label above, number. jsonl: the same as an \
      object.
      """)

  @Argument(help: .init("What to print; all when none is named.", valueName: "facet"))
  var facets: [FacetName] = []

  @OptionGroup(title: "Filters") var filters: FilterOptions

  @Option(help: .init("Format of the output.", valueName: "form"))
  var format = OutputFormat.text

  @OptionGroup var catalogue: CatalogueOption

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    let opened = try catalogue.open()
    let query = try filters.query(of: opened)
    var output = Output()
    var isFirst = true
    for facet in printed(of: opened) {
      let values = try FacetFormatter(facet, of: query, in: opened, format.messages)
      guard !values.isEmpty else { continue }
      if format == .text, facets.count != 1 {
        if !isFirst { try output.own("") }
        try output.line(Messages.chosen.text(facet.heading))
      }
      isFirst = false
      try values.write(as: format, to: &output)
    }
    try output.finish()
    guard isFirst else { return try opened.throwIfRecordWasLost() }
    let page = try opened.service.page(of: query)
    throw page.count > 0 ? NothingFound.noValues(of: facets) : NothingFound(page)
  }

  /// The facets that were named; else all, with topics in the terms that were chosen.
  private func printed(of opened: OpenedCatalogue) -> [Facet] {
    let named = facets.isEmpty ? FacetTable.all.filter { $0.key != .tag } : facets.map(\.facet)
    return named.compactMap { FacetTable.facet(opened.shown($0.key)) }
  }
}
