import Screen

/// The fewest bytes that could turn one screen into another on a terminal that shifts whole rows.
///
/// Every run of cells that differ costs a byte to get to and its text in UTF-8, a run of blanks
/// at most the three bytes of an erasure. Every look that the cells need costs three bytes once.
/// Rows may come from as many rows above or below as the rest, for a byte. What no terminal
/// does so cheaply is left out, so a program cannot stay under it; how far it stays above it says how
/// much its bytes could shrink.
struct ScreenFloor {
  private let before: [[Spot]]
  private let after: [[Spot]]

  /// What the eye tells of a cell.
  private struct Spot: Equatable {
    var text: String
    var style: Style

    static let blank = Spot(text: " ", style: Style())
  }

  private struct Cost {
    var bytes = 0
    var styles: Set<Style> = []
  }

  /// From a blank screen when `before` is `nil`.
  init(from before: Frame?, to after: Frame, theme: Theme) {
    self.after = ScreenFloor.spots(of: after, theme)
    self.before =
      before.map { ScreenFloor.spots(of: $0, theme) }
      ?? self.after.map { $0.map { _ in Spot.blank } }
  }

  var bytes: Int {
    guard before != after else { return 0 }
    let rows = after.count
    let least = (1 - rows..<rows).map { shift in cost(shift: shift) }.min() ?? 0
    // The cursor may stand where the first run begins.
    return max(1, least - 1)
  }

  private func cost(shift: Int) -> Int {
    var bytes = shift == 0 ? 0 : 1
    var styles: Set<Style> = []
    for row in after.indices {
      var best = ScreenFloor.cost(from: before[row], to: after[row])
      if shift != 0, before.indices.contains(row + shift) {
        let moved = ScreenFloor.cost(from: before[row + shift], to: after[row])
        if moved.bytes < best.bytes { best = moved }
      }
      bytes += best.bytes
      styles.formUnion(best.styles)
    }
    return bytes + 3 * styles.count
  }

  private static func cost(from old: [Spot], to new: [Spot]) -> Cost {
    var cost = Cost()
    var column = 0
    while column < new.count {
      guard old[column] != new[column] else {
        column += 1
        continue
      }
      let run = new[column...].indices.prefix { old[$0] != new[$0] }
      cost.bytes += 1
      for part in new[run].split(whereSeparator: { $0 == Spot.blank }) {
        cost.bytes += part.reduce(0) { $0 + $1.text.utf8.count }
        cost.styles.formUnion(part.map(\.style).filter { $0 != Style() })
      }
      cost.bytes += blanks(in: new[run])
      column = run.upperBound
    }
    return cost
  }

  private static func blanks(in run: ArraySlice<Spot>) -> Int {
    run.split(whereSeparator: { $0 != Spot.blank }).reduce(0) { $0 + min(3, $1.count) }
  }

  private static func spots(of frame: Frame, _ theme: Theme) -> [[Spot]] {
    (0..<frame.size.rows).map { row in
      frame.cells(inRow: row).map { cell in
        let style = theme[cell.role]
        let isPlain =
          style.background == nil && style.attributes.isDisjoint(with: [.underline, .reverse])
        return cell.text == " " && isPlain ? Spot.blank : Spot(text: cell.text, style: style)
      }
    }
  }
}
