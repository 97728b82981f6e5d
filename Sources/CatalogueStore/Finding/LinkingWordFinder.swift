internal import Catalogue
internal import Text

/// Finds the linking words of a query. Readers type *trata en Tailandia*: the topic and the country
/// mean something, while no English text has the *en* between them; and *protection of children* where
/// a title has *protection for children*.
struct LinkingWordFinder {
  private let reader: CatalogueReader

  init(_ reader: CatalogueReader) { self.reader = reader }

  /// The linking words outside the names of a query, as UTF-8 ranges, if there are other words to
  /// search for: those that no text contains, and those that are optional. The last word of a query
  /// may still be typed: it must begin no word of a text, and is optional only before a space.
  func words(
    of query: String, outside names: [Range<Int>]
  ) -> (inNoText: [Range<Int>], optional: [Range<Int>]) {
    let parts = WordQueryPart.parts(of: query)
    let linking = parts.indices.filter { place in
      let isAlternative = place + 1 < parts.count && parts[place + 1].isAlternative
      return parts[place].isPlain && !isAlternative
        && !names.contains(where: parts[place].bytes(in: query).overlaps)
        && isLinking(parts[place].text)
    }
    let required = parts.count { !$0.isNegated }
    let inNoText = linking.filter { place in
      let isLast = place == parts.count - 1
      return !isInTexts(parts[place].text, matchesStart: isLast) && !isPartOfWord(parts, place)
    }
    let optional = linking.filter { place in
      !inNoText.contains(place)
        && (place < parts.count - 1
          ? place == 0 || !LinkingWords.alternatives.contains(parts[place].text.lowercased())
          : query.last?.isWhitespace ?? false)
    }
    return (
      inNoText.count < required ? inNoText.map { parts[$0].bytes(in: query) } : [],
      linking.count < required ? optional.map { parts[$0].bytes(in: query) } : []
    )
  }

  /// Whether a text contains a word and the one before or after it as one: *on line*.
  private func isPartOfWord(_ parts: [WordQueryPart], _ place: Int) -> Bool {
    [place - 1, place].contains { first in
      guard parts.indices.contains(first), parts.indices.contains(first + 1),
        parts[first].isPlain, parts[first + 1].isPlain,
        let word = QueryTerm(parts[first].text, matchesStart: true, at: 0),
        let next = QueryTerm(parts[first + 1].text, matchesStart: true, at: 0),
        let joined = word.joined(to: next)
      else { return false }
      return reader.isInTexts(joined)
    }
  }

  /// The elided articles of names, and of words that no text contains with them, as UTF-8 ranges: the
  /// `l’` of `l’école`.
  func elisions(of query: String, outside names: [Range<Int>]) -> [Range<Int>] {
    WordQueryPart.parts(of: query).compactMap { part in
      guard part.isPlain, let article = LinkingWords.elision(of: part.text),
        let term = QueryTerm(part.text, matchesStart: true, at: 0)
      else { return nil }
      let start = part.bytes(in: query).lowerBound
      let range = start..<start + part.text[article].utf8.count
      if names.contains(where: range.overlaps) { return nil }
      let isOfName = names.contains { $0.lowerBound == range.upperBound }
      return isOfName || !reader.isInTexts(term) ? range : nil
    }
  }

  private func isLinking(_ text: String) -> Bool {
    let words = WordScanner.words(in: text)
    return words.count == 1 && LinkingWords.contains(words[0].folded)
  }

  private func isInTexts(_ text: String, matchesStart: Bool) -> Bool {
    QueryTerm(text, matchesStart: matchesStart, at: 0).map(reader.isInTexts) ?? false
  }
}

extension CatalogueReader {
  /// Whether a text contains a term, or another form of it if it may be unfinished.
  func isInTexts(_ term: QueryTerm) -> Bool {
    if let engine { return EngineFinder(self, engine, isInflected: true).isInTexts(term) }
    return WordFinder(terms: terms, stems: stems).isInTexts(term)
  }
}

extension WordQueryPart {
  /// Whether it is a word without a sign or a field before it.
  var isPlain: Bool { field == nil && !isPhrase && !isNegated && !isAlternative }

  /// The text to search for, as offsets into the UTF-8 of the words.
  func bytes(in words: String) -> Range<Int> {
    let start = words.utf8.distance(from: words.startIndex, to: range.lowerBound)
    return start..<start + text.utf8.count
  }
}

extension String {
  /// The text with spaces for some UTF-8 ranges, so that all offsets stay.
  func blanking(_ ranges: [Range<Int>]) -> String {
    var bytes = Array(utf8)
    for range in ranges {
      bytes.replaceSubrange(range, with: repeatElement(0x20, count: range.count))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
