import Messages
import RecordImport

/// Explains kinds of findings.
enum CheckExplanation {
  /// Prints what a kind means, why it matters, how to fix it, and an example.
  static func write(_ kind: FindingKind) throws(OutputError) {
    let messages = Messages.chosen
    var output = Output(for: .people)
    try output.line(
      messages.text(
        .checkExplainHead, .text(kind.rawValue), .key(kind.severity.title), .key(kind.title)))
    for line in messages.text(kind.explanation).split(separator: "\n") {
      try output.line(String(line))
    }
    try output.line(messages.text(.checkExample, .text(kind.example)))
    try output.finish()
  }
}
