internal import Messages
internal import Publications
internal import RecordFormats
internal import Text

/// Collects the findings about one record while it is resolved.
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

  mutating func note(_ value: UnknownValue, at line: Int? = nil) {
    note(value.problem, at: line, nearest: value.nearest)
  }

  /// A text as one line; control characters are removed and reported.
  mutating func line(_ text: String) -> String {
    let line = TextFilter.line(text)
    checkHidden(text, line)
    return line
  }

  /// A text with its line feeds; other control characters are removed and reported.
  mutating func lines(_ text: String) -> String {
    let lines = TextFilter.lines(text)
    checkHidden(text, lines)
    return lines
  }

  /// An optional text; `nil` when nothing visible remains.
  mutating func line(_ text: String?) -> String? {
    guard let text else { return nil }
    let line = line(text)
    return line.isEmpty ? nil : line
  }

  /// Reports an identifier that was changed in more than its spaces and its ends.
  mutating func checkID(_ given: String, _ id: String) {
    guard !id.isEmpty, given.utf8.count != id.utf8.count || given != id else { return }
    let lines = given.split(whereSeparator: \.isNewline).map { line in
      RecordFindings.trimmed(line).split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
    guard lines.count != 1 || !lines[0].utf8.elementsEqual(id.utf8) else { return }
    note(.changed(field: .key(.recordID), how: .message(Message(.identifierCleaned, .text(id)))))
  }

  /// A line without spaces and tabs at its ends; a tab inside an identifier is part of it.
  private static func trimmed(_ line: Substring) -> Substring {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    guard let end = line.lastIndex(where: { !isBlank($0) }) else { return "" }
    return line[...end].drop(while: isBlank)
  }

  private mutating func checkHidden(_ text: String, _ filtered: String) {
    guard !hasHidden, text.utf8.count != filtered.utf8.count else { return }
    guard text.unicodeScalars.contains(where: RecordFindings.isHidden) else { return }
    hasHidden = true
    note(.hiddenCharacters)
  }

  /// Whether it is a noncharacter, or a control character other than white space. These ranges
  /// never change in Unicode, and lookups in its tables are slower.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85: false
    case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  func move(to report: inout ImportReport) {
    for finding in findings {
      report.note(
        finding.problem, at: finding.line, unit: place.unit, nearest: finding.nearest)
    }
  }
}
