import ArgumentParser
import Messages
import Vocabularies

/// The options for a catalogue other than the embedded one, and for its vocabulary.
struct CatalogueOption: ParsableArguments {
  @Option(
    name: .customLong("catalogue"),
    help: .init(.help(.helpOptionCatalogue), valueName: "file"),
    completion: .file())
  var files: [String] = []

  @OptionGroup var engine: EngineOption

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var vocabulary: VocabularyOptions

  /// Reads the named catalogue, or else the embedded one, and reports what was lost in reading it.
  func open() throws -> OpenedCatalogue {
    let files = try Setup.current.catalogueFiles(or: files + engine.servers)
    let opened = try OpenedCatalogue(files: files, as: reading.format, in: vocabulary.choice)
    opened.reportLosses()
    return opened
  }
}
