internal import Text

/// What a reader can drop or respell when a query finds nothing.
package struct NoResultAdvice: Equatable, Sendable {
  /// A part of a query that can be taken out of it.
  package enum Part: Equatable, Sendable {
    case included(FacetValueID)
    case excluded(FacetValueID)
    /// Everything typed.
    case words
  }

  /// A part and what the query finds without it.
  package struct Relaxation: Equatable, Sendable {
    /// What to take out.
    package let dropping: Part
    /// Results of the query without the part; it may be 0.
    package let count: Int

    /// A part with the results that taking it out brings.
    package init(dropping: Part, count: Int) {
      self.dropping = dropping
      self.count = count
    }
  }

  /// One for each included value, each excluded value and the words, in this order.
  package let relaxations: [Relaxation]
  /// The words as typed, with the nearest known spelling in place of each word that no record has;
  /// `nil` when every word is known, nothing is near, or that finds nothing either.
  package let suggestion: String?

  /// Advice of parts in the order in which a reader is told of them.
  package init(relaxations: [Relaxation], suggestion: String?) {
    self.relaxations = relaxations
    self.suggestion = suggestion
  }
}

extension NoResultAdvice {
  /// Advice for a query that finds nothing.
  init(_ reader: CatalogueReader, query: Query, finder: ExpansionFinder) {
    var relaxations: [Relaxation] = []
    func relax(_ part: Part, _ change: (inout Query) -> Void) {
      var relaxed = query
      change(&relaxed)
      let selection = Selection(
        reader, query: relaxed, words: WordQuery(relaxed), finder: finder)
      let count = selection.records()?.population ?? reader.recordCount
      relaxations.append(Relaxation(dropping: part, count: count))
    }
    for value in query.included.sorted() { relax(.included(value)) { $0.included.remove(value) } }
    for value in query.excluded.sorted() { relax(.excluded(value)) { $0.excluded.remove(value) } }
    if !WordQuery(query).isEmpty {
      relax(.words) {
        $0.words = ""
        $0.expansions = []
      }
    }
    let respelled = NoResultAdvice.respelled(query.words, by: Spelling(reader.terms))
    self.init(
      relaxations: relaxations,
      suggestion: respelled.flatMap { words in
        // A spelling that finds nothing either would be a second dead end.
        let selection = Selection(
          reader, query: query, words: WordQuery(words), finder: finder)
        return selection.records().map { $0.population > 0 } ?? true ? words : nil
      })
  }

  /// The words as typed, with each unknown one replaced by the nearest known one.
  private static func respelled(_ typed: String, by spelling: Spelling) -> String? {
    var respelled = ""
    var end = typed.startIndex
    var isChanged = false
    for part in WordQuery.parts(of: typed) where !part.takesAway {
      for word in WordScanner.words(in: part.text) where !spelling.isKnown(word.folded) {
        guard let known = spelling.nearest(to: word.folded) else { continue }
        let range = typed.range(of: word.range, of: part.text, at: part.range.lowerBound)
        respelled += typed[end..<range.lowerBound] + known
        end = range.upperBound
        isChanged = true
      }
    }
    return isChanged ? respelled + typed[end...] : nil
  }
}

extension String {
  /// The range of a part of a text that was copied out of this one at `start`.
  fileprivate func range(
    of range: Range<String.Index>, of copy: String, at start: String.Index
  ) -> Range<String.Index> {
    func index(_ place: String.Index) -> String.Index {
      utf8.index(start, offsetBy: copy.utf8.distance(from: copy.startIndex, to: place))
    }
    return index(range.lowerBound)..<index(range.upperBound)
  }
}
