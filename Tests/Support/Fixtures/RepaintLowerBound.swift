package import Screen

/// A lower bound on the bytes that turn one screen into another.
///
/// Each run of changed cells costs one byte to reach, plus its text in UTF-8; a run of one repeated
/// character costs at most that character plus four bytes to repeat it, and blanks at most the
/// three bytes that erase them. Each style that the cells need costs three bytes once. Rows may all
/// move up or down for one byte, and the screen may be erased first for three. Two different moves
/// in one update and inserted characters are not considered: a program that uses them can stay
/// below the bound.
package struct RepaintLowerBound {
  private let before: [[VisibleCell]]
  private let after: [[VisibleCell]]

  /// The visible contents of a cell.
  private struct VisibleCell: Equatable {
    var text: String
    var style: Style

    static let blank = VisibleCell(text: " ", style: Style())
  }

  private struct Cost {
    var bytes = 0
    var styles: Set<Style> = []
  }

  /// Starts from a blank screen if `before` is `nil`.
  package init(from before: Frame?, to after: Frame, theme: Theme) {
    self.after = RepaintLowerBound.cells(of: after, theme)
    self.before =
      before.map { RepaintLowerBound.cells(of: $0, theme) }
      ?? self.after.map { $0.map { _ in VisibleCell.blank } }
  }

  /// The bound.
  package var bytes: Int {
    guard before != after else { return 0 }
    let rows = after.count
    let shifts = 1 - rows..<rows
    let least = shifts.map { min(cost(shift: $0), 3 + cost(shift: $0, erased: true)) }.min() ?? 0
    // The cursor may already be at the first run.
    return max(1, least - 1)
  }

  private func cost(shift: Int, erased: Bool = false) -> Int {
    var bytes = shift == 0 ? 0 : 1
    var styles: Set<Style> = []
    for row in after.indices {
      var sources = [before[row]]
      if shift != 0, before.indices.contains(row + shift) { sources.append(before[row + shift]) }
      if erased { sources.append(after[row].map { _ in VisibleCell.blank }) }
      let costs = sources.map { RepaintLowerBound.cost(from: $0, to: after[row]) }
      guard let best = costs.min(by: { $0.bytes < $1.bytes }) else { continue }
      bytes += best.bytes
      styles.formUnion(best.styles)
    }
    return bytes + 3 * styles.count
  }

  private static func cost(from old: [VisibleCell], to new: [VisibleCell]) -> Cost {
    var cost = Cost()
    var column = 0
    while column < new.count {
      let run = new[column...].indices.prefix { old[$0] != new[$0] }
      guard !run.isEmpty else {
        column += 1
        continue
      }
      cost.bytes += 1
      add(new[run], to: &cost)
      column = run.upperBound
    }
    return cost
  }

  /// Adds the cost of a run's cells, grouping equal ones.
  private static func add(_ run: ArraySlice<VisibleCell>, to cost: inout Cost) {
    var rest = run
    while let cell = rest.first {
      let count = rest.prefix { $0 == cell }.count
      let size = cell.text.utf8.count
      cost.bytes += cell == .blank ? min(3, count) : min(count * size, size + 4)
      if cell.style != Style() { cost.styles.insert(cell.style) }
      rest = rest.dropFirst(count)
    }
  }

  private static func cells(of frame: Frame, _ theme: Theme) -> [[VisibleCell]] {
    (0..<frame.size.rows).map { row in
      frame.cells(inRow: row).map { cell in
        let style = theme[cell.role]
        let isPlain =
          style.background == nil && style.attributes.isDisjoint(with: [.underline, .reverse])
        return cell.text == " " && isPlain
          ? VisibleCell.blank : VisibleCell(text: cell.text, style: style)
      }
    }
  }
}
