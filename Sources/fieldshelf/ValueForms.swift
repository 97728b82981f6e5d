import CatalogueStore

/// The values of one facet, with the numbers of a result, in the forms of plain output.
struct ValueForms {
  private let name: FacetName
  private let values: [FacetValue]
  private let counted: [(value: FacetValue, count: Int)]

  /// Values without a result are left out.
  init(of name: FacetName, in catalogue: Catalogue, counts results: ResultSet) {
    self.name = name
    values = catalogue.values(of: name.facet)
    counted = values.map { ($0, results.count(of: $0.id)) }.filter { $0.1 > 0 }
  }

  var isEmpty: Bool { counted.isEmpty }

  func write(as format: OutputFormat, to output: inout Output) throws(OutputError) {
    for (value, count) in counted {
      switch format {
      case .text:
        // No reader counts more steps, and a vocabulary may have thousands.
        try output.line([value.label, String(count)], indent: 2 * min(value.depth, 20))
      case .tsv:
        try output.row([name.rawValue, value.code, value.label, above(value), String(count)])
      case .jsonl: try output.own(json(value, count).serialized)
      }
    }
  }

  /// The label of the value that this one is counted under as well; empty when there is none.
  private func above(_ value: FacetValue) -> String {
    value.parent.map { values[$0.number].label } ?? ""
  }

  private func json(_ value: FacetValue, _ count: Int) -> JSON {
    .object([
      ("facet", .text(name.rawValue)),
      ("code", .optional(value.code.isEmpty ? nil : value.code)),
      ("label", .text(value.label)),
      ("above", .optional(value.parent.map { values[$0.number].label })),
      ("count", .number(count)),
    ])
  }
}
