package import Messages
internal import Text

/// Columns chosen by the user: by name, `Foo=title,Bar=countries`, or by number in a table without
/// a header row, `1=title,3=year`.
package struct TableColumns: Equatable, Sendable {
  /// An error in a part of the text.
  package enum Failure: Error, Equatable {
    /// A part that is not `NAME=FIELD`.
    case malformed(String)
    /// An unknown field.
    case unknownField(String, part: String)
    /// A column number outside 1...limit.
    case placeOutOfRange(String, limit: Int)
    /// A repeated column, or a repeated field that has only one value.
    case repeated(String)
  }

  /// With the names as typed.
  private var names: [FoldedKey: (typed: String, column: TableColumn)] = [:]
  /// Columns by number, counted from 0, of a table without a header row; `nil` for columns by name.
  let places: [TableColumn?]?

  /// The names of all fields.
  package static var fields: [String] { TableColumn.allCases.map(\.rawValue) }

  private static let mostPlaces = 4096

  private typealias Pair = (name: String, column: TableColumn, part: String)

  /// Parses a text with parts separated by commas.
  package init(_ text: String) throws(Failure) {
    var pairs: [Pair] = []
    var seen: Set<TableColumn> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let pair = try TableColumns.pair(String(part))
      guard seen.insert(pair.column).inserted || pair.column.isList else {
        throw .repeated(pair.part)
      }
      pairs.append(pair)
    }
    places = try TableColumns.places(of: pairs)
    guard places == nil else { return }
    for pair in pairs {
      let old = names.updateValue((pair.name, pair.column), forKey: FoldedKey(pair.name))
      if old != nil { throw .repeated(pair.part) }
    }
  }

  private static func pair(_ part: String) throws(Failure) -> Pair {
    guard let sign = part.lastIndex(of: "=") else { throw .malformed(part) }
    let name = String(part[..<sign]).trimmed
    let field = String(part[part.index(after: sign)...]).trimmed
    if name.isEmpty || field.isEmpty { throw .malformed(part) }
    guard let column = column(field) else { throw .unknownField(field, part: part) }
    return (name, column, part)
  }

  /// The columns by number; `nil` unless every name is a number.
  private static func places(of pairs: [Pair]) throws(Failure) -> [TableColumn?]? {
    let numbers = pairs.compactMap { Int($0.name) }
    guard numbers.count == pairs.count, let last = numbers.max() else { return nil }
    var places = [TableColumn?](repeating: nil, count: min(max(0, last), mostPlaces))
    for (number, pair) in zip(numbers, pairs) {
      guard 1...mostPlaces ~= number else {
        throw .placeOutOfRange(pair.part, limit: mostPlaces)
      }
      guard places[number - 1] == nil else { throw .repeated(pair.part) }
      places[number - 1] = pair.column
    }
    return places
  }

  private static func column(_ field: String) -> TableColumn? {
    TableColumn.allCases.first { $0.rawValue.lowercased() == field.lowercased() }
      ?? TableColumn.named(field)
  }

  /// The chosen column for a name.
  func column(named name: String) -> TableColumn? { names[FoldedKey(name)]?.column }

  /// The chosen names that are not among a table's columns, sorted.
  func missing(among others: [String]) -> [String] {
    let others = Set(others.map { FoldedKey($0) })
    return names.filter { !others.contains($0.key) }.map(\.value.typed).sorted()
  }

  /// Whether both choose the same columns.
  package static func == (a: TableColumns, b: TableColumns) -> Bool {
    a.places == b.places && a.names.mapValues(\.column) == b.names.mapValues(\.column)
  }
}

extension TableColumns.Failure: MessageConvertible {
  /// The part, and what is expected instead.
  package var message: Message {
    switch self {
    case .malformed(let part): Message(.columnsMalformed, .text(part))
    case .unknownField(let field, let part):
      Message(
        .columnsUnknownField, .text(part), .text(field),
        .text(TableColumns.fields.joined(separator: ", ")))
    case .placeOutOfRange(let part, let limit):
      Message(.columnsOutOfRange, .text(part), .text("\(limit)"))
    case .repeated(let part): Message(.columnsRepeated, .text(part))
    }
  }
}
