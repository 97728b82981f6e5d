import Catalogue
import Messages

/// Formats the values of one facet, with their result counts, for plain output.
struct FacetFormatter {
  private let facet: Facet
  private let rows: [FacetRow]
  private let labels: [ValueKey: String]
  private let messages: Messages

  /// Omits values without results. A facet without values in the catalogue has no rows.
  init(
    _ facet: Facet, of query: Query, in opened: OpenedCatalogue, _ messages: Messages
  ) throws {
    self.facet = facet
    self.messages = messages
    var list = FacetListRequest([facet.key])
    list.expandsAll = true
    let page = try opened.service.page(
      PageRequest(
        query: query, rows: .ranks(0..<0), lists: [list], language: messages.language))
    rows = page.lists[0].rows.filter { row in
      if case .value = row.kind { row.count > 0 } else { false }
    }
    labels = Dictionary(
      rows.compactMap { row in
        if case .value(let key) = row.kind { (key, row.label) } else { nil }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether no result has a value.
  var isEmpty: Bool { rows.allSatisfy { $0.kind == .value(.notGiven(facet.key)) } }

  func write(as format: OutputFormat, to output: inout Output) throws(OutputError) {
    for row in rows {
      switch format {
      case .text:
        // Limit the indentation: a vocabulary may have thousands of levels.
        try output.line([label(row), messages.number(row.count)], indent: 2 * min(row.depth, 20))
      case .tsv:
        try output.row([
          facet.plural, row.code, label(row), parentLabel(row) ?? "", String(row.count),
        ])
      case .jsonl: try output.unfilteredLine(json(row).serialized)
      }
    }
  }

  private func label(_ row: FacetRow) -> String {
    if row.label.isEmpty { return messages.text(.notGiven) }
    // The years of a grouping are a separate field.
    let years = ", \(row.code)"
    return facet.key == .grouping && row.label.hasSuffix(years)
      ? String(row.label.dropLast(years.count)) : row.label
  }

  /// Returns the label of the parent value; `nil` if there is none.
  private func parentLabel(_ row: FacetRow) -> String? { row.parent.flatMap { labels[$0] } }

  private func json(_ row: FacetRow) -> JSON {
    .object([
      ("facet", .string(facet.plural)),
      ("code", .optional(row.code.isEmpty ? nil : row.code)),
      ("label", .string(label(row))),
      ("above", .optional(parentLabel(row))),
      ("count", .number(row.count)),
    ])
  }
}
