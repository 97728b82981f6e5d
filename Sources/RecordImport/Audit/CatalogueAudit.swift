package import Messages
package import Publications
package import RecordFormats
package import Vocabularies

/// What an editor should know about a catalogue.
package struct CatalogueAudit: Sendable {
  /// One thing to report, with the record that it is about.
  package struct Finding: Equatable, Sendable {
    /// The record; `nil` when it is about the catalogue or about lines that became no record.
    package var id: PublicationID?
    /// The title of the record, word for word; empty for a finding about no single record.
    package var title: String
    /// The file that the record came from; `nil` for what is about no single record.
    package var file: String?
    /// The line of that file, or of the one that was read.
    package var line: Int?
    /// What was found.
    package var problem: Problem
    /// The name that may be meant by an unknown one.
    package var nearest: String?
  }

  /// In the order of files and lines; what is about the whole catalogue comes last.
  package let findings: [Finding]

  /// An audit that an auditor has made.
  init(findings: [Finding]) {
    self.findings = findings
  }

  /// Examines publications, in the order of the catalogue; `report` is what their reader said.
  package init(
    _ publications: some Sequence<Publication>, vocabulary: Vocabulary,
    report: ImportReport = ImportReport()
  ) {
    var auditor = CatalogueAuditor(vocabulary: vocabulary)
    for publication in publications { auditor.add(publication) }
    self = auditor.finish(report: report)
  }
}

extension CatalogueAudit.Finding: MessageConvertible, CustomStringConvertible {
  /// In English; declared here for modules that do not import Messages.
  package var description: String { Messages.english.text(message) }

  /// One line: `line 12, 4k7e20aw 'Smartphones (Infographic)': …`.
  package var message: Message {
    let record = id.map { Message(.auditRecord, .text($0.text), .text(title)) }
    let parts = [line.map { Message(.placeLine, .number($0)) }, record].compactMap(\.self)
    guard let place = Message.joined(parts, by: .joinedByComma) else {
      return Message(.auditCatalogue, .message(words))
    }
    return Message(.findingAt, .message(place), .message(words))
  }

  /// What was found, and the name that may be meant.
  package var words: Message { problem.message.suggesting(nearest) }
}
