import ArgumentParser
import Vocabularies

/// The options that name another catalogue than the embedded one, and the words it is shown in.
struct CatalogueOption: ParsableArguments {
  @Option(
    name: .customLong("catalogue"),
    help: .init(
      """
      Read this file instead of the catalogue of the setup file, or of the embedded listing: records or \
      a catalogue. Several files, each with this option, are one catalogue.
      """,
      valueName: "file"),
    completion: .file())
  var files: [String] = []

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var vocabulary: VocabularyOptions

  /// Reads the catalogue that was named, else the embedded one, and reports what of it was lost.
  func open() throws -> OpenedCatalogue {
    let files = try Setup.current.catalogueFiles(or: files)
    let opened = try OpenedCatalogue(files: files, as: reading.format, in: vocabulary.choice)
    opened.reportLosses()
    return opened
  }
}
