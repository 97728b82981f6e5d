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
      ("name", .text("fieldshelf")), ("version", .text(Fieldshelf.configuration.version)),
      ("rules", .list(kinds.map(rule))),
    ])
    let head = [
      #"{"$schema":\#(JSON.text(SARIFWriter.schema).serialized),"version":"2.1.0","runs":[{"#,
      #""tool":{"driver":\#(driver.serialized)},"#,
      #""invocations":[\#(invocation.serialized)],"columnKind":"unicodeCodePoints","results":["#,
    ]
    try output.unfilteredLine(head.joined())
    let places = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1, $0) })
    var pendingLine: String?
    try report.visit { finding, _ throws(OutputError) in
      if let pendingLine { try output.unfilteredLine(pendingLine + ",") }
      pendingLine = result(finding, places[finding.problem.kind] ?? 0).serialized
    }
    if let pendingLine { try output.unfilteredLine(pendingLine) }
    try output.unfilteredLine("]}]}")
  }

  /// Whether all files could be read, and the errors otherwise.
  private var invocation: JSON {
    .object([
      ("executionSuccessful", .flag(report.unread.isEmpty)),
      (
        "toolExecutionNotifications",
        .list(report.unread.map { .object([("level", .text("error")), ("message", text($0))]) })
      ),
    ])
  }

  private func text(_ text: String) -> JSON { .object([("text", .text(text))]) }

  private func rule(_ kind: FindingKind) -> JSON {
    .object([
      ("id", .text(kind.rawValue)), ("shortDescription", text(messages.text(kind.title))),
      ("fullDescription", text(messages.text(kind.explanation))),
      ("help", text(messages.text(.checkExample, .text(kind.example)))),
      ("defaultConfiguration", .object([("level", .text(level(kind)))])),
    ])
  }

  private func level(_ kind: FindingKind) -> String {
    kind.severity == .fault ? "error" : "note"
  }

  /// A finding about several files has no location.
  private func result(_ finding: CatalogueAudit.Finding, _ rule: Int) -> JSON {
    let kind = finding.problem.kind
    var members: [(String, JSON)] = [
      ("ruleId", .text(kind.rawValue)), ("ruleIndex", .number(rule)),
      ("level", .text(level(kind))), ("message", text(messages.text(finding.words))),
    ]
    if let file = report.file(of: finding) {
      members.append(("locations", .list([location(finding, file)])))
    }
    return .object(members)
  }

  private func location(_ finding: CatalogueAudit.Finding, _ file: String) -> JSON {
    var physical: [(String, JSON)] = [
      ("artifactLocation", .object([("uri", .text(SARIFWriter.reference(to: file)))]))
    ]
    // Formats located by record number have no lines.
    if let line = finding.line, finding.unit == .line, line > 0 {
      physical.append(("region", .object([("startLine", .number(line))])))
    }
    var members: [(String, JSON)] = [("physicalLocation", .object(physical))]
    if let id = finding.id {
      let record = JSON.object([("name", .text(id.text)), ("kind", .text("record"))])
      members.append(("logicalLocations", .list([record])))
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
