package import Publications

/// A question to a catalogue. One round trip shows a screen.
package struct CatalogueRequest: Equatable, Sendable {
  /// What is asked for.
  package enum Content: Equatable, Sendable {
    case page(PageRequest)
    case publication(PublicationRequest)
    case names(NameRequest)
    case completions(CompletionRequest)
  }

  /// Counts up from 1; an answer carries it, and one to an older request is dropped.
  package let number: Int
  /// What is asked for.
  package let content: Content

  /// A request with its number.
  package init(number: Int, _ content: Content) {
    self.number = number
    self.content = content
  }
}

/// Asks for the results of a query: those rows and counts that can be seen, and nothing else. One
/// without rows and lists (`.ranks(0..<0)`) is answered by the count and labels alone.
package struct PageRequest: Equatable, Sendable {
  /// Which rows of the result are wanted.
  package enum Rows: Equatable, Sendable {
    /// Ranks from 0; what is beyond the last result is left out.
    case ranks(Range<Int>)
    /// `count` rows, scrolled as little as possible from `top` to show the first of `candidates`
    /// that is a result; from rank 0 when none is.
    case around([PublicationID], top: Int, count: Int)
  }

  /// What is asked.
  package var query: Query
  /// The rows of the results pane.
  package var rows: Rows
  /// The lists of facet values that can be seen; empty while none is on the screen.
  package var lists: [FacetListRequest]
  /// The language of labels, as BCP 47; a label that is not given in it is in English.
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

/// Asks for a list of facet values, as a pane shows it: the values of one or more facets, one facet
/// below the other, each below its row `all`.
///
/// Without a filter the values of a facet form a tree, of which `expanded` are unfolded; a value
/// without a publication in the result is left out unless the query includes or excludes it. The
/// last value of a facet is "not given", unless every result gives one. With a filter the list is
/// flat and has those values that the text names, the surest first, and no row `all`; of a facet with
/// ranges, a text that is a range is its first row. A list of no rows (`.places(0..<0)`) is answered
/// by `facetsInCatalogue` alone.
package struct FacetListRequest: Equatable, Sendable {
  /// Which rows of the list are wanted.
  package enum Rows: Equatable, Sendable {
    /// Places from 0; what is beyond the last row is left out.
    case places(Range<Int>)
    /// `count` rows, scrolled as little as possible from `top` to show the first of `candidates`
    /// that is in the list; from `top` when none is.
    case around([FacetRow.Kind], top: Int, count: Int)
  }

  /// The facets, in the order of the list.
  package var facets: [FacetKey]
  /// Values whose children are shown.
  package var expanded: Set<ValueKey>
  /// Whether all children are shown, those of a value with several parents under the first.
  package var expandsAll = false
  /// Text that shortens the list; `nil` for the tree.
  package var filter: String?
  /// The rows wanted.
  package var rows: Rows

  /// A request for the list of some facets.
  package init(
    _ facets: [FacetKey], expanded: Set<ValueKey> = [], filter: String? = nil,
    rows: Rows = .places(0..<Int.max)
  ) {
    self.facets = facets
    self.expanded = expanded
    self.filter = filter
    self.rows = rows
  }
}

/// Asks for a publication to read.
package struct PublicationRequest: Equatable, Sendable {
  /// The publication.
  package var id: PublicationID
  /// Related publications wanted, at most.
  package var relatedLimit: Int
  /// The language of labels, as BCP 47.
  package var language: String

  /// A request for a publication with related ones.
  package init(id: PublicationID, relatedLimit: Int = 9, language: String = "en") {
    self.id = id
    self.relatedLimit = relatedLimit
    self.language = language
  }
}

/// Asks which values of a facet are meant by typed names.
package struct NameRequest: Equatable, Sendable {
  /// The facet.
  package var facet: FacetKey
  /// Labels in any language, other names, codes and identifiers. Case, accents and punctuation do
  /// not matter.
  package var names: [String]
  /// The language of labels, as BCP 47.
  package var language: String

  /// A request for the values of a facet with some names.
  package init(_ facet: FacetKey, names: [String], language: String = "en") {
    self.facet = facet
    self.names = names
    self.language = language
  }
}

/// Asks for names of values of a facet that begin with a typed text, to complete it.
package struct CompletionRequest: Equatable, Sendable {
  /// The facet; a value of another one that the same list shows is named as well.
  package var facet: FacetKey
  /// Whose names are wanted besides those of the facet.
  package var names: NameField?
  /// What is typed so far; empty for any value.
  package var text: String
  /// Names wanted, at most.
  package var limit: Int
  /// The language of labels, as BCP 47.
  package var language: String

  /// A request for names of those who made publications, with a word that begins with a text.
  package init(_ names: NameField, text: String, limit: Int = 20, language: String = "en") {
    self.init(.source, text: text, limit: limit, language: language)
    self.names = names
  }

  /// A request for names that begin with a text.
  package init(_ facet: FacetKey, text: String, limit: Int = 20, language: String = "en") {
    self.facet = facet
    self.text = text
    self.limit = limit
    self.language = language
  }
}
