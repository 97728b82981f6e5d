internal import Catalogue
internal import Text

extension QueryPart {
  /// Everything typed, then each word, phrase and name, where there are several.
  static func words(of query: StoreQuery) -> [QueryPart] {
    let names = query.expansions.map(\.range)
    let utf8 = query.words.utf8
    var parts = names
    for part in WordQuery.parts(of: query.words) where !WordScanner.words(in: part.text).isEmpty {
      let range = part.typedRange(in: query.words)
      let lower = utf8.distance(from: utf8.startIndex, to: range.lowerBound)
      let offsets = lower..<utf8.distance(from: utf8.startIndex, to: range.upperBound)
      if !names.contains(where: offsets.overlaps) { parts.append(offsets) }
    }
    guard parts.count > 1 else { return [.words] }
    return [.words] + parts.sorted { $0.lowerBound < $1.lowerBound }.map { .word($0) }
  }
}

extension WordQuery.Part {
  /// Where the part was typed, with its minus and its quotes.
  fileprivate func typedRange(in typed: String) -> Range<String.Index> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    if isClosedPhrase || lower > typed.startIndex && typed[typed.index(before: lower)] == "\"" {
      lower = typed.index(before: lower)
    }
    if takesAway { lower = typed.index(before: lower) }
    if isClosedPhrase { upper = typed.index(after: upper) }
    return lower..<upper
  }
}
