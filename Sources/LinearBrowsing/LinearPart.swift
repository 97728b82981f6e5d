internal import Browsing

/// The part of a list or text that was printed last. Positions are list rows, or counts of the
/// text's bytes other than spaces, which do not depend on the terminal's width as its lines do.
struct LinearPart: Equatable {
  /// The beginning of the part.
  var start = 0
  /// The beginning of the next part; 0 if nothing has been printed yet.
  var next = 0
  /// The match at its beginning, counted from 0, if the reader went to one.
  var match: Int?
}

extension ReadingState {
  /// The number of bytes other than spaces in the lines before `line`.
  func letters(before line: Int) -> Int { lines[..<line].reduce(0) { $0 + $1.letters } }

  /// The line of the part that begins after so many bytes other than spaces; never a blank line.
  /// The number of lines if there are no more.
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
