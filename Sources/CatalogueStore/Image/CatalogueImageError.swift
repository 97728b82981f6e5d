/// Why bytes are not a catalogue that this program reads.
package enum CatalogueImageError: Error, Equatable, CustomStringConvertible {
  /// The file cannot be opened, with what the system says.
  case unreadable(file: String, reason: String)
  /// A pipe, in which nothing can be looked up.
  case pipe
  /// The bytes do not start as a catalogue does.
  case notACatalogue
  /// Written by a program with another form of catalogue.
  case otherVersion(found: Int, expected: Int)
  /// Built by another version of Unicode, by which words fold to others: major, minor and update, a
  /// byte each.
  case otherUnicode(found: UInt32, expected: UInt32)
  /// Written on a machine that orders bytes the other way round.
  case otherByteOrder
  /// Fewer bytes than the header says.
  case truncated(expected: Int, found: Int)
  /// The header or a part is not what was written.
  case damaged(part: String)

  /// What is wrong and what to do about it.
  package var description: String {
    switch self {
    case .unreadable(let file, let reason): "cannot open '\(CleanText.line(file))': \(reason)"
    case .pipe: "a catalogue cannot be read from a pipe; name its file"
    case .notACatalogue: "not a catalogue; make one with 'fieldshelf build'"
    case .otherVersion(let found, let expected):
      "catalogue of version \(found), version \(expected) was expected; build it again"
    case .otherUnicode(let found, let expected):
      "catalogue with words by Unicode \(found >> 16).\(found >> 8 & 0xFF), "
        + "\(expected >> 16).\(expected >> 8 & 0xFF) was expected; build it again"
    case .otherByteOrder: "catalogue of a machine with another byte order; build it again here"
    case .truncated(let expected, let found):
      "catalogue cut off: \(found) bytes of at least \(expected); copy or build it again"
    case .damaged(let part): "catalogue damaged in its '\(part)'; copy or build it again"
    }
  }

  /// The same with the name of the file.
  package func description(of file: String) -> String {
    if case .unreadable = self { return description }
    return "'\(CleanText.line(file))': \(description)"
  }
}
