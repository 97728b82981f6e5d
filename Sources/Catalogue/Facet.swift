package import Messages

/// A property of publications that filters and counts results: one row of `FacetTable`.
package struct Facet: Equatable, Sendable {
  /// The order of top-level values, and of values with the same parent.
  package enum ValueOrder: Sendable {
    /// Most publications first, then by label.
    case count
    case label
    case newestFirst
  }

  /// The identifier in panes, options, requests and files.
  package let key: FacetKey
  /// The plural, as a heading: `Countries`.
  package let heading: MessageKey
  /// The label of the row that clears its filters: `All countries`.
  package let allLabel: MessageKey
  /// What to call a value next to values of other facets: `collection`; `nil` where that is
  /// obvious.
  package let valueName: MessageKey?
  /// What to call a value within a sentence: `country`.
  package let singular: MessageKey
  /// The names of the field that limits a word of a search to it.
  package let fieldNames: MessageKey
  /// The option of `list` and other commands that includes a value, without dashes; with the prefix
  /// `not-` it excludes one.
  package let option: String
  /// The name that the `facets` command prints: `countries`.
  package let plural: String
  /// The placeholder for option values in the help: `name`, `year`.
  package let optionValue: String
  /// Whether values form a tree.
  package let isHierarchical: Bool
  /// The order in which values are listed.
  package let order: ValueOrder
  /// The pane that lists it; a pane may list several facets.
  package let pane: PaneKey
  /// Whether searching for a value's name also finds the publications with that value.
  package let isFoundByWords: Bool
  /// Whether a filter may be a range: `2014-2016`, `2014-`.
  package let hasRanges: Bool
  /// Whether its rows show their counts as a text bar.
  package let hasBars: Bool
}

/// Identifies a pane that lists facets.
package struct PaneKey: RawRepresentable, Hashable, Sendable {
  /// In lower case, as linear mode reads it: `countries`.
  package let rawValue: String

  /// A pane by name.
  package init(rawValue: String) { self.rawValue = rawValue }

  /// Topics and collections.
  package static let topics = PaneKey(rawValue: "topics")
  /// Publishers' tags, and collections: the topics pane in the publisher's terms.
  package static let tags = PaneKey(rawValue: "tags")
  /// Countries in their regions, and groupings.
  package static let countries = PaneKey(rawValue: "countries")
  /// Bodies and persons.
  package static let sources = PaneKey(rawValue: "sources")
  /// Years.
  package static let years = PaneKey(rawValue: "years")
  /// Languages.
  package static let languages = PaneKey(rawValue: "languages")
}
