internal import Text

/// Columns that somebody named: `Foo=title,Bar=countries`, or by place in a table without a row of
/// names: `1=title,3=year`.
package struct TableColumns: Equatable, Sendable {
  private var names: [FoldedKey: TableColumn] = [:]
  /// Columns by place, counted from 0, of a table without a row of names; `nil` with one.
  let places: [TableColumn?]?

  /// Names of the fields that a column can have.
  package static var fields: [String] { TableColumn.allCases.map(\.rawValue) }

  /// `nil` unless every part is `NAME=FIELD`.
  package init?(_ text: String) {
    var pairs: [(name: String, column: TableColumn)] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let sign = part.lastIndex(of: "="),
        let column = TableColumns.column(String(part[part.index(after: sign)...]).trimmed)
      else { return nil }
      let name = String(part[..<sign]).trimmed
      if name.isEmpty { return nil }
      pairs.append((name, column))
    }
    let numbers = pairs.compactMap { Int($0.name) }.filter { 1...4096 ~= $0 }
    if numbers.count == pairs.count, let last = numbers.max() {
      var places = [TableColumn?](repeating: nil, count: last)
      for (number, pair) in zip(numbers, pairs) { places[number - 1] = pair.column }
      self.places = places
    } else {
      places = nil
      for pair in pairs { names[FoldedKey(pair.name)] = pair.column }
    }
  }

  private static func column(_ field: String) -> TableColumn? {
    TableColumn.allCases.first { $0.rawValue.lowercased() == field.lowercased() }
      ?? TableColumn.named(field)
  }

  /// The column that somebody gave a name to.
  func column(named name: String) -> TableColumn? { names[FoldedKey(name)] }
}
