import Citations
import Foundation
import Testing

/// Records and the strings that citation engines print for them.
struct CitationFixture {
  /// One string of a table.
  struct Row: Sendable, CustomTestStringConvertible {
    var id: String
    var style: CitationStyle
    var isEntry: Bool
    var columns: [String]

    var key: String { "\(id) \(style.rawValue) \(isEntry ? "bib" : "cite")" }
    var testDescription: String { key }
  }

  /// Whether italics are written as `_italics_` in the table.
  var hasItalics = false
  private var records: [CSLRecord]

  init(_ name: String, hasItalics: Bool = false) throws {
    self.hasItalics = hasItalics
    records = try CSLRecord.records(Data(contentsOf: Self.url(name)))
  }

  /// Returns what is printed for each record, by `Row.key`; the records are cited together, in
  /// order.
  func printed() -> [String: String] {
    var printed: [String: String] = [:]
    let cited = records.map { CitedPublication($0.publication, accessed: $0.accessed?.date) }
    for style in CitationStyle.allCases {
      let list = CitationList(cited, style: style)
      for (record, citation) in zip(records, list.citations) {
        printed["\(record.id) \(style.rawValue) bib"] = text(citation.entry)
        printed["\(record.id) \(style.rawValue) cite"] = text(citation.inText)
      }
    }
    return printed
  }

  /// Returns the fixture with records `k01`…, where missing numbers are filled by title and body.
  func filled(
    to count: Int, with record: (Int) -> (title: String, body: String)
  ) -> CitationFixture {
    var fixture = self
    fixture.records = (1...count).map { number in
      let id = "k" + (number < 10 ? "0" : "") + String(number)
      if let known = records.first(where: { $0.id == id }) { return known }
      let (title, body) = record(number)
      let author = CSLRecord.Name(literal: body)
      return CSLRecord(id: id, type: "report", title: title, author: [author])
    }
    return fixture
  }

  private func text(_ text: CitationText) -> String {
    guard hasItalics else { return text.plain }
    return text.runs.map { $0.isItalic ? "_\($0.text)_" : $0.text }.joined()
  }

  static func rows(_ name: String) throws -> [Row] {
    let lines = try String(contentsOf: url(name), encoding: .utf8).split(separator: "\n")
    return lines.compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count > 3, let style = CitationStyle(rawValue: cells[1]) else { return nil }
      return Row(
        id: cells[0], style: style, isEntry: cells[2] == "bib", columns: Array(cells.dropFirst(3)))
    }
  }

  private static func url(_ name: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/\(name)")
  }
}
