import ArgumentParser
import Messages
import Vocabularies

/// The options that say in which words a catalogue is described.
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
