import Publications
import RecordFormats

/// What readers of files had to say, each thing once.
struct ImportComplaints {
  private var lines: [String] = []
  private var told: Set<String> = []
  private var leftOut = 0
  private(set) var hasLostRecord = false

  /// A file of another kind than it seems would else fill the screen.
  private let limit: Int

  init(limit: Int = 100) {
    self.limit = limit
  }

  /// Adds what was said of a file; `isTold` chooses.
  mutating func add(
    _ report: ImportReport, of file: String,
    where isTold: (ImportReport.Problem) -> Bool = { _ in true }
  ) {
    hasLostRecord = hasLostRecord || report.hasLostRecord
    for finding in report.findings where isTold(finding.problem) {
      // Records differ, but what is said of a country or a member is said once for all files.
      let isOfRecord = finding.problem.isOfRecord
      guard isOfRecord || told.insert(finding.message).inserted else { continue }
      guard lines.count < limit else {
        leftOut += 1
        continue
      }
      lines.append("\(file): \(finding.unit.rawValue) \(finding.line): \(finding.message)")
    }
  }

  /// Writes it to standard error.
  func tell() {
    for line in lines { Ending.complain(line) }
    if leftOut > 0 { Ending.complain("\(leftOut) findings more; 'fieldshelf check' prints all") }
  }
}
