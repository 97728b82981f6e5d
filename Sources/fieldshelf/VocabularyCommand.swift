import ArgumentParser
import CatalogueStore
import Messages
import Publications
import RecordImport
import Vocabularies

/// Checks, shows and exports the topics of publications.
struct VocabularyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vocabulary",
    abstract: .help(.helpVocabularyAbstract),
    subcommands: [Check.self, Show.self, Export.self, Suggest.self, Merge.self])

  /// Prints errors in the vocabulary, by itself and against a catalogue.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: .help(.helpVocabularyCheckAbstract),
      discussion: .help(.helpVocabularyCheckDiscussion))

    @Option(help: .init(.help(.helpOptionFormat), valueName: "form"))
    var format = OutputFormat.text

    @OptionGroup var catalogue: CatalogueOption

    @OptionGroup var interface: InterfaceOptions

    func run() throws {
      let opened = try catalogue.open()
      let thesaurus = try opened.thesaurus()
      let audit = ThesaurusAudit(
        thesaurus, for: CatalogueRecords(try opened.records()),
        vocabulary: try opened.vocabulary.read(), in: format.messages.language)
      var output = Output(for: format.audience)
      for finding in audit.findings {
        try VocabularyCommand.write(finding, of: thesaurus.file, as: format, to: &output)
      }
      try output.finish()
      if audit.findings.contains(where: { !$0.problem.isNote }) { throw ExitCode(1) }
      try opened.throwIfRecordWasLost()
    }
  }

  /// Prints one topic with all its fields.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: .help(.helpVocabularyShowAbstract),
      discussion: .help(.helpVocabularyShowDiscussion))

    @Argument(help: .init(.help(.helpVocabularyShowTerm), valueName: "term"))
    var term: String

    @Option(help: .init(.help(.helpOptionFormat), valueName: "form"))
    var format = OutputFormat.text

    @OptionGroup var catalogue: CatalogueOption

    @OptionGroup var interface: InterfaceOptions

    func run() throws {
      let opened = try catalogue.open()
      let thesaurus = try opened.thesaurus()
      let concepts = thesaurus.concepts(named: term)
      guard !concepts.isEmpty else { throw NotFoundError.noTopic(term) }
      var output = Output(for: format.audience)
      for (number, concept) in concepts.enumerated() {
        if number > 0, format == .text { try output.unfilteredLine("") }
        try ConceptFormatter(of: concept, in: thesaurus, opened, as: format).write(to: &output)
      }
      try output.finish()
      try opened.throwIfRecordWasLost()
    }
  }

  /// Prints the vocabulary for other programs.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: .help(.helpVocabularyExportAbstract),
      discussion: .help(.helpVocabularyExportDiscussion))

    @OptionGroup var vocabulary: VocabularyOptions

    @OptionGroup var interface: InterfaceOptions

    func run() throws {
      let thesaurus = try vocabulary.choice.thesaurus()
      try VocabularyCommand.write(ThesaurusWriter.turtle(thesaurus), to: nil)
      VocabularyCommand.reportLeftOut(of: thesaurus)
    }
  }

  /// Reports the statements of a file that cannot be written, to standard error; returns whether
  /// there are any.
  @discardableResult
  static func reportLeftOut(of thesaurus: Thesaurus) -> Bool {
    var isAnyLeftOut = false
    for skipped in thesaurus.skippedStatements {
      guard case .relativeIRI = skipped.kind else { continue }
      isAnyLeftOut = true
      let finding = ThesaurusAudit.Finding(line: skipped.line, problem: .leftOut(skipped.kind))
      ExitReport.printDiagnostic("\(thesaurus.file): \(Messages.chosen.text(finding.message))")
    }
    return isAnyLeftOut
  }

  private static func write(
    _ finding: ThesaurusAudit.Finding, of file: String, as format: OutputFormat,
    to output: inout Output
  ) throws(OutputError) {
    let text = format.messages.text(finding.problem.message)
    let kind = finding.problem.isNote ? "note" : "fault"
    switch format {
    case .text: try output.line("\(file): \(Messages.chosen.text(finding.message))")
    case .tsv: try output.row([file, finding.line.map(String.init) ?? "", text, kind])
    case .jsonl:
      try output.unfilteredLine(
        JSON.object([
          ("file", .string(file)), ("line", .optional(finding.line)), ("finding", .string(text)),
          ("kind", .string(kind)),
        ]).serialized)
    }
  }
}
