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
    /// The line of that file, or of the one that was read; or the number of the record.
    package var line: Int?
    /// What `line` counts.
    package var unit = Origin.Unit.line
    /// What was found.
    package var problem: Problem
    /// The names that may be meant by an unknown one, the nearest first; three at most.
    package var nearest: [String] = []
    /// How many records have the value that it is about, this one being the first.
    package var records = 1
  }

  /// What is kept of a finding until it is asked for.
  struct Note {
    var problem: Problem
    /// -1 for a finding about no single record.
    var record: Int32
    /// -1 for the first line of the record.
    var line: Int32 = -1
    var unit = Origin.Unit.line
    /// The file of a finding about lines that became no record; -1 for none.
    var file: Int32 = -1
    var nearest: [String] = []
    var records: Int32 = 1
  }

  /// In the order in which an editor should mend: kind by kind, each in the order of files and lines.
  package let findings: Findings

  /// An audit that an auditor has made.
  init(findings: Findings) {
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

  /// How many findings there are of each kind, in the order of mending; kinds without any are left
  /// out.
  package var counts: [(kind: FindingKind, count: Int)] {
    var counts: [FindingKind: Int] = [:]
    for number in findings.indices { counts[findings.kind(number), default: 0] += 1 }
    return FindingKind.allCases.compactMap { kind in counts[kind].map { (kind, $0) } }
  }

  /// The findings of an audit, each made when it is asked for.
  package struct Findings: RandomAccessCollection, Sendable {
    let notes: [Note]
    let records: AuditedRecords

    /// The first place.
    package var startIndex: Int { 0 }
    /// One past the last place.
    package var endIndex: Int { notes.count }

    /// The kind of a finding, without making it.
    package func kind(_ number: Int) -> FindingKind { notes[number].problem.kind }

    /// Makes a finding.
    package subscript(number: Int) -> Finding {
      let note = notes[number]
      var finding = Finding(
        title: "", line: note.line < 0 ? nil : Int(note.line), unit: note.unit,
        problem: note.problem, nearest: note.nearest, records: Int(note.records))
      if note.record >= 0 {
        let record = Int(note.record)
        finding.id = records.id(record)
        finding.title = records.title(record)
        finding.file = records.fileName(record)
        if finding.line == nil {
          finding.line = records.line(record)
          finding.unit = records.unit(record)
        }
      } else if note.file >= 0 {
        finding.file = records.files[Int(note.file)]
      }
      return finding
    }
  }
}

extension CatalogueAudit.Finding: MessageConvertible, CustomStringConvertible {
  /// In English; declared here for modules that do not import Messages.
  package var description: String { Messages.english.text(message) }

  /// One line: `line 12, 4k7e20aw 'Smartphones (Infographic)': …`.
  package var message: Message {
    let record = id.map { Message(.auditRecord, .text($0.text), .text(title)) }
    let parts = [
      line.map { Message(unit == .line ? .placeLine : .placeRecord, .index($0)) }, record,
    ].compactMap(\.self)
    guard let place = Message.joined(parts, by: .joinedByComma) else {
      return Message(.auditCatalogue, .message(words))
    }
    return Message(.findingAt, .message(place), .message(words))
  }

  /// What was found, in how many records, and the names that may be meant.
  package var words: Message {
    let counted =
      records > 1
      ? Message(.auditInRecords, .number(records), .message(problem.message)) : problem.message
    return counted.suggesting(nearest)
  }
}
