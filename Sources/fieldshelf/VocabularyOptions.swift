import ArgumentParser
import Vocabularies

/// The options that say in which words a catalogue is described.
struct VocabularyOptions: ParsableArguments {
  @Option(
    name: .customLong("vocabulary"),
    help: .init(
      """
      Take topics from this SKOS file in Turtle instead of the embedded one, or add the rows of \
      this table, which 'vocabulary suggest' begins; several files, each with this option, are one \
      vocabulary. A catalogue that 'build' made keeps the vocabulary that it was built with.
      """, valueName: "file"),
    completion: .file())
  var files: [String] = []

  @Option(
    help: .init(
      """
      Name topics by 'preferred' labels, or by the 'publisher' tags, word for word. Every catalogue \
      has both.
      """,
      valueName: "terms"))
  var terms = Terms.preferred

  var choice: VocabularyChoice { VocabularyChoice(files: files, terms: terms) }
}

extension Terms: ExpressibleByArgument {}
