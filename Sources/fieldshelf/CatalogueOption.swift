import ArgumentParser

/// The option that names another catalogue than the embedded one.
struct CatalogueOption: ParsableArguments {
  @Option(
    name: .customLong("catalogue"),
    help: .init("Read this listing instead of the embedded one.", valueName: "file"),
    completion: .file())
  var file: String?

  /// Reads the catalogue that was named, else the embedded one.
  func open() throws -> OpenedCatalogue { try OpenedCatalogue(file: file) }
}
