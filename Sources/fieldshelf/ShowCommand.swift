import ArgumentParser
import CatalogueStore
import Publications

/// Prints whole publications.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print whole publications, with those related to each.",
    discussion: "All forms but text hold the same fields as those of 'fieldshelf list'.")

  @Argument(help: .init("Identifiers as 'fieldshelf list' prints them.", valueName: "id"))
  var ids: [String]

  @Option(help: .init("Form of the output.", valueName: "form"))
  var format = RecordOutputFormat.text

  @OptionGroup var catalogue: CatalogueOption

  func run() throws {
    let opened = try self.catalogue.open()
    let catalogue = opened.catalogue
    // All are looked up before the first is printed: nothing half done.
    let ordinals = try ids.map { id in
      guard let ordinal = catalogue.ordinal(of: PublicationID(id)) else {
        throw NothingFound.noPublication(id)
      }
      return ordinal
    }
    var records = RecordForms(of: opened, as: format)
    var output = Output()
    try records.begin(to: &output)
    for (position, ordinal) in ordinals.enumerated() {
      switch format {
      case .text:
        if position > 0 { try output.own("") }
        for line in records.lines(at: ordinal) + RelatedForms.lines(of: ordinal, in: catalogue) {
          try output.line(line)
        }
      case .table: try output.row(records.row(at: ordinal))
      case .format: try records.write(at: ordinal, to: &output)
      }
    }
    try records.end(to: &output)
    try output.finish()
    try opened.throwIfRecordWasLost()
  }
}
