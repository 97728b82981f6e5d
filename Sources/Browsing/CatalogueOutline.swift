package import CatalogueStore
internal import Text

/// What a browser knows of a catalogue before it asks anything: its name and its facets.
package struct CatalogueOutline: Sendable {
  /// The name to show in the first line.
  package let name: String
  /// Whose words its topics are named by.
  package let terms: Terms
  /// What words of queries mean.
  package let expander: QueryExpander
  private let values: [[FacetValue]]

  /// Reads the facet values of a catalogue once.
  package init(
    _ catalogue: Catalogue, name: String, terms: Terms = .publisher
  ) {
    // A file gives it, and a file may be called anything.
    self.name = TextFilter.line(name)
    self.terms = terms
    expander = catalogue.expander
    values = Facet.allCases.map(catalogue.values(of:))
  }

  /// The values of a facet, each before those that lie under it.
  package func values(of facet: Facet) -> [FacetValue] { values[Int(facet.rawValue)] }

  /// The label of a value of this catalogue.
  package func label(of id: FacetValueID) -> String { values(of: id.facet)[id.number].label }
}
