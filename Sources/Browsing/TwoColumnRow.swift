internal import Screen
internal import Text

/// A name and what it means, side by side where there is room, else one under the other; nothing of
/// them is cut.
struct TwoColumnRow {
  /// In the look of keys.
  var name: String
  /// What it means.
  var meaning: String
  /// In a quieter look behind the meaning.
  var note = ""

  /// Below so many columns the meaning is under the name.
  private static let sideBySide = 30

  /// The columns that names get of a screen with `columns`, of which the longest has `longest`.
  static func nameColumns(longest: Int, of columns: Int, share: Int) -> Int {
    min(longest, max(1, columns / share))
  }

  /// Its lines; `nameColumns` of `columns` are for the name.
  func lines(nameColumns: Int, columns: Int) -> [StyledLine] {
    guard columns >= TwoColumnRow.sideBySide else {
      return Wrapping.lines(name, columns: columns).map { StyledLine(String($0), role: .key) }
        + meanings(columns: columns - 2).map {
          StyledLine([StyledPiece(text: "  ", role: .text)] + $0)
        }
    }
    let names = Wrapping.lines(name, columns: nameColumns).map(String.init)
    let meanings = meanings(columns: columns - nameColumns - 2)
    return (0..<max(names.count, meanings.count, 1)).map { row in
      let name = row < names.count ? names[row] : ""
      let width = nameColumns + 2 - DisplayWidth.columns(of: name)
      let left = name + String(repeating: " ", count: max(0, width))
      return StyledLine(
        [StyledPiece(text: left, role: .key)] + (row < meanings.count ? meanings[row] : []))
    }
  }

  private func meanings(columns: Int) -> [[StyledPiece]] {
    let columns = max(1, columns)
    let texts = Wrapping.lines(meaning, columns: columns).map(String.init)
    var lines = texts.map { [StyledPiece(text: $0, role: .text)] }
    guard !note.isEmpty else { return lines }
    let used = DisplayWidth.columns(of: texts.last ?? "")
    if !lines.isEmpty, used + 2 + DisplayWidth.columns(of: note) <= columns {
      lines[lines.count - 1].append(StyledPiece(text: "  " + note, role: .muted))
      return lines
    }
    return lines
      + Wrapping.lines(note, columns: columns).map { [StyledPiece(text: String($0), role: .muted)] }
  }
}

extension StyledLine {
  /// A heading of a list, over as many lines as it needs.
  static func heading(_ text: String, columns: Int) -> [StyledLine] {
    Wrapping.lines(text, columns: max(1, columns)).map { StyledLine(String($0), role: .heading) }
  }
}
