internal import Publications
internal import RecordFormats

/// The second stage of an import: turns parsed records into publications and gathers the findings
/// of both stages.
struct ParsedRecordResolver {
  private var resolver: RecordResolver
  private var report = ImportReport()
  /// The places of the wanted records; `nil` for all.
  private let places: Set<Int>?
  /// The number of publications so far.
  private(set) var count = 0

  init(_ resolver: RecordResolver, only places: Set<Int>?) {
    self.resolver = resolver
    self.places = places
  }

  /// The findings so far, in the order of places.
  var sortedReport: ImportReport {
    var report = report
    report.sort()
    return report
  }

  /// Calls `add` with the publication of each record.
  mutating func resolve(_ parsed: ParsedRecords, add: (Publication) -> Void) {
    report.append(parsed.report)
    for record in parsed.records where places?.contains(record.place.first) ?? true {
      guard let publication = resolver.publication(of: record, report: &report) else { continue }
      count += 1
      add(publication)
    }
  }

  /// Resolves the last records of a damaged archive. Only the damage is reported, not the
  /// incomplete record that it causes.
  mutating func resolve(
    _ parsed: ParsedRecords, damaged finding: ImportReport.Finding, add: (Publication) -> Void
  ) {
    let before = report
    resolve(parsed, add: add)
    let found = report.findings.dropFirst(before.findings.count)
    report = before
    for other in found where !other.problem.losesRecord {
      report.note(
        other.problem, at: other.line, unit: other.unit, nearest: other.nearest)
    }
    report.note(finding.problem, at: finding.line, unit: finding.unit)
  }
}
