package import Messages

/// A property of publications by which results are filtered and counted: one row of `FacetTable`.
package struct Facet: Equatable, Sendable {
  /// The order of values that have no parent, and of those of one parent.
  package enum ValueOrder: Sendable {
    /// Most publications first, then by label.
    case count
    case label
    case newestFirst
  }

  /// How panes, options, requests and files name it.
  package let key: FacetKey
  /// Its plural, as a heading: `Countries`.
  package let heading: MessageKey
  /// The row that clears its filters: `All countries`.
  package let allLabel: MessageKey
  /// What a value is, beside values of other facets: `collection`; `nil` where that is plain.
  package let valueName: MessageKey?
  /// What a value is, within a sentence: `country`.
  package let singular: MessageKey
  /// The option of `list` and others that includes a value, without its dashes; `not-` before it
  /// excludes one.
  package let option: String
  /// The name that `facets` prints it by: `countries`.
  package let plural: String
  /// What the options' values are called in the help: `name`, `year`.
  package let optionValue: String
  /// Whether values are nested.
  package let isHierarchical: Bool
  /// The order in which values are listed.
  package let order: ValueOrder
  /// The pane that lists it; a pane may list several facets.
  package let pane: PaneKey
  /// Whether a value's name, typed among words, finds its publications as well.
  package let isFoundByWords: Bool
  /// Whether a filter may be a range: `2014-2016`, `2014-`.
  package let hasRanges: Bool
  /// Whether its rows show their counts as a bar of text.
  package let hasBars: Bool
}

/// Names a pane that lists facets.
package struct PaneKey: RawRepresentable, Hashable, Sendable {
  /// In small letters, as linear mode reads it: `countries`.
  package let rawValue: String

  /// A pane by its name.
  package init(rawValue: String) { self.rawValue = rawValue }

  /// Topics and collections.
  package static let topics = PaneKey(rawValue: "topics")
  /// Publishers' tags and collections: the topics pane in the publisher's terms.
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
