import Messages
import Publications
import RecordFormats

/// Problems found by readers, without repetition.
struct ImportDiagnostics {
  private var messages: [Message] = []
  private var reported: Set<Message> = []
  private var omittedCount = 0
  private(set) var hasLostRecord = false

  /// Keeps a file of the wrong kind from filling the screen.
  private let limit: Int

  /// The number of findings that are printed unless a command prints fewer.
  static let limit = 100
  /// The number that is printed by commands whose own output comes first.
  static let briefLimit = 10

  init(limit: Int = Self.limit) {
    self.limit = limit
  }

  /// Adds the findings of a file that `isReported` selects.
  mutating func add(
    _ report: ImportReport, of file: String,
    where isReported: (ImportReport.Problem) -> Bool = { _ in true }
  ) {
    hasLostRecord = hasLostRecord || report.hasLostRecord
    for finding in report.findings where isReported(finding.problem) {
      // A finding that is not about a record, such as an unknown country, is reported once for all
      // files; those that are not printed may lack the suggestions.
      let isOfRecord = finding.problem.isOfRecord
      guard isOfRecord || reported.insert(finding.problem.message).inserted else { continue }
      guard messages.count < limit else {
        omittedCount += 1
        continue
      }
      messages.append(
        Message(
          .findingInFile, .text(file), .message(finding.place), .message(finding.message)))
    }
  }

  /// Writes the findings to standard error.
  func report() {
    for message in messages { ExitReport.printDiagnostic(message) }
    if omittedCount > 0 {
      ExitReport.printDiagnostic(Message(.moreFindings, .number(omittedCount)))
    }
  }
}
