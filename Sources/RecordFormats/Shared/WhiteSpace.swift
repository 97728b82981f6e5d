extension String {
  /// Whether it is empty or only white space.
  var isBlank: Bool { utf8.allSatisfy(\.isWhiteSpace) }

  /// The text without white space at both ends.
  var trimmed: String {
    guard let first = utf8.first, let last = utf8.last, first.isWhiteSpace || last.isWhiteSpace
    else { return self }
    return self[...].trimmed
  }
}

extension Substring {
  /// The text without white space at both ends.
  var trimmed: String {
    let start = utf8.drop(while: \.isWhiteSpace)
    guard let end = start.lastIndex(where: { !$0.isWhiteSpace }) else { return "" }
    return String(Substring(start[...end]))
  }
}

extension UInt8 {
  /// Whether it is a space, a tab, or the end of a line or page in ASCII.
  fileprivate var isWhiteSpace: Bool { self == 0x20 || 0x09...0x0D ~= self }
}
