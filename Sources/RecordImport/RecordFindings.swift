internal import Publications
internal import RecordFormats
internal import Text

/// What is wrong with one record, while it is resolved.
struct RecordFindings {
  private let place: RecordPlace
  private var findings: [(problem: ImportReport.Problem, line: Int, nearest: [String])] = []
  private var hasHidden = false

  init(_ place: RecordPlace) {
    self.place = place
  }

  mutating func note(
    _ problem: ImportReport.Problem, at line: Int? = nil, nearest: [String] = []
  ) {
    findings.append((problem, line ?? place.first, nearest))
  }

  /// A text as one line; control characters in it are reported.
  mutating func line(_ text: String) -> String {
    let line = TextFilter.line(text)
    checkHidden(text, line)
    return line
  }

  /// A text with its line feeds.
  mutating func lines(_ text: String) -> String {
    let lines = TextFilter.lines(text)
    checkHidden(text, lines)
    return lines
  }

  /// A text that may be missing; `nil` when nothing of it is left.
  mutating func line(_ text: String?) -> String? {
    guard let text else { return nil }
    let line = line(text)
    return line.isEmpty ? nil : line
  }

  private mutating func checkHidden(_ text: String, _ filtered: String) {
    guard !hasHidden, text.utf8.count != filtered.utf8.count else { return }
    let hasLost = text.unicodeScalars.contains { scalar in
      let properties = scalar.properties
      return properties.isNoncharacterCodePoint
        || properties.generalCategory == .control && !properties.isWhitespace
    }
    guard hasLost else { return }
    hasHidden = true
    note(.hiddenCharacters)
  }

  func move(to report: inout ImportReport) {
    for finding in findings {
      report.note(
        finding.problem, at: finding.line, unit: place.unit, nearest: finding.nearest)
    }
  }
}
