import ArgumentParser
import Browsing
import EmbeddedFiles
import PublicationFiles
import Publications

/// The options that say in which words a catalogue is described.
struct VocabularyOptions: ParsableArguments {
  @Option(
    name: .customLong("vocabulary"),
    help: .init(
      "Take topics from this SKOS file in Turtle instead of the embedded one.", valueName: "file"),
    completion: .file())
  var file: String?

  @Option(
    help: .init(
      "Name topics by 'preferred' labels, or by the 'publisher' tags, word for word.",
      valueName: "terms"))
  var terms = Terms.preferred

  var choice: VocabularyChoice { VocabularyChoice(file: file, terms: terms) }
}

/// The words in which a catalogue is described.
struct VocabularyChoice {
  /// A SKOS file; `nil` for the embedded one.
  var file: String?
  var terms = Terms.preferred

  /// The concepts that were named, else the embedded ones.
  func thesaurus() throws -> Thesaurus {
    guard let file else { return try ThesaurusReader.read(EmbeddedFiles.topics) }
    return try ThesaurusReader.read(
      try FileReading.contents(of: file, limit: ListingReader.limit))
  }
}

extension Terms: ExpressibleByArgument {}
