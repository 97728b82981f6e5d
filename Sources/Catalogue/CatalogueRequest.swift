package import Publications

/// A request to a catalogue. One round trip fills a screen.
package struct CatalogueRequest: Equatable, Sendable {
  /// What is asked for.
  package enum Content: Equatable, Sendable {
    case page(PageRequest)
    case publication(PublicationRequest)
    case names(NameRequest)
    case completions(CompletionRequest)
  }

  /// Counts up from 1. The answer carries the same number; an answer to an older request is
  /// dropped.
  package let number: Int
  /// What is asked for.
  package let content: Content

  /// A request with its number.
  package init(number: Int, _ content: Content) {
    self.number = number
    self.content = content
  }
}

/// Requests the visible rows and counts of a query's results, and nothing else. A request without
/// rows and lists (`.ranks(0..<0)`) is answered with the count and labels only.
package struct PageRequest: Equatable, Sendable {
  /// The result rows to return.
  package enum Rows: Equatable, Sendable {
    /// Ranks from 0; ranks past the last result are ignored.
    case ranks(Range<Int>)
    /// `count` rows, scrolled as little as possible from `top` so that the first of `candidates`
    /// that is a result is visible; from rank 0 when none is.
    case around([PublicationID], top: Int, count: Int)
  }

  /// The query.
  package var query: Query
  /// The rows of the results pane.
  package var rows: Rows
  /// The visible lists of facet values; empty when none is on the screen.
  package var lists: [FacetListRequest]
  /// The language of labels, as BCP 47. Labels without a translation are in English.
  package var language: String

  /// A request for a screen.
  package init(
    query: Query, rows: Rows, lists: [FacetListRequest] = [],
    language: String = "en"
  ) {
    self.query = query
    self.rows = rows
    self.lists = lists
    self.language = language
  }
}

/// Requests a list of facet values as a pane shows it: the values of one or more facets, one facet
/// below the other, each below its `all` row.
///
/// Without a filter, the values of a facet form a tree in which `expanded` values are unfolded.
/// Values without a publication in the result are omitted unless the query includes or excludes
/// them. The last value of a facet is "not given", unless every result has a value. With a filter,
/// the list is flat, has no `all` row, and contains the values that match the text, best match
/// first; in a facet with ranges, a text that is a range becomes the first row. A list without rows
/// (`.indices(0..<0)`) is answered with `facetsInCatalogue` only.
package struct FacetListRequest: Equatable, Sendable {
  /// The list rows to return.
  package enum Rows: Equatable, Sendable {
    /// Row indices from 0; indices past the last row are ignored.
    case indices(Range<Int>)
    /// `count` rows, scrolled as little as possible from `top` so that the first of `candidates`
    /// that is in the list is visible; from `top` when none is.
    case around([FacetRow.Kind], top: Int, count: Int)
  }

  /// The facets, in list order.
  package var facets: [FacetKey]
  /// Values whose children are shown.
  package var expanded: Set<ValueKey>
  /// Whether all children are shown; those of a value with several parents appear under the first
  /// one.
  package var expandsAll = false
  /// The text that filters the list; `nil` for the tree.
  package var filter: String?
  /// The rows to return.
  package var rows: Rows

  /// A request for the list of some facets.
  package init(
    _ facets: [FacetKey], expanded: Set<ValueKey> = [], filter: String? = nil,
    rows: Rows = .indices(0..<Int.max)
  ) {
    self.facets = facets
    self.expanded = expanded
    self.filter = filter
    self.rows = rows
  }
}

/// Requests a publication's full record.
package struct PublicationRequest: Equatable, Sendable {
  /// The publication.
  package var id: PublicationID
  /// The maximum number of related publications.
  package var relatedLimit: Int
  /// The language of labels, as BCP 47.
  package var language: String

  /// A request for a publication and related ones.
  package init(id: PublicationID, relatedLimit: Int = 9, language: String = "en") {
    self.id = id
    self.relatedLimit = relatedLimit
    self.language = language
  }
}

/// Asks which values of a facet match typed names.
package struct NameRequest: Equatable, Sendable {
  /// The facet.
  package var facet: FacetKey
  /// Labels in any language, alternative names, codes and identifiers. Case, accents and
  /// punctuation are ignored.
  package var names: [String]
  /// The language of labels, as BCP 47.
  package var language: String

  /// A request for the values of a facet that match `names`.
  package init(_ facet: FacetKey, names: [String], language: String = "en") {
    self.facet = facet
    self.names = names
    self.language = language
  }
}

/// Requests completions: names of a facet's values that begin with the typed text.
package struct CompletionRequest: Equatable, Sendable {
  /// The facet. Values of other facets in the same list are completed too.
  package var facet: FacetKey
  /// A field whose names are completed too, if any.
  package var names: NameField?
  /// The text typed so far; empty for any value.
  package var text: String
  /// The maximum number of names.
  package var limit: Int
  /// The language of labels, as BCP 47.
  package var language: String

  /// A request for names of contributors and publishers with a word that begins with `text`.
  package init(_ names: NameField, text: String, limit: Int = 20, language: String = "en") {
    self.init(.source, text: text, limit: limit, language: language)
    self.names = names
  }

  /// A request for names that begin with `text`.
  package init(_ facet: FacetKey, text: String, limit: Int = 20, language: String = "en") {
    self.facet = facet
    self.text = text
    self.limit = limit
    self.language = language
  }
}
