package import Catalogue
internal import Messages
internal import Screen

/// An open publication and its scroll position.
package struct ReadingState: Equatable, Sendable {
  /// The publication.
  package private(set) var detail: PublicationDetail
  /// The publication as wrapped lines.
  package private(set) var lines: [StyledLine]
  /// The first line on the screen.
  package private(set) var top = 0
  /// The index of the selected related publication, which is always on the screen.
  package private(set) var link: Int?

  /// Whether it is from a catalogue that has changed since.
  var isOutdated = false

  private let emphasis: [FoundTerm]
  /// The reader's own notes.
  private let notes: [String]

  init(
    _ detail: PublicationDetail, notes: [String] = [], columns: Int, titleColumns: Int,
    height: Int, emphasis: [FoundTerm],
    _ messages: Messages
  ) {
    self.detail = detail
    self.emphasis = emphasis
    self.notes = notes
    lines = DetailText.lines(
      of: detail, notes: notes, columns: columns, titleColumns: titleColumns, emphasis: emphasis,
      messages)
    _ = selectMatch(by: 1, height: height)
    // When one line is read at a time, reading starts at the beginning of the title.
    if height == 1, top < lines.prefix(while: { !$0.text.isEmpty }).count { top = 0 }
  }

  /// The current match, counted from 0; `nil` if the text has no matches.
  package private(set) var match: Int?

  /// The line in which each match begins; titles of related publications do not count.
  package var matches: [Int] {
    lines.indices.filter { lines[$0].link == nil }.flatMap { line in
      let starts = lines[line].pieces.count { $0.role == .match && !$0.continuesMatch }
      return Array(repeating: line, count: starts)
    }
  }

  /// Goes to the next or previous match, cyclically; false if there is none.
  mutating func selectMatch(by step: Int, height: Int) -> Bool {
    let matches = matches
    guard !matches.isEmpty else { return false }
    let next = match.map { ($0 + step + matches.count) % matches.count } ?? 0
    match = next
    let line = matches[next]
    if !(top..<top + height).contains(line) {
      // The text before the match helps to understand it.
      top = max(0, min(lastTop(height: height), line - height / 4))
    }
    return true
  }

  /// Replaces the publication with its version in the changed catalogue; the scroll position stays.
  mutating func renew(
    _ detail: PublicationDetail, columns: Int, titleColumns: Int, height: Int,
    _ messages: Messages
  ) {
    self.detail = detail
    isOutdated = false
    if let selected = link, !detail.related.indices.contains(selected) { link = nil }
    lines = DetailText.lines(
      of: detail, notes: notes, columns: columns, titleColumns: titleColumns, emphasis: emphasis,
      messages)
    top = min(top, lastTop(height: height))
    showLink(height: height)
  }

  /// The last line that can be the first of `height` lines.
  package func lastTop(height: Int) -> Int { max(0, lines.count - height) }

  /// Scrolls. A selected related publication that leaves the screen is deselected.
  mutating func scroll(by rows: Int, height: Int) {
    top = max(0, min(lastTop(height: height), top + rows))
    if link != nil, !lines[top...].prefix(height).contains(where: { $0.link == link }) {
      link = nil
    }
  }

  /// Selects the next or previous related publication and scrolls it into view; false if there are
  /// none.
  mutating func selectLink(by step: Int, height: Int) -> Bool {
    let count = detail.related.count
    guard count > 0 else { return false }
    let shown = lines[top...].lazy.compactMap(\.link).first
    link = link.map { ($0 + step + count) % count } ?? (step > 0 ? shown ?? 0 : count - 1)
    showLink(height: height)
    return true
  }

  /// Scrolls the selected related publication into view.
  private mutating func showLink(height: Int) {
    let rows = lines.indices.filter { link != nil && lines[$0].link == link }
    guard let first = rows.first, let last = rows.last else { return }
    if first < top { top = first }
    // The line with the reasons follows the title.
    if last + 1 >= top + height { top = min(first, last + 2 - height) }
  }

  /// Rewraps for another width. The selected related publication, or else the same part of the
  /// text, stays on the screen.
  mutating func reflow(
    columns: Int, titleColumns: Int, height: Int, _ messages: Messages
  ) {
    let before = lines.count
    lines = DetailText.lines(
      of: detail, notes: notes, columns: columns, titleColumns: titleColumns, emphasis: emphasis,
      messages)
    if lines.count != before { top = top * lines.count / max(1, before) }
    top = min(top, lastTop(height: height))
    showLink(height: height)
  }
}
