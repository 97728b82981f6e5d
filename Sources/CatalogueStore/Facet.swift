/// A property of publications by which a result is narrowed and counted.
package enum Facet: UInt8, CaseIterable, Sendable {
  case topic, collection, country, source, year, language
  /// Countries that belong together by treaty or custom and are no region.
  case grouping

  /// Whether a name of a value, typed among words, finds the value's records too. Groupings overlap
  /// and change: their names are words, and their members a facet.
  var isNamedByWords: Bool { self != .grouping }
}

/// One value of a facet in one catalogue: a topic, a region, a country, a source.
package struct FacetValueID: Hashable, Comparable, Sendable {
  /// The facet whose value it is; numbers of different facets have nothing to do with each other.
  package let facet: Facet
  /// Index into the catalogue's values of the facet, in the order that panes show them.
  package let number: Int

  /// The value of a number in a facet, which a catalogue may or may not have.
  package init(_ facet: Facet, _ number: Int) {
    self.facet = facet
    self.number = number
  }

  /// By facet, then in display order.
  package static func < (a: FacetValueID, b: FacetValueID) -> Bool {
    (a.facet.rawValue, a.number) < (b.facet.rawValue, b.number)
  }
}

/// What is known of a facet value without reading records.
package struct FacetValue: Equatable, Sendable {
  /// How queries name it.
  package var id: FacetValueID
  /// The label to show.
  package var label: String
  /// A code that also names it (`TH`, `035`), an acronym, or the years of a grouping (`1967–`); empty when there is none.
  package var code: String
  /// The value that this one is counted under as well: a topic's broader topic, a region.
  package var parent: FacetValueID?
  /// Steps up to a value without a parent.
  package var depth: Int
  /// Records in the whole catalogue that have this value or one below it.
  package var count: Int

  /// A value without parent, code and records unless they are given.
  package init(
    id: FacetValueID, label: String, code: String = "", parent: FacetValueID? = nil,
    depth: Int = 0, count: Int = 0
  ) {
    self.id = id
    self.label = label
    self.code = code
    self.parent = parent
    self.depth = depth
    self.count = count
  }
}

extension FacetValue {
  /// Whether it is a region of UN M49, whose codes are digits.
  private var isRegion: Bool {
    id.facet == .country && !code.isEmpty && code.utf8.allSatisfy { 0x30...0x39 ~= $0 }
  }

  /// The nearest region above a country, by all `values` of the facet; `nil` when the vocabulary
  /// gives none.
  package func region(among values: [FacetValue]) -> FacetValue? {
    var above = parent
    while let id = above, values.indices.contains(id.number) {
      if values[id.number].isRegion { return values[id.number] }
      above = values[id.number].parent
    }
    return nil
  }
}
