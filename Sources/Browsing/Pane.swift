package import Catalogue
package import Messages

/// One of the lists side by side, or one at a time on a small screen.
package enum Pane: Hashable, Sendable {
  /// A list of facet values.
  case facets(PaneKey)
  case results
}

extension PaneKey {
  /// Every pane of facet values, in the order of the facets.
  package static let all: [PaneKey] = FacetTable.all.reduce(into: []) { panes, facet in
    if !panes.contains(facet.pane) { panes.append(facet.pane) }
  }

  /// Those that share the upper place at the left, of which a key shows the other one.
  package static let upper: [PaneKey] = [.topics, .tags]

  /// Those that share the lower place, through which a key goes.
  package static let lower = all.filter { !upper.contains($0) }

  /// Those in the lower place to which Tab leads where one pane is shown at a time; the others are
  /// wanted less often and reached by the key that goes through the lower place.
  static let onTab: [PaneKey] = [.countries, .sources]

  /// The heading of the first of its facets.
  package var heading: MessageKey { FacetTable.facets(of: self).first?.heading ?? .facetTopics }
}
