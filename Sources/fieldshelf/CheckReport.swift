import Messages
import Publications
import RecordFormats
import RecordImport

/// Writes the findings of an audit.
struct CheckReport {
  let audit: CatalogueAudit
  /// The files that were examined as one catalogue.
  let files: [String]
  let selection: CheckSelection
  /// Error messages for files that could not be read.
  let unread: [String]

  init(_ audit: CatalogueAudit, of files: [String], selection: CheckSelection, unread: [String]) {
    self.audit = audit
    self.files = files
    self.selection = selection
    self.unread = unread
  }

  /// The name shown for findings about the whole catalogue.
  var name: String { files.joined(separator: ", ") }

  /// The file of a finding; `nil` for one about several files.
  func file(of finding: CatalogueAudit.Finding) -> String? {
    finding.file ?? (files.count == 1 ? files[0] : nil)
  }

  /// Whether a file could not be read or a shown finding makes the exit status 1.
  var hasFailed: Bool { !unread.isEmpty || counts.contains { selection.fails(on: $0.kind) } }

  /// The count of findings of each shown kind.
  var counts: [(kind: FindingKind, count: Int)] {
    audit.counts.filter { selection.shows($0.kind) }
  }

  /// Calls `body` with each shown finding and its file.
  func visit<Failure>(
    _ body: (CatalogueAudit.Finding, String) throws(Failure) -> Void
  ) throws(Failure) {
    let name = name
    for number in audit.findings.indices where selection.shows(audit.findings.kind(number)) {
      let finding = audit.findings[number]
      try body(finding, finding.file ?? name)
    }
  }

  /// Writes the report to standard output.
  func write(as format: CheckFormat) throws(OutputError) {
    var output = Output(for: format == .text ? .people : .programs)
    switch format {
    case .text: try writeText(to: &output)
    case .tsv:
      try visit { finding, file throws(OutputError) in
        try output.row([
          file, finding.line.map(String.init) ?? "", finding.id?.text ?? "", finding.title,
          format.messages.text(finding.words), finding.problem.kind.severity.rawValue,
          finding.problem.kind.rawValue, ListField.text(of: finding.nearest),
          ListField.text(of: finding.problem.duplicates),
        ])
      }
    case .jsonl:
      try visit { finding, file throws(OutputError) in
        try output.unfilteredLine(CheckReport.object(finding, file, format.messages).serialized)
      }
    case .sarif: try SARIFWriter(report: self, messages: format.messages).write(to: &output)
    }
    try output.finish()
  }

  private static func object(
    _ finding: CatalogueAudit.Finding, _ file: String, _ messages: Messages
  ) -> JSON {
    let kind = finding.problem.kind
    return .object([
      ("file", .string(file)), ("line", .optional(finding.line)),
      ("id", .optional(finding.id?.text)), ("title", .string(finding.title)),
      ("finding", .string(messages.text(finding.words))), ("kind", .string(kind.severity.rawValue)),
      ("name", .string(kind.rawValue)), ("nearest", .strings(finding.nearest)),
      ("duplicates", .strings(finding.problem.duplicates)),
    ])
  }

  /// Writes a summary by kind, then the findings in the same order, because an editor fixes one
  /// kind after the other.
  private func writeText(to output: inout Output) throws(OutputError) {
    // No file could be read; this is reported elsewhere.
    if name.isEmpty { return }
    let messages = Messages.chosen
    let counts = counts
    func sum(_ severity: FindingKind.Severity) -> Int {
      counts.reduce(0) { $0 + ($1.kind.severity == severity ? $1.count : 0) }
    }
    try output.line(
      messages.text(
        .checkSummary, .text(name), .message(Message(.checkFaults, .number(sum(.fault)))),
        .message(Message(.checkNotes, .number(sum(.note))))))
    if counts.isEmpty { return }
    let width = counts.map { Messages.chosen.number($0.count).count }.max() ?? 0
    let nameWidth = counts.map(\.kind.rawValue.count).max() ?? 0
    for (kind, count) in counts {
      let number = Messages.chosen.number(count)
      try output.unfilteredLine(
        messages.text(
          .checkSummaryKind, .text(String(repeating: " ", count: width - number.count) + number),
          .text(kind.rawValue + String(repeating: " ", count: nameWidth - kind.rawValue.count)),
          .key(kind.severity.title), .key(kind.title)))
    }
    try output.line(messages.text(.checkHint))
    try output.line()
    try visit { finding, file throws(OutputError) in
      try output.line("\(file): \(messages.text(finding.message))")
    }
  }
}

extension CatalogueAudit.Problem {
  /// The identifiers of the records that are likely duplicates.
  var duplicates: [String] {
    guard case .duplicate(let duplicate) = self else { return [] }
    return duplicate.others.map(\.id.text)
  }
}
