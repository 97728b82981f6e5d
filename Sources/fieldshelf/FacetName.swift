import ArgumentParser
import Catalogue

/// A facet as the command line calls it.
struct FacetName: ExpressibleByArgument, Equatable {
  let facet: Facet

  /// The facet with a plural, or with the name of its option, which is the singular.
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
