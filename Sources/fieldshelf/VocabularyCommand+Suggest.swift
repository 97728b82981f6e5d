import ArgumentParser
import EmbeddedFiles
import Messages
import Publications
import RecordFormats
import RecordImport
import Vocabularies

extension VocabularyCommand {
  /// Prints table rows for names in a catalogue that the vocabulary does not have.
  struct Suggest: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "suggest",
      abstract: .help(.helpVocabularySuggestAbstract),
      discussion: .help(.helpVocabularySuggestDiscussion))

    @Option(
      name: [.short, .long], help: .init(.help(.helpOptionWriteTo), valueName: "file"),
      completion: .file(extensions: ["tsv"]))
    var output: String?

    @OptionGroup var catalogue: CatalogueOption

    @OptionGroup var interface: InterfaceOptions

    func run() throws {
      let files = try Setup.current.catalogueFiles(or: catalogue.files)
      try VocabularyCommand.refuseToReplace(output)
      let vocabularies = try catalogue.vocabulary.choice.vocabularies(of: files)
      let vocabulary = vocabularies.whole
      var gaps = VocabularyGaps(vocabulary)
      if files.isEmpty {
        let read = try RecordImporter.read(
          EmbeddedFiles.listing, as: .listing, vocabulary: vocabulary)
        for publication in read.publications { gaps.add(publication) }
      }
      let reader = PublicationReader(
        vocabulary: vocabulary, keepsOrigins: false, suggestionLimit: 0)
      var diagnostics = ImportDiagnostics(limit: ImportDiagnostics.briefLimit)
      for file in files {
        if vocabularies.lacksVocabulary(of: file, as: catalogue.reading.format) {
          throw UsageError.vocabularyOfCatalogue(file)
        }
        let report = try reader.read(file, as: catalogue.reading.format) { gaps.add($0) }
        diagnostics.add(report, of: file, where: \.losesContent)
      }
      let tables = try gaps.lines(.chosen)
      let isEmpty = tables.allSatisfy(\.isEmpty)
      let head = Messages.chosen.text(isEmpty ? .suggestNone : .suggestHead)
      try VocabularyCommand.write(
        AddedRows.text(of: tables, comment: head.split(separator: "\n").map(String.init)),
        to: output)
      diagnostics.report()
      if diagnostics.hasLostRecord { throw ExitCode(1) }
    }
  }
}
