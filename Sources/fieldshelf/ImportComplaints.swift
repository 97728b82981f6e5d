import Messages
import Publications
import RecordFormats

/// What readers of files found, each thing once.
struct ImportComplaints {
  private var messages: [Message] = []
  private var reported: Set<Message> = []
  private var leftOut = 0
  private(set) var hasLostRecord = false

  /// A file of another kind than it seems must not fill the screen.
  private let limit: Int

  init(limit: Int = 100) {
    self.limit = limit
  }

  /// Adds what was found in a file; `isReported` chooses.
  mutating func add(
    _ report: ImportReport, of file: String,
    where isReported: (ImportReport.Problem) -> Bool = { _ in true }
  ) {
    hasLostRecord = hasLostRecord || report.hasLostRecord
    for finding in report.findings where isReported(finding.problem) {
      // A finding about a country or a member is reported once for all files.
      let isOfRecord = finding.problem.isOfRecord
      guard isOfRecord || reported.insert(finding.message).inserted else { continue }
      guard messages.count < limit else {
        leftOut += 1
        continue
      }
      messages.append(
        Message(
          .findingInFile, .text(file), .message(finding.place), .message(finding.message)))
    }
  }

  /// Writes it to standard error.
  func report() {
    for message in messages { ExitReport.complain(message) }
    if leftOut > 0 { ExitReport.complain(Message(.moreFindings, .number(leftOut))) }
  }
}
