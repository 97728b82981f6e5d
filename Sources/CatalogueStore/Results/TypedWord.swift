internal import Text

/// A word to find, folded, and where it was typed.
struct TypedWord: Equatable {
  let folded: String
  let range: Range<String.Index>

  /// The words of a text but those that it takes away.
  static func words(of typed: String) -> [TypedWord] {
    WordQueryPart.parts(of: typed).filter {
      !$0.isNegated && ($0.field == nil || $0.field == .title)
    }.flatMap { part in
      WordScanner.words(in: part.text).map { word in
        TypedWord(
          folded: word.folded,
          range: typed.range(of: word.range, of: part.text, at: part.range.lowerBound))
      }
    }
  }
}

extension String {
  /// The text with others in the place of some of its words, which are in typed order.
  func replacing(_ words: [TypedWord]) -> String {
    var text = ""
    var end = startIndex
    for word in words {
      text += self[end..<word.range.lowerBound] + word.folded
      end = word.range.upperBound
    }
    return text + self[end...]
  }

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
