internal import Browsing
internal import Catalogue
internal import Messages
internal import Text

/// A count as a text bar, for facets whose values are compared visually.
enum FacetBar {
  private static let maximumLength = 8

  /// The bar of a row, proportional to `maximum`, at least one character for a value with results.
  /// Empty for facets without bars, and if there is no room.
  static func text(
    _ row: FacetRow, maximum: Int, columns: Int, _ messages: Messages
  ) -> String {
    guard case .value(let value) = row.kind, !value.isNotGiven, row.count > 0, maximum > 0,
      FacetTable.facet(value.facet)?.hasBars == true
    else { return "" }
    let room = min(
      maximumLength, columns - countColumns(maximum, messages) + countColumns(row.count, messages))
    guard room > 0 else { return "" }
    let length = max(1, min(room, (row.count * room + maximum / 2) / maximum))
    return String(repeating: "=", count: length)
  }

  /// The width of the widest count; the bars end before it, aligned.
  static func countColumns(_ maximum: Int, _ messages: Messages) -> Int {
    DisplayWidth.columns(of: messages.number(maximum))
  }
}
