import ArgumentParser
import Catalogue

/// A facet by its name on the command line.
struct FacetName: ExpressibleByArgument, Equatable {
  let facet: Facet

  /// Accepts the plural, or the option's name, which is the singular.
  init?(argument: String) {
    guard
      let facet = FacetTable.all.first(where: { $0.plural == argument || $0.option == argument })
    else { return nil }
    self.facet = facet
  }

  init(_ facet: Facet) { self.facet = facet }

  /// The plurals, for help and completions.
  static var allValueStrings: [String] { FacetTable.all.map(\.plural) }

  var defaultValueDescription: String { facet.plural }
}

extension ResultOrder: ExpressibleByArgument {}
