internal import Catalogue
internal import Publications
internal import ReadingLists
internal import Screen
internal import Text

extension Browser {
  /// The row of the next or previous publication if other titles on the list begin with the same
  /// words: the first line of its title, the words in which it differs, and the first of `suffixes`
  /// that leaves room for them. `nil` if there are no such titles.
  func rowOfStep(
    to open: ReadingState, firstLine: String, from old: AccessScreen.View?, _ suffixes: [String]
  ) -> String? {
    guard case .reading(depth: 1, _)? = old, reading.count == 1 else { return nil }
    let title = DisplayTitle.text(of: open.detail.publication.title, messages)
    let others = titles(beside: open).filter { $0 != title && $0.hasPrefix(firstLine) }
    guard title.hasPrefix(firstLine), !others.isEmpty else { return nil }
    let letters = Array(title)
    let sharedCount = others.map { zip(letters, $0).prefix { $0 == $1 }.count }.min() ?? 0
    let differingWord = letters[..<sharedCount].lastIndex(of: " ").map { $0 + 1 } ?? 0
    let start = max(differingWord, firstLine.count)
    let rest = String(letters[start...])
    guard rest.contains(where: { $0 != " " }) else { return nil }
    let lead =
      firstLine + (start > firstLine.count + 1 ? "... " : start > firstLine.count ? " " : "")
    for suffix in suffixes {
      let room =
        layout.body.columns - 1 - DisplayWidth.columns(of: lead)
        - DisplayWidth.columns(of: "; " + suffix)
      guard room >= min(Browser.leastDifference, DisplayWidth.columns(of: rest)) else { continue }
      // Three dots take two columns more than an ellipsis.
      let cuts = [0, 2, 4, 6].lazy.map { dots in
        AccessScreen.spelled(
          Clipping.distinct(
            [rest], columns: [max(0, room - dots)],
            among: others.map { String($0.dropFirst(start)) }
          )[0])
      }
      let cut = cuts.first { DisplayWidth.columns(of: $0) <= room }
      return cut.map { "\(lead)\($0); \(suffix)" }
    }
    return nil
  }

  /// The minimum columns for the words in which titles differ.
  private static let leastDifference = 12

  /// The titles of the list that the open publication is on.
  private func titles(beside open: ReadingState) -> [String] {
    let id = open.detail.publication.id
    let titles =
      markedList == nil
      ? page.rows.map(\.title) + (rank(of: id).flatMap { result(at: $0) }?.similarTitles ?? [])
      : marks.entries.map(\.title)
    return titles.map { DisplayTitle.text(of: $0, messages) }
  }
}
