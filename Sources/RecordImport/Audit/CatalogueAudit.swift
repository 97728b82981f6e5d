package import Messages
package import Publications
package import RecordFormats
package import Vocabularies

/// Findings about a catalogue for its editor.
package struct CatalogueAudit: Sendable {
  /// One finding, with its record.
  package struct Finding: Equatable, Sendable {
    /// The record; `nil` for a finding about the catalogue or about lines that gave no record.
    package var id: PublicationID?
    /// The title of the record, as published; empty without a single record.
    package var title: String
    /// The file of the record; `nil` without a single record.
    package var file: String?
    /// The line in the source file, or the number of the record.
    package var line: Int?
    /// What `line` counts.
    package var unit = Origin.Unit.line
    /// The problem.
    package var problem: Problem
    /// Suggestions for an unknown name, the nearest first; at most three.
    package var nearest: [String] = []
    /// How many records have the value concerned; this one is the first.
    package var records = 1
  }

  /// The stored form of a finding.
  struct Note {
    var problem: Problem
    /// -1 for a finding without a single record.
    var record: Int32
    /// -1 for the first line of the record.
    var line: Int32 = -1
    var unit = Origin.Unit.line
    /// The file of a finding about lines that gave no record; -1 for none.
    var file: Int32 = -1
    var nearest: [String] = []
    var records: Int32 = 1
  }

  /// In the order of `FindingKind`, each kind in file and line order.
  package let findings: Findings

  /// An audit with its findings.
  init(findings: Findings) {
    self.findings = findings
  }

  /// Checks publications, in catalogue order; `report` has the findings of their reader.
  package init(
    _ publications: some Sequence<Publication>, vocabulary: Vocabulary,
    report: ImportReport = ImportReport()
  ) {
    var auditor = CatalogueAuditor(vocabulary: vocabulary)
    for publication in publications { auditor.add(publication) }
    self = auditor.finish(report: report)
  }

  /// The number of findings of each kind, in the order of `FindingKind`; kinds without findings are
  /// left out.
  package var counts: [(kind: FindingKind, count: Int)] {
    var counts: [FindingKind: Int] = [:]
    for number in findings.indices { counts[findings.kind(number), default: 0] += 1 }
    return FindingKind.allCases.compactMap { kind in counts[kind].map { (kind, $0) } }
  }

  /// The findings of an audit, each created on access.
  package struct Findings: RandomAccessCollection, Sendable {
    let notes: [Note]
    let records: AuditedRecords

    /// The first index.
    package var startIndex: Int { 0 }
    /// One past the last index.
    package var endIndex: Int { notes.count }

    /// The kind of a finding, without creating the finding.
    package func kind(_ number: Int) -> FindingKind { notes[number].problem.kind }

    /// Creates a finding.
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
      line.map { Message(unit == .line ? .lineNumber : .recordNumber, .index($0)) }, record,
    ].compactMap(\.self)
    guard let place = Message.joined(parts, by: .joinedByComma) else {
      return Message(.auditCatalogue, .message(words))
    }
    return Message(.findingAt, .message(place), .message(words))
  }

  /// The problem, the number of records, and the suggestions.
  package var words: Message {
    let counted =
      records > 1
      ? Message(.auditInRecords, .number(records), .message(problem.message)) : problem.message
    return counted.suggesting(nearest)
  }
}
