package import Catalogue
package import Messages

/// One of the lists, shown side by side, or one at a time on a small screen.
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

  /// The panes that share the upper left area; a key switches between them.
  package static let upper: [PaneKey] = [.topics, .tags]

  /// The panes that share the lower left area; a key cycles through them.
  package static let lower = all.filter { !upper.contains($0) }

  /// The lower panes that Tab reaches when one pane is shown at a time. The others are needed less
  /// often and are reached with the key that cycles through the lower panes.
  static let onTab: [PaneKey] = [.countries, .sources]

  /// The heading of the first of its facets.
  package var heading: MessageKey { FacetTable.facets(of: self).first?.heading ?? .facetTopics }
}
