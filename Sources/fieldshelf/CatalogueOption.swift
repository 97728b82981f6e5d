import ArgumentParser
import Messages
import Vocabularies

/// The options that name another catalogue than the embedded one, and the words it is shown in.
struct CatalogueOption: ParsableArguments {
  @Option(
    name: .customLong("catalogue"),
    help: .init(.help(.helpOptionCatalogue), valueName: "file"),
    completion: .file())
  var files: [String] = []

  @OptionGroup var engine: EngineOption

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var vocabulary: VocabularyOptions

  /// Reads the catalogue that was named, else the embedded one, and reports what of it was lost.
  func open() throws -> OpenedCatalogue {
    let files = try Setup.current.catalogueFiles(or: files + engine.servers)
    let opened = try OpenedCatalogue(files: files, as: reading.format, in: vocabulary.choice)
    opened.reportLosses()
    return opened
  }
}
