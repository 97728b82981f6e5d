import ArgumentParser
import Messages
import Publications
import RecordImport

/// Writes findings in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS).
struct SARIFWriter {
  let report: CheckReport
  let messages: Messages

  private static let schema = "https://json.schemastore.org/sarif-2.1.0.json"

  /// Writes one log with one run, one result a line.
  func write(to output: inout Output) throws(OutputError) {
    let kinds = report.counts.map(\.kind)
    let driver = JSON.object([
      ("name", .string("fieldshelf")), ("version", .string(Fieldshelf.configuration.version)),
      ("rules", .array(kinds.map(rule))),
    ])
    let head = [
      #"{"$schema":\#(JSON.string(SARIFWriter.schema).serialized),"version":"2.1.0","runs":[{"#,
      #""tool":{"driver":\#(driver.serialized)},"#,
      #""invocations":[\#(invocation.serialized)],"columnKind":"unicodeCodePoints","results":["#,
    ]
    try output.unfilteredLine(head.joined())
    let ruleIndices = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1, $0) })
    var pendingLine: String?
    try report.visit { finding, _ throws(OutputError) in
      if let pendingLine { try output.unfilteredLine(pendingLine + ",") }
      pendingLine = result(finding, ruleIndices[finding.problem.kind] ?? 0).serialized
    }
    if let pendingLine { try output.unfilteredLine(pendingLine) }
    try output.unfilteredLine("]}]}")
  }

  /// Whether all files could be read, and the errors otherwise.
  private var invocation: JSON {
    .object([
      ("executionSuccessful", .boolean(report.unread.isEmpty)),
      (
        "toolExecutionNotifications",
        .array(report.unread.map { .object([("level", .string("error")), ("message", text($0))]) })
      ),
    ])
  }

  private func text(_ text: String) -> JSON { .object([("text", .string(text))]) }

  private func rule(_ kind: FindingKind) -> JSON {
    .object([
      ("id", .string(kind.rawValue)), ("shortDescription", text(messages.text(kind.title))),
      ("fullDescription", text(messages.text(kind.explanation))),
      ("help", text(messages.text(.checkExample, .text(kind.example)))),
      ("defaultConfiguration", .object([("level", .string(level(kind)))])),
    ])
  }

  private func level(_ kind: FindingKind) -> String {
    kind.severity == .fault ? "error" : "note"
  }

  /// A finding about several files has no location.
  private func result(_ finding: CatalogueAudit.Finding, _ rule: Int) -> JSON {
    let kind = finding.problem.kind
    var members: [(String, JSON)] = [
      ("ruleId", .string(kind.rawValue)), ("ruleIndex", .number(rule)),
      ("level", .string(level(kind))), ("message", text(messages.text(finding.words))),
    ]
    if let file = report.file(of: finding) {
      members.append(("locations", .array([location(finding, file)])))
    }
    return .object(members)
  }

  private func location(_ finding: CatalogueAudit.Finding, _ file: String) -> JSON {
    var physical: [(String, JSON)] = [
      ("artifactLocation", .object([("uri", .string(SARIFWriter.reference(to: file)))]))
    ]
    // Formats located by record number have no lines.
    if let line = finding.line, finding.unit == .line, line > 0 {
      physical.append(("region", .object([("startLine", .number(line))])))
    }
    var members: [(String, JSON)] = [("physicalLocation", .object(physical))]
    if let id = finding.id {
      let record = JSON.object([("name", .string(id.text)), ("kind", .string("record"))])
      members.append(("logicalLocations", .array([record])))
    }
    return .object(members)
  }

  /// Returns a path as a URI reference: an absolute path as a file URI, a relative one unchanged.
  private static func reference(to path: String) -> String {
    var encoded = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      let isKept =
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "-._~/".utf8.contains(byte)
      if isKept {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return encoded
  }
}
