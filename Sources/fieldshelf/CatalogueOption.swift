import ArgumentParser

/// The option that names another catalogue than the embedded one.
struct CatalogueOption: ParsableArguments {
  @Option(
    name: .customLong("catalogue"),
    help: .init(
      "Read this file instead of the embedded listing: a listing, JSON Lines, or a catalogue.",
      valueName: "file"),
    completion: .file())
  var file: String?

  /// Reads the catalogue that was named, else the embedded one.
  func open() throws -> OpenedCatalogue { try OpenedCatalogue(file: file) }
}
