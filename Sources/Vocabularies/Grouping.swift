package import Publications

/// Countries that belong together by treaty or custom, and for how long.
package struct Grouping: Equatable, Sendable {
  /// A country's stay in a grouping.
  package struct Membership: Equatable, Sendable {
    /// The member.
    package var country: CountryCode
    /// First year; `nil` where no treaty gives one.
    package var from: Int?
    /// Last year; `nil` while it lasts.
    package var until: Int?

    /// A membership between two years; `nil` where it has no beginning or end.
    package init(country: CountryCode, from: Int? = nil, until: Int? = nil) {
      self.country = country
      self.from = from
      self.until = until
    }

    /// Whether it held in a year; without a year, whether it holds now.
    package func covers(_ year: Int?) -> Bool {
      guard let year else { return until == nil }
      return from ?? .min <= year && year <= until ?? .max
    }
  }

  /// The name to show.
  package var name: String
  /// Other names that find it.
  package var aliases: [String]
  /// In the order of the file.
  package var memberships: [Membership]

  /// A grouping with all who belong or belonged to it.
  package init(name: String, aliases: [String] = [], memberships: [Membership] = []) {
    self.name = name
    self.aliases = aliases
    self.memberships = memberships
  }

  /// From the first year of any membership to the last, open while one lasts (`1967–`); empty where
  /// no treaty gives a year.
  package var years: String {
    guard let first = memberships.compactMap(\.from).min() else { return "" }
    let isOver = memberships.allSatisfy { $0.until != nil }
    let last = isOver ? memberships.compactMap(\.until).max().map(String.init) ?? "" : ""
    return "\(first)–\(last)"
  }
}
