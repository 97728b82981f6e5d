/// A row of a list of facet values.
package struct FacetRow: Equatable, Sendable {
  /// Identifies a row, also after the list has changed.
  package enum Kind: Hashable, Sendable {
    /// The row above all values of a facet; it clears the facet's filters.
    case all(FacetKey)
    case value(ValueKey)

    /// The facet of the row.
    package var facet: FacetKey {
      switch self {
      case .all(let facet): facet
      case .value(let value): value.facet
      }
    }
  }

  /// Whether the value has children, and whether they are shown.
  package enum Fold: Equatable, Sendable { case none, closed, open }

  /// Whether the query includes or excludes the value.
  package enum Inclusion: Equatable, Sendable { case none, included, excluded }

  /// What the row is.
  package var kind: Kind
  /// The label in the requested language, with the years of a grouping; empty for the `all` and
  /// "not given" rows, which the screen labels.
  package var label: String
  /// A code (`TH`, `035`), an acronym, a notation, or the years of a grouping; empty when there is
  /// none.
  package var code = ""
  /// Results with the value or a descendant, or with any value of the facet for the `all` row; the
  /// facet's own filters are ignored.
  package var count: Int
  /// The depth below a top-level value; 0 in a filtered list.
  package var depth: Int
  /// Always `none` in a filtered list.
  package var fold: Fold
  /// Whether the request's query includes or excludes the value.
  package var inclusion: Inclusion
  /// The parent in the list; `nil` at the top level.
  package var parent: ValueKey?
  /// The ancestors, nearest first; only in a filtered list, which does not show them.
  package var ancestors: [ValueKey] = []

  /// A top-level row without children, unless specified otherwise.
  package init(
    _ kind: Kind, label: String = "", count: Int = 0, depth: Int = 0, fold: Fold = .none,
    inclusion: Inclusion = .none, parent: ValueKey? = nil
  ) {
    self.kind = kind
    self.label = label
    self.count = count
    self.depth = depth
    self.fold = fold
    self.inclusion = inclusion
    self.parent = parent
  }
}

/// The requested rows of a list of facet values.
package struct FacetList: Equatable, Sendable {
  /// The facets, as requested.
  package var facets: [FacetKey]
  /// The requested facets for which any record of the whole catalogue has a value.
  package var facetsInCatalogue: Set<FacetKey>
  /// The total number of rows.
  package var rowCount: Int
  /// The index of the first of `rows`, from 0.
  package var firstRow: Int
  /// The rows from `firstRow` on.
  package var rows: [FacetRow]
  /// The index of the first candidate that is in the list, when rows around candidates were
  /// requested.
  package var candidateRow: Int?
  /// The highest count of any value in the list: the length of a full bar.
  package var maximum: Int

  /// A list without rows unless they are given.
  package init(
    facets: [FacetKey], facetsInCatalogue: Set<FacetKey> = [], rowCount: Int = 0,
    firstRow: Int = 0, rows: [FacetRow] = [], candidateRow: Int? = nil, maximum: Int = 0
  ) {
    self.facets = facets
    self.facetsInCatalogue = facetsInCatalogue
    self.rowCount = rowCount
    self.firstRow = firstRow
    self.rows = rows
    self.candidateRow = candidateRow
    self.maximum = maximum
  }
}
