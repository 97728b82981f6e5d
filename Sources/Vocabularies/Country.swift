package import Publications

/// A country or a part of one.
package struct Country: Equatable, Sendable {
  /// The code that publications use.
  package var code: CountryCode
  /// The display name.
  package var name: String
  /// Other names and codes that are found.
  package var aliases: [String]
  /// The places that contain it, nearest first: for a part its country, then the M49 regions up to
  /// the continent.
  package var within: [Region]

  /// A country; `within` is ordered from the nearest place to the continent.
  package init(code: CountryCode, name: String, aliases: [String] = [], within: [Region] = []) {
    self.code = code
    self.name = name
    self.aliases = aliases
    self.within = within
  }
}

/// A UN M49 region, or the country of a part of a country.
package struct Region: Hashable, Sendable {
  /// The M49 code (`035`) or the country's ISO 3166-1 code.
  package var code: String
  /// The display name.
  package var name: String

  /// A region with its code and display name.
  package init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}
