import ArgumentParser
import Messages
import Vocabularies

/// The options for a catalogue's vocabulary.
struct VocabularyOptions: ParsableArguments {
  @Option(
    name: .customLong("vocabulary"),
    help: .init(.help(.helpOptionVocabulary), valueName: "file"),
    completion: .file())
  var files: [String] = []

  @Option(
    help: .init(.help(.helpOptionTerms), valueName: "terms"))
  var terms = Terms.preferred

  var choice: VocabularyChoice { VocabularyChoice(files: files, terms: terms) }
}

extension Terms: ExpressibleByArgument {}
