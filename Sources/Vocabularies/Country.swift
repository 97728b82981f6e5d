package import Publications

/// A country or a part of one.
package struct Country: Equatable, Sendable {
  /// By which publications name it.
  package var code: CountryCode
  /// The name to show.
  package var name: String
  /// Other names and codes that find it.
  package var aliases: [String]
  /// Places around it, nearest first: the country of a part, then M49 regions up to the continent.
  package var within: [Region]

  /// A country; `within` goes from the nearest to the continent.
  package init(code: CountryCode, name: String, aliases: [String] = [], within: [Region] = []) {
    self.code = code
    self.name = name
    self.aliases = aliases
    self.within = within
  }
}

/// A UN M49 region, or the country that a part of a country rolls up to.
package struct Region: Hashable, Sendable {
  /// The M49 code (`035`) or the country's ISO 3166-1 code.
  package var code: String
  /// The name to show.
  package var name: String

  /// A region by its code and the name to show.
  package init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}
