internal import Catalogue
internal import Messages
internal import Publications
internal import ReadingLists
internal import Screen
internal import Text

extension Browser {
  /// `2 of 29 publications`, or the number of all of them; the numbers alone when it is to be
  /// brief; empty while nothing is known.
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
        // The total chooses the form.
        : messages.text(.publicationCountOf, .number(total), .number(count))
    }
    return missingPart == nil ? text : messages.text(.incomplete, .text(text))
  }

  /// The columns of the longest that `countText` can say of this catalogue: whole, and where there is less
  /// room, brief when it is not of all.
  package var countColumns: [Int] {
    let total = (pending ?? page).total
    let all = messages.text(.publicationCount, .number(total))
    let most = messages.text(.publicationCountOf, .number(total), .number(total))
    let brief = messages.text(.countOf, .number(total), .number(total))
    let columns = [all, most, brief].map { DisplayWidth.columns(of: $0) }
    return [max(columns[0], columns[1]), max(columns[0], columns[2])]
  }

  /// Which of the results the open publication is. A related one was not reached from its place
  /// there, nor does the next one follow from it. With numbers alone when it is to be brief.
  package func name(of open: ReadingState, isBrief: Bool = false) -> String {
    let name = placeName(of: open, isBrief: isBrief)
    guard let match = open.match else { return name }
    return messages.text(
      .matchOf, .number(open.matches.count), .text(name), .number(match + 1))
  }

  /// The same without the match that is shown, as a listener wants to hear it; the numbers alone when it
  /// is to be brief.
  package func placeName(of open: ReadingState, isBrief: Bool = false) -> String {
    let id = open.detail.publication.id
    if markedList != nil, reading.count < 2, let place = marks.place(of: id) {
      return messages.text(.markedOf, .number(place + 1), .number(marks.count))
    }
    guard reading.count < 2, let rank = rank(of: id) else {
      return messages.text(.relatedPublication)
    }
    let count = page.isCounted ? Message.Argument.number(page.count) : .text("…")
    return messages.text(isBrief ? .countOf : .publicationOf, .number(rank + 1), count)
  }

  /// `3 marked`; empty when none is.
  package var markedText: String {
    shownMarkCount == 0 ? "" : messages.text(.markedCount, .number(shownMarkCount))
  }

  /// Which lines of an open publication are on the screen.
  package func place(of open: ReadingState) -> String {
    let end = min(open.lines.count, open.top + layout.content(of: layout.body).rows)
    return linesText(open.top..<max(open.top, end), of: open.lines.count)
  }

  /// Which lines of a text are on the screen: one alone is no range.
  func linesText(_ lines: Range<Int>, of count: Int) -> String {
    lines.count == 1
      ? messages.text(.lineOf, .number(lines.upperBound), .number(count))
      : messages.text(
        .linesOf, .number(lines.lowerBound + 1), .number(lines.upperBound), .number(count))
  }

  /// Which rows of a list are on the screen; empty when all are.
  package func place(of window: Range<Int>, in count: Int) -> String {
    window.count == count
      ? ""
      : messages.text(
        .rowsOf, .number(window.lowerBound + 1), .number(window.upperBound), .number(count))
  }
}
