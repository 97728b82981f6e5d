/// A row of a list of facet values.
package struct FacetRow: Equatable, Sendable {
  /// What a row is, and how it is found again when the list changes.
  package enum Kind: Hashable, Sendable {
    /// The row above all values of a facet, which clears its filters.
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

  /// Whether it has values under it, and whether they are shown.
  package enum Fold: Equatable, Sendable { case none, closed, open }

  /// Whether the query includes or excludes the value.
  package enum Inclusion: Equatable, Sendable { case none, included, excluded }

  /// What the row is.
  package var kind: Kind
  /// The label in the language that was asked for, with the years of a grouping; empty for the rows
  /// `all` and "not given", whose words are the screen's own.
  package var label: String
  /// A code that also names the value (`TH`, `035`), an acronym, a notation, or the years of a
  /// grouping; empty when there is none.
  package var code = ""
  /// Results that have the value or one under it, or any of the facet, the facet's own filters set
  /// aside.
  package var count: Int
  /// Steps below a value without a parent; 0 in a filtered list.
  package var depth: Int
  /// Always `none` in a filtered list.
  package var fold: Fold
  /// By the query that was asked.
  package var inclusion: Inclusion
  /// The value above it in the list; `nil` at the top.
  package var parent: ValueKey?
  /// The values above it, the nearest first; given in a filtered list, which does not show them.
  package var ancestors: [ValueKey] = []

  /// A row at the top of a list, without anything under it, unless it is given.
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

/// The rows of a list of facet values, as far as they were asked for.
package struct FacetList: Equatable, Sendable {
  /// As asked for.
  package var facets: [FacetKey]
  /// Those of `facets` of which any record of the whole catalogue has a value.
  package var facetsInCatalogue: Set<FacetKey>
  /// Rows that can be scrolled to.
  package var rowCount: Int
  /// The place of the first of `rows`, from 0.
  package var firstRow: Int
  /// The rows from `firstRow` on.
  package var rows: [FacetRow]
  /// The place of the first candidate that is in the list, when rows around some were wanted.
  package var candidateRow: Int?
  /// The most results that any value of the list has: the length of a whole bar.
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
