package import CatalogueStore
internal import Text

extension Browser {
  /// The query for what narrows now, with the meaning of its words.
  package var query: Query {
    let query = narrowings.query(order: order)
    return narrowings.findsWordsAlone ? query : outline.expander.expanded(query)
  }

  /// The words that are looked for, each with what it is taken to mean besides itself: `law, CSAM →
  /// Child sexual abuse material`; empty when none means anything else.
  var meanings: String {
    let words = Array(results.query.words.utf8)
    var parts: [String] = []
    var start = 0
    func add(_ range: Range<Int>, meaning: String = "") {
      let text = TextFilter.line(String(decoding: words[range], as: UTF8.self))
      if !text.isEmpty { parts.append(text + meaning) }
    }
    for expansion in results.query.expansions {
      add(start..<expansion.range.lowerBound)
      add(expansion.range, meaning: " → " + expansion.label)
      start = expansion.range.upperBound
    }
    guard !parts.isEmpty else { return "" }
    add(start..<words.count)
    return parts.joined(separator: ", ")
  }

  /// Finds the typed words alone, or what they mean as well.
  mutating func switchMeanings() -> [Effect] {
    guard !narrowings.words.isEmpty else {
      notice = "no word is typed whose other meaning could be taken back"
      return []
    }
    if !narrowings.findsWordsAlone, query.expansions.isEmpty, results.inflections.isEmpty {
      notice = "the words mean nothing but themselves"
      return []
    }
    narrowings.switchMeanings(selected: selectedOrdinal)
    nextSelection = selectedOrdinal.map { .ordinal($0) } ?? .first
    return [.find(query)]
  }

  /// Takes the same publications under other terms; what narrows is kept where they have it. What
  /// is to be asked then.
  ///
  /// `counterparts` gives the names that a topic may have in the other terms.
  package mutating func receive(
    _ outline: CatalogueOutline, results answer: (Query) -> ResultSet,
    counterparts: (String) -> [String]
  ) -> [Effect] {
    let old = self.outline
    let selected = selectedOrdinal
    let open = reading.map(\.detail.ordinal)
    narrowings.replaceValues { value in
      outline.values(like: old.values(of: value.facet)[value.number], named: counterparts)
    }
    adopt(outline, results: answer(Query()))
    reading = []
    notice =
      outline.terms == .publisher
      ? "topics are named by the publisher's tags" : "topics are named by preferred terms"
    nextSelection = selected.map { .ordinal($0) } ?? .first
    return [.find(query)] + open.map { .read(ordinal: $0) }
  }

  /// Takes the answer that a catalogue has no other terms.
  package mutating func receiveNoOtherTerms() {
    notice = "this catalogue has one set of terms only"
  }
}

extension CatalogueOutline {
  /// The values that stand for one of another outline of the same publications.
  func values(like value: FacetValue, named counterparts: (String) -> [String]) -> [FacetValueID] {
    let own = values(of: value.id.facet)
    guard value.id.facet == .topic else {
      return own.filter { $0.label == value.label && $0.code == value.code }.map(\.id)
    }
    let names = counterparts(value.label)
    return own.filter { names.contains($0.label) }.map(\.id)
  }
}
