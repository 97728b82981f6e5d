import ArgumentParser
import CatalogueStore
import EmbeddedFiles
import Messages
import Publications
import RecordFormats
import RecordImport
import Vocabularies

/// Prints what an editor should know about catalogues.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Print what an editor should know about a catalogue.",
    discussion: """
      Tags and topics that the vocabulary does not have, missing collection tags, titles that look \
      alike, missing fields; of a '.shelf' file, whether every byte is what was written. The status \
      is 1 when there is something to correct or a file cannot be read, which is reported after the \
      findings in the others; optional fields are only counted. A finding in a '.shelf' file names \
      the file and line that the record came from.

      text: file, place, finding. tsv: file, line, identifier, title, finding, "fault" or "note". \
      jsonl: the same as an object.
      """)

  @Argument(
    help: .init(
      "Records or catalogues; without one, the embedded catalogue.", valueName: "file"),
    completion: .file())
  var files: [String] = []

  @Option(help: .init("Format of the output.", valueName: "form"))
  var format = OutputFormat.text

  @OptionGroup var catalogue: CatalogueOption

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    let vocabulary = try catalogue.vocabulary.choice.vocabulary()
    let named = files + catalogue.files
    var output = Output()
    var hasFault = false
    var unread: [String] = []
    for file in named.isEmpty ? [nil] : named.map(Optional.some) {
      let audit: CatalogueAudit
      do {
        audit = try self.audit(of: file, vocabulary)
      } catch {
        unread.append(ExitReport(of: error).complaint)
        continue
      }
      for finding in audit.findings {
        // A catalogue's lines are those of the files that it was built of.
        let place = finding.file ?? file ?? EmbeddedFiles.listing.name
        try write(finding, of: place, to: &output)
        hasFault = hasFault || !finding.problem.isNote
      }
    }
    try output.finish()
    for complaint in unread { ExitReport.complain(complaint) }
    if hasFault || !unread.isEmpty { throw ExitCode(1) }
  }

  /// Examines a file of any form; all of it is read, checksums of a catalogue included.
  private func audit(of file: String?, _ vocabulary: Vocabulary) throws -> CatalogueAudit {
    guard let file else {
      let read = try RecordImporter.read(
        EmbeddedFiles.listing, as: .listing, vocabulary: vocabulary)
      return CatalogueAudit(read.publications, vocabulary: vocabulary, report: read.report)
    }
    if try OpenedCatalogue.form(of: file, as: catalogue.reading.format) == .image {
      let catalogue = try OpenedCatalogue.map(file).1
      do {
        try catalogue.verify()
      } catch {
        throw PublicationReader.Failure.image(file, error)
      }
      return CatalogueAudit(CatalogueRecords(catalogue), vocabulary: vocabulary)
    }
    var auditor = CatalogueAuditor(vocabulary: vocabulary)
    let report = try PublicationReader(vocabulary: vocabulary, keepsOrigins: false)
      .read(file, as: catalogue.reading.format) { auditor.add($0) }
    return auditor.finish(report: report)
  }

  private func write(
    _ finding: CatalogueAudit.Finding, of file: String, to output: inout Output
  ) throws(OutputError) {
    let words = format.messages.text(finding.words)
    let kind = finding.problem.isNote ? "note" : "fault"
    switch format {
    case .text: try output.line("\(file): \(Messages.chosen.text(finding.message))")
    case .tsv:
      try output.row([
        file, finding.line.map(String.init) ?? "", finding.id?.text ?? "", finding.title, words,
        kind,
      ])
    case .jsonl:
      try output.own(
        JSON.object([
          ("file", .text(file)), ("line", .optional(finding.line)),
          ("id", .optional(finding.id?.text)), ("title", .text(finding.title)),
          ("finding", .text(words)), ("kind", .text(kind)),
        ]).serialized)
    }
  }
}
