package import Publications

/// Countries that belong together by treaty or custom, with the years of each membership.
package struct Grouping: Equatable, Sendable {
  /// A country's membership in a grouping.
  package struct Membership: Equatable, Sendable {
    /// The member.
    package var country: CountryCode
    /// First year; `nil` where no treaty gives one.
    package var from: Int?
    /// Last year; `nil` while it lasts.
    package var until: Int?

    /// A membership between two years; `nil` where the first or last year is open.
    package init(country: CountryCode, from: Int? = nil, until: Int? = nil) {
      self.country = country
      self.from = from
      self.until = until
    }

    /// Whether it includes a year; without a year, whether it is current.
    package func covers(_ year: Int?) -> Bool {
      guard let year else { return until == nil }
      return from ?? .min <= year && year <= until ?? .max
    }
  }

  /// The display name.
  package var name: String
  /// Other names that are found.
  package var aliases: [String]
  /// The other names that are not in English.
  package var foreignAliases: Set<String> = []
  /// In the order of the file.
  package var memberships: [Membership]

  /// A grouping with all current and former members.
  package init(name: String, aliases: [String] = [], memberships: [Membership] = []) {
    self.name = name
    self.aliases = aliases
    self.memberships = memberships
  }

  /// The range from the first year of any membership to the last, open if one is current (`1967–`);
  /// empty when no membership has a first year.
  package var years: String {
    guard let first = memberships.compactMap(\.from).min() else { return "" }
    let isOver = memberships.allSatisfy { $0.until != nil }
    let last = isOver ? memberships.compactMap(\.until).max().map(String.init) ?? "" : ""
    return "\(first)–\(last)"
  }
}
