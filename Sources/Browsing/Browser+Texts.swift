internal import Catalogue
internal import Messages
internal import Publications
internal import ReadingLists
internal import Screen
internal import Text

extension Browser {
  /// `2 of 29 publications`, or only the total if all match; only numbers if `isBrief`; empty until
  /// a count is known.
  package func countText(isBrief: Bool = false) -> String {
    guard hasResults || pending != nil else { return "" }
    let shown = pending ?? page
    guard shown.isCounted else { return "" }
    let (count, total) = (shown.count, shown.total)
    let isAll = count == total
    let text: String
    if isBrief {
      text =
        isAll ? messages.number(total) : messages.text(.countOf, .number(count), .number(total))
    } else {
      text =
        isAll
        ? messages.text(.publicationCount, .number(total))
        // The total determines the plural form.
        : messages.text(.publicationCountOf, .number(total), .number(count))
    }
    return missingPart == nil ? text : messages.text(.incomplete, .text(text))
  }

  /// The maximum width of `countText` for this catalogue, in full, then in brief (where a count of
  /// all publications is still in full).
  package var countColumns: [Int] {
    let total = (pending ?? page).total
    let all = messages.text(.publicationCount, .number(total))
    let most = messages.text(.publicationCountOf, .number(total), .number(total))
    let brief = messages.text(.countOf, .number(total), .number(total))
    let columns = [all, most, brief].map { DisplayWidth.columns(of: $0) }
    return [max(columns[0], columns[1]), max(columns[0], columns[2])]
  }

  /// The position of the open publication among the results or marked publications, with its
  /// current match. A related publication has no such position. `isBrief` gives numbers only.
  package func heading(of open: ReadingState, isBrief: Bool = false) -> String {
    let position = positionText(of: open, isBrief: isBrief)
    guard let match = open.match else { return position }
    return messages.text(
      .matchOf, .number(open.matches.count), .text(position), .number(match + 1))
  }

  /// The first of these headings that fits in `columns`: in full, in brief, the position alone.
  package func heading(of open: ReadingState, columns: Int) -> String {
    let short = positionText(of: open, isBrief: true)
    let headings = [heading(of: open), heading(of: open, isBrief: true), short]
    return headings.first { DisplayWidth.columns(of: $0) <= columns } ?? short
  }

  /// The position without the match, as a listener wants to hear it. `isBrief` gives numbers only.
  package func positionText(of open: ReadingState, isBrief: Bool = false) -> String {
    let id = open.detail.publication.id
    if markedList != nil, reading.count < 2, let index = marks.place(of: id) {
      return messages.text(.markedOf, .number(index + 1), .number(marks.count))
    }
    guard reading.count < 2, let rank = rank(of: id) else {
      return messages.text(.relatedPublication)
    }
    let count = page.isCounted ? Message.Argument.number(page.count) : .text("…")
    return messages.text(isBrief ? .countOf : .publicationOf, .number(rank + 1), count)
  }

  /// `3 marked`; empty without marks.
  package var markedText: String {
    shownMarkCount == 0 ? "" : messages.text(.markedCount, .number(shownMarkCount))
  }

  /// Which lines of an open publication are on the screen.
  package func lineRangeText(of open: ReadingState) -> String {
    let end = min(open.lines.count, open.top + layout.content(of: layout.body).rows)
    return linesText(open.top..<max(open.top, end), of: open.lines.count)
  }

  /// The range of lines on the screen; a single line is not shown as a range.
  func linesText(_ lines: Range<Int>, of count: Int) -> String {
    lines.count == 1
      ? messages.text(.linePosition, .number(lines.upperBound), .number(count))
      : messages.text(
        .lineRange, .number(lines.lowerBound + 1), .number(lines.upperBound), .number(count))
  }

  /// Which rows of a list are on the screen; empty when all are.
  package func rowRangeText(_ window: Range<Int>, of count: Int) -> String {
    window.count == count
      ? ""
      : messages.text(
        .rowRange, .number(window.lowerBound + 1), .number(window.upperBound), .number(count))
  }
}
