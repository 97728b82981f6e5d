import ArgumentParser
import Vocabularies

/// The options that name another catalogue than the embedded one, and the words it is shown in.
struct CatalogueOption: ParsableArguments {
  @Option(
    name: .customLong("catalogue"),
    help: .init(
      "Read this file instead of the embedded listing: records or a catalogue.",
      valueName: "file"),
    completion: .file())
  var file: String?

  @Option(help: ReadFormat.help)
  var from: ReadFormat?

  @OptionGroup var vocabulary: VocabularyOptions

  /// Reads the catalogue that was named, else the embedded one, and reports what of it was lost.
  func open() throws -> OpenedCatalogue {
    let opened = try OpenedCatalogue(file: file, as: from?.format, in: vocabulary.choice)
    opened.losses.report()
    return opened
  }
}
