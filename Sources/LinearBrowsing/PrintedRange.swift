internal import Browsing

/// The range of a list or text that was printed last. Positions are list rows, or counts of the
/// text's bytes other than spaces, which do not depend on the terminal's width as its lines do.
struct PrintedRange: Equatable {
  /// The beginning of the range.
  var start = 0
  /// The beginning of the next range; 0 if nothing has been printed yet.
  var next = 0
  /// The match at its beginning, counted from 0, if the reader went to one.
  var match: Int?
}

extension ReadingState {
  /// The number of bytes other than spaces in the lines before `line`.
  func nonSpaceBytes(before line: Int) -> Int { lines[..<line].reduce(0) { $0 + $1.nonSpaceBytes } }

  /// The line of the range that begins after so many bytes other than spaces; never a blank line.
  /// The number of lines if there are no more.
  func line(after bytes: Int) -> Int {
    var before = 0
    var start = 0
    for (number, line) in lines.enumerated() {
      if before <= bytes { start = number }
      before += line.nonSpaceBytes
    }
    return bytes < before ? start : lines.count
  }
}

extension StyledLine {
  fileprivate var nonSpaceBytes: Int { text.utf8.count { $0 != UInt8(ascii: " ") } }
}
