internal import CatalogueStore

/// An open publication and how far it has been read.
package struct ReadingState: Equatable, Sendable {
  /// What is read.
  package let detail: DetailModel
  /// The publication as it stands on the screen.
  package private(set) var lines: [StyledLine]
  /// The first line on the screen.
  package private(set) var top = 0
  /// The selected related publication, always on the screen.
  package private(set) var link: Int?

  private let terms: [FoundTerm]

  init(_ detail: DetailModel, columns: Int, terms: [FoundTerm]) {
    self.detail = detail
    self.terms = terms
    lines = detail.lines(columns: columns, terms: terms)
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
  mutating func reflow(columns: Int, height: Int) {
    let before = lines.count
    lines = detail.lines(columns: columns, terms: terms)
    if lines.count != before { top = top * lines.count / max(1, before) }
    top = min(top, lastTop(height: height))
    showLink(height: height)
  }
}
