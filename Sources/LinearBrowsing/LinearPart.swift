internal import Browsing

/// The part of a list or a text that was printed last, in rows of the list or in letters of the
/// text: unlike its lines, these stay the same when the terminal gets another width.
struct LinearPart: Equatable {
  /// Where it begins.
  var start = 0
  /// Where the next part begins; 0 when nothing has been printed yet.
  var next = 0
  /// The match with which it begins, counted from 0, when the reader went to one.
  var match: Int?
}

extension ReadingState {
  /// Letters in the lines before `line`.
  func letters(before line: Int) -> Int { lines[..<line].reduce(0) { $0 + $1.letters } }

  /// The line in which a part begins that has so many letters before it; a blank line begins none.
  /// The number of lines when there are no more letters.
  func line(after letters: Int) -> Int {
    var before = 0
    var start = 0
    for (number, line) in lines.enumerated() {
      if before <= letters { start = number }
      before += line.letters
    }
    return letters < before ? start : lines.count
  }
}

extension StyledLine {
  fileprivate var letters: Int { text.utf8.count { $0 != UInt8(ascii: " ") } }
}
