import ArgumentParser
import CatalogueStore
import Publications

/// Prints whole publications.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print whole publications, with those related to each.",
    discussion: "The forms tsv and jsonl hold the same fields as those of 'fieldshelf list'.")

  @Argument(help: .init("Identifiers as 'fieldshelf list' prints them.", valueName: "id"))
  var ids: [String]

  @Option(help: .init("Form of the output.", valueName: "form"))
  var format = OutputFormat.text

  @OptionGroup var catalogue: CatalogueOption

  func run() throws {
    let catalogue = try self.catalogue.open().catalogue
    // All are looked up before the first is printed: nothing half done.
    let ordinals = try ids.map { id in
      guard let ordinal = catalogue.ordinal(of: PublicationID(id)) else {
        throw NothingFound.noPublication(id)
      }
      return ordinal
    }
    let records = RecordForms(of: catalogue)
    var output = Output()
    for (position, ordinal) in ordinals.enumerated() {
      switch format {
      case .text:
        if position > 0 { try output.own("") }
        for line in records.lines(at: ordinal) + RelatedForms.lines(of: ordinal, in: catalogue) {
          try output.line(line)
        }
      case .tsv: try output.row(records.row(at: ordinal))
      case .jsonl: try output.own(records.json(at: ordinal).serialized)
      }
    }
    try output.finish()
  }
}
