/// What a reader could not place or had to repair, record by record.
package struct ImportReport: Equatable, Sendable {
  /// One thing to tell an editor.
  package struct Finding: Equatable, Sendable {
    /// The line it is about, counted from 1.
    package var line: Int
    /// What is wrong with which word, and what was done about it; lower case, no full stop.
    package var message: String

    package init(line: Int, message: String) {
      self.line = line
      self.message = message
    }
  }

  /// In the order of lines.
  package var findings: [Finding]

  package init(findings: [Finding] = []) {
    self.findings = findings
  }
}
