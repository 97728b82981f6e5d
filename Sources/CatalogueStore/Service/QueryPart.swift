internal import Catalogue

extension QueryPart {
  /// All words, then each word, phrase, name and group of alternatives, if there are several. Linking
  /// words are not among them: dropping one finds nothing more.
  static func words(of query: StoreQuery) -> [QueryPart] {
    let groups = groups(of: query.words)
    let alternatives = groups.filter { $0.count > 1 }.map(\.range)
    // A name among alternatives is dropped together with them, and an excluded one with its minus.
    let names = query.expansions.filter { !$0.isExcluded }.map(\.range).filter { name in
      !alternatives.contains { $0.overlaps(name) }
    }
    let linking = query.linkingWords + query.optionalWords
    let others = groups.map(\.range).filter { range in
      !names.contains(where: range.overlaps) && !linking.contains(range)
    }
    let parts = (names + others).sorted { $0.lowerBound < $1.lowerBound }
    guard parts.count > 1 else { return [.words] }
    return [.words] + parts.map { .word($0) }
  }

  /// The parts joined by `|`, as UTF-8 ranges, and the number of parts in each.
  private static func groups(of typed: String) -> [(range: Range<Int>, count: Int)] {
    var groups: [(range: Range<Int>, count: Int)] = []
    for part in WordQueryPart.parts(of: typed) {
      let lower = typed.utf8.distance(from: typed.startIndex, to: part.typedRange.lowerBound)
      let upper = typed.utf8.distance(from: typed.startIndex, to: part.typedRange.upperBound)
      if part.isAlternative, let last = groups.last {
        groups[groups.count - 1] = (last.range.lowerBound..<upper, last.count + 1)
      } else {
        groups.append((lower..<upper, 1))
      }
    }
    return groups
  }
}
