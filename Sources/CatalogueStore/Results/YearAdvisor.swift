internal import Catalogue
internal import Text

/// Suggests a range of years for years between words: `year:2014-2016` for `2014 to 2016`, and
/// `year:2014-` for `since 2014`.
struct YearAdvisor {
  private let query: Query
  private let counter: QueryCounter
  private let language: String
  private let parts: [WordQueryPart]

  init(_ query: Query, counter: QueryCounter, language: String) {
    self.query = query
    self.counter = counter
    self.language = language
    parts = WordQueryPart.parts(of: query.words)
  }

  /// The first range that has results.
  var replacements: [NoResultAdvice.Replacement] {
    for place in parts.indices {
      guard counter.canGoOn, let year = year(at: place) else { continue }
      guard let found = closed(year, at: place) ?? open(year, at: place) else { continue }
      if let found = replacement(of: found.parts, by: found.range) { return [found] }
    }
    return []
  }

  private typealias Found = (parts: ClosedRange<Int>, range: String)

  /// The range from a year to the next one, with the word before it if that belongs to the range.
  private func closed(_ year: Int, at place: Int) -> Found? {
    let next = isWord(place + 1, in: LinkingWords.to) ? place + 2 : place + 1
    guard let last = self.year(at: next), last > year,
      next > place + 1 || gap(after: place).contains(where: { !$0.isWhitespace })
    else { return nil }
    let first =
      isWord(place - 1, in: LinkingWords.since) || isBetween(place - 1) ? place - 1 : place
    return (first...next, "\(year)-\(last)")
  }

  /// The range from or up to a year after a word such as *since*, or *antes de*.
  private func open(_ year: Int, at place: Int) -> Found? {
    let ranges = [
      (LinkingWords.since, "\(year)-"), (LinkingWords.after, "\(year + 1)-"),
      (LinkingWords.before, "-\(year - 1)"), (LinkingWords.until, "-\(year)"),
    ]
    for first in [place - 1, place - 2] {
      if first < place - 1, !parts.indices.contains(first) || !isLinking(place - 1) { break }
      if let range = ranges.first(where: { isWord(first, in: $0.0) }) {
        return (first...place, range.1)
      }
    }
    return nil
  }

  private func year(at place: Int) -> Int? {
    guard parts.indices.contains(place), parts[place].isPlain, parts[place].text.utf8.count == 4,
      parts[place].text.utf8.allSatisfy({ 0x30...0x39 ~= $0 })
    else { return nil }
    return Int(parts[place].text)
  }

  private func isWord(_ place: Int, in words: Set<String>) -> Bool {
    parts.indices.contains(place) && parts[place].isPlain
      && words.contains(parts[place].text.lowercased())
  }

  private func isLinking(_ place: Int) -> Bool {
    parts[place].isPlain && LinkingWords.contains(parts[place].text.lowercased())
  }

  private func isBetween(_ place: Int) -> Bool {
    isWord(place, in: ["between", "entre", "de", "du", "del", "между", "antara"])
  }

  /// What is typed between a part and the next one.
  private func gap(after place: Int) -> Substring {
    query.words[parts[place].typedRange.upperBound..<parts[place + 1].typedRange.lowerBound]
  }

  private func replacement(
    of range: ClosedRange<Int>, by years: String
  ) -> NoResultAdvice.Replacement? {
    let typed =
      parts[range.lowerBound].typedRange.lowerBound..<parts[range.upperBound].typedRange.upperBound
    let field = QueryField.facet(.year).typed(years, in: language)
    let change = NoResultAdvice.Replacement.Change.words(
      query.words[..<typed.lowerBound] + field + query.words[typed.upperBound...])
    let count = counter.count(query.replacing(change))
    return count == 0
      ? nil : .init(change, old: String(query.words[typed]), new: field, count: count)
  }
}
