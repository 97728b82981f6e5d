package import Catalogue
internal import Messages
internal import Screen

/// An open publication and how far it has been read.
package struct ReadingState: Equatable, Sendable {
  /// What is read.
  package private(set) var detail: PublicationDetail
  /// The publication as it stands on the screen.
  package private(set) var lines: [StyledLine]
  /// The first line on the screen.
  package private(set) var top = 0
  /// The selected related publication, always on the screen.
  package private(set) var link: Int?

  /// Whether it was read from a catalogue that has changed since.
  var isOutdated = false

  private let emphasis: [FoundTerm]
  /// The reader's own.
  private let notes: [String]

  init(
    _ detail: PublicationDetail, notes: [String] = [], columns: Int, height: Int,
    emphasis: [FoundTerm],
    _ messages: Messages
  ) {
    self.detail = detail
    self.emphasis = emphasis
    self.notes = notes
    lines = DetailText.lines(
      of: detail, notes: notes, columns: columns, emphasis: emphasis, messages)
    _ = selectMatch(by: 1, height: height)
    // Where a line alone is read, a title is read from its first word.
    if height == 1, top < lines.prefix(while: { !$0.text.isEmpty }).count { top = 0 }
  }

  /// The match that was gone to, counted from 0; `nil` when nothing in the text was looked for.
  package private(set) var match: Int?

  /// The lines in which a match begins, one for each; titles of other publications have none.
  package var matches: [Int] {
    lines.indices.filter { lines[$0].link == nil }.flatMap { line in
      let starts = lines[line].pieces.count { $0.role == .match && !$0.continuesMatch }
      return Array(repeating: line, count: starts)
    }
  }

  /// Goes to the next or the previous match, the first after the last; false when there is none.
  mutating func selectMatch(by step: Int, height: Int) -> Bool {
    let matches = matches
    guard !matches.isEmpty else { return false }
    let next = match.map { ($0 + step + matches.count) % matches.count } ?? 0
    match = next
    let line = matches[next]
    if !(top..<top + height).contains(line) {
      // What is said before it helps to understand it.
      top = max(0, min(lastTop(height: height), line - height / 4))
    }
    return true
  }

  /// Takes the same publication as the changed catalogue has it; the part on the screen stays.
  mutating func renew(
    _ detail: PublicationDetail, columns: Int, height: Int, _ messages: Messages
  ) {
    self.detail = detail
    isOutdated = false
    if let selected = link, !detail.related.indices.contains(selected) { link = nil }
    lines = DetailText.lines(
      of: detail, notes: notes, columns: columns, emphasis: emphasis, messages)
    top = min(top, lastTop(height: height))
    showLink(height: height)
  }

  /// The last line that can stand at the top of `height` lines.
  package func lastTop(height: Int) -> Int { max(0, lines.count - height) }

  /// Scrolls; a related publication that leaves the screen is selected no longer.
  mutating func scroll(by rows: Int, height: Int) {
    top = max(0, min(lastTop(height: height), top + rows))
    if link != nil, !lines[top...].prefix(height).contains(where: { $0.link == link }) {
      link = nil
    }
  }

  /// Selects the next or the previous related publication and brings it on the screen; false
  /// when there are none.
  mutating func selectLink(by step: Int, height: Int) -> Bool {
    let count = detail.related.count
    guard count > 0 else { return false }
    let shown = lines[top...].lazy.compactMap(\.link).first
    link = link.map { ($0 + step + count) % count } ?? (step > 0 ? shown ?? 0 : count - 1)
    showLink(height: height)
    return true
  }

  /// Brings the selected related publication on the screen.
  private mutating func showLink(height: Int) {
    let rows = lines.indices.filter { link != nil && lines[$0].link == link }
    guard let first = rows.first, let last = rows.last else { return }
    if first < top { top = first }
    // The line with the reasons follows the title.
    if last + 1 >= top + height { top = min(first, last + 2 - height) }
  }

  /// Wraps anew for another width; the selected related publication, or else the same part of the
  /// text, stays on the screen.
  mutating func reflow(columns: Int, height: Int, _ messages: Messages) {
    let before = lines.count
    lines = DetailText.lines(
      of: detail, notes: notes, columns: columns, emphasis: emphasis, messages)
    if lines.count != before { top = top * lines.count / max(1, before) }
    top = min(top, lastTop(height: height))
    showLink(height: height)
  }
}
