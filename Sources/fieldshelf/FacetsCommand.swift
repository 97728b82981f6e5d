import ArgumentParser
import CatalogueStore

/// Prints the values of facets with the number of publications of each.
struct FacetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facets",
    abstract: "Print topics, countries and the like with the publications of each.",
    usage: "fieldshelf facets [<facet> ...] [<options>]",
    discussion: """
      With narrowing options the numbers are those of the result, where the options of a facet \
      leave its own numbers alone. Values without a publication are left out.

      text: label, number. tsv: facet, code, label, label above, number. jsonl: the same as an \
      object.
      """)

  @Argument(help: .init("What to print; all when none is named.", valueName: "facet"))
  var facets: [FacetName] = []

  @OptionGroup(title: "Narrowing") var narrowing: NarrowingOptions

  @Option(help: .init("Form of the output.", valueName: "form"))
  var format = OutputFormat.text

  @OptionGroup var catalogue: CatalogueOption

  func run() throws {
    let opened = try catalogue.open()
    let results = opened.catalogue.results(for: try narrowing.query(of: opened))
    var output = Output()
    var isFirst = true
    for name in facets.isEmpty ? FacetName.allCases : facets {
      let forms = ValueForms(of: name, in: opened.catalogue, counts: results)
      guard !forms.isEmpty else { continue }
      if format == .text, facets.count != 1 {
        if !isFirst { try output.own("") }
        try output.line(name.heading)
      }
      isFirst = false
      try forms.write(as: format, to: &output)
    }
    try output.finish()
    guard isFirst else { return try opened.throwIfRecordWasLost() }
    throw results.count > 0 ? .noValues(of: facets) : NothingFound(results, in: opened)
  }
}
