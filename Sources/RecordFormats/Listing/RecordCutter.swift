/// The lines of one record, by their role.
struct ListingRecord {
  let lines: ArraySlice<ListingLine>
  let tags: ListingLine?
  let title: ListingLine?
  let body: ArraySlice<ListingLine>
}

/// Splits a listing's lines into records.
///
/// A record ends with `Read More`. If that is missing, the next record starts at a line with known
/// tags, or two lines before a parenthesis that follows two blank lines, as in every complete
/// record.
struct RecordCutter {
  private let lines: [ListingLine]
  private var index = 0

  init(_ lines: [ListingLine]) {
    self.lines = lines
  }

  var isAtEnd: Bool { index == lines.count }

  /// The next record; `nil` at the end.
  mutating func next(placer: inout TagPlacer) -> ListingRecord? {
    guard index < lines.count else { return nil }
    let start = index
    let (tags, title) = takeHead(placer: &placer)
    let body = index
    while index < lines.count {
      if index > start, startsRecord(index, placer: &placer) { break }
      index += 1
      if lines[index - 1].endsRecord { break }
    }
    return ListingRecord(
      lines: lines[start..<index], tags: tags, title: title, body: lines[body..<index])
  }

  /// Consumes the lines before the body.
  private mutating func takeHead(
    placer: inout TagPlacer
  ) -> (tags: ListingLine?, title: ListingLine?) {
    let first = lines[index]
    guard !isBody(index), !first.endsRecord else { return (nil, nil) }
    index += 1
    if isBody(index) {
      return hasTags(first, placer: &placer) ? (first, nil) : (nil, first)
    }
    guard index < lines.count else { return (first, nil) }
    if isTitleAlone(index, first, placer: &placer) { return (nil, first) }
    guard !lines[index].endsRecord,
      !(isBeforeBody(index) && hasTags(lines[index], placer: &placer))
    else { return (first, nil) }
    index += 1
    return (first, lines[index - 1])
  }

  /// Whether the line before `index` is a title without a tag line: the line at `index` ends the
  /// record, or is a body without sources, after the usual two blank lines.
  private func isTitleAlone(
    _ index: Int, _ title: ListingLine, placer: inout TagPlacer
  ) -> Bool {
    if lines[index].endsRecord {
      return lines[index].textBeforeMark.isEmpty || !hasTags(title, placer: &placer)
    }
    return lines[index].blanks > 1 && !isBody(index + 1) && !hasTags(title, placer: &placer)
  }

  /// Whether a line starts with a parenthesis and the next line does not: a title such as `(Un)safe
  /// online` may precede a body.
  private func isBody(_ index: Int) -> Bool {
    guard index < lines.count, lines[index].startsWithParenthesis else { return false }
    return lines[index].endsRecord || index + 1 == lines.count
      || !lines[index + 1].startsWithParenthesis
  }

  private func startsRecord(_ index: Int, placer: inout TagPlacer) -> Bool {
    let line = lines[index]
    guard !line.startsWithParenthesis, !line.endsRecord else { return false }
    return isBeforeBody(index) || hasTags(line, placer: &placer)
  }

  /// Whether a line is in the position of a complete record's tags.
  private func isBeforeBody(_ index: Int) -> Bool {
    index + 2 < lines.count && lines[index].blanks > 0 && lines[index + 1].blanks > 0
      && lines[index + 2].blanks > 1 && lines[index + 2].startsWithParenthesis
      && !lines[index + 1].startsWithParenthesis && !lines[index + 1].endsRecord
  }

  /// Whether at least half of the comma-separated parts of a line are known tags.
  private func hasTags(_ line: ListingLine, placer: inout TagPlacer) -> Bool {
    let parts = line.text.split(separator: ",")
    // The first two parts rule out most lines of prose.
    guard parts.prefix(2).contains(where: { isTag($0, placer: &placer) }) else { return false }
    return parts.count { isTag($0, placer: &placer) } * 2 >= parts.count
  }

  private func isTag(_ part: Substring, placer: inout TagPlacer) -> Bool {
    let longest = 100
    guard part.utf8.count <= longest else { return false }
    return placer.placement(of: String(part.drop { $0 == " " })) != nil
  }
}
