internal import Screen
internal import Text

/// A name and its meaning, side by side if there is room, else one below the other; nothing is
/// truncated.
struct TwoColumnRow {
  /// The name, in the style of keys.
  var name: String
  /// The meaning.
  var meaning: String
  /// A muted note after the meaning.
  var note = ""

  /// In fewer columns the meaning is below the name.
  private static let minimumColumns = 30

  /// The columns for names: as wide as the longest, but at most one part in `share` of `columns`.
  static func nameColumns(longest: Int, of columns: Int, share: Int) -> Int {
    min(longest, max(1, columns / share))
  }

  /// The row as lines, with `nameColumns` of `columns` for the name.
  func lines(nameColumns: Int, columns: Int) -> [StyledLine] {
    guard columns >= TwoColumnRow.minimumColumns else {
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
  /// A heading, wrapped over as many lines as it needs.
  static func heading(_ text: String, columns: Int) -> [StyledLine] {
    Wrapping.lines(text, columns: max(1, columns)).map { StyledLine(String($0), role: .heading) }
  }
}
