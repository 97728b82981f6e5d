internal import Catalogue
internal import Text

/// A folded word to search for, and where it was typed.
struct TypedWord: Equatable {
  let folded: String
  let range: Range<String.Index>

  /// Whether it consists of digits.
  var isNumber: Bool { folded.utf8.allSatisfy { 0x30...0x39 ~= $0 } }

  /// The words of a text, without excluded ones and those of fields other than `title`.
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
  /// The text with some words replaced; `words` are in typed order.
  func replacing(_ words: [TypedWord]) -> String {
    var text = ""
    var end = startIndex
    for word in words {
      text += self[end..<word.range.lowerBound] + word.folded
      end = word.range.upperBound
    }
    return text + self[end...]
  }

  /// The range in this text of a part of `copy`, which was copied from here at `start`.
  fileprivate func range(
    of range: Range<String.Index>, of copy: String, at start: String.Index
  ) -> Range<String.Index> {
    func index(_ place: String.Index) -> String.Index {
      utf8.index(start, offsetBy: copy.utf8.distance(from: copy.startIndex, to: place))
    }
    return index(range.lowerBound)..<index(range.upperBound)
  }
}
