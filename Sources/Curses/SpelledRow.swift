internal import Screen
internal import Text

/// A row for a terminal that lacks some of its characters.
///
/// A letter whose spelling takes more columns shifts the following text to the right, up to the
/// next spaces, of which the same number is dropped. Without spaces, the end of the text is
/// clipped.
struct SpelledRow {
  /// As many cells as the row has; no half of a spelled wide character remains.
  private(set) var cells: [Cell] = []
  /// The new column of each cell of the row.
  private(set) var columns: [Int] = []
  private let characterSet: CharacterSet
  /// The number of cells by which the row is now longer; negative if it is shorter.
  private var surplus = 0
  private static let clip = "~"

  /// `nil` if the row needs no change.
  init?(_ row: ArraySlice<Cell>, in characterSet: CharacterSet) {
    self.characterSet = characterSet
    if characterSet == .unicode || row.allSatisfy({ $0.text.utf8.allSatisfy { $0 < 0x80 } }) {
      return nil
    }
    let row = Array(row)
    cells.reserveCapacity(row.count)
    var index = 0
    while index < row.count {
      let isWide = index + 1 < row.count && row[index + 1].text.isEmpty
      append(row, at: index, columns: isWide ? 2 : 1)
      index += isWide ? 2 : 1
    }
    settle()
    let last = max(0, row.count - 1)
    columns = columns.map { min($0, last) }
  }

  private mutating func append(_ row: [Cell], at index: Int, columns width: Int) {
    let cell = row[index]
    if surplus > 0, cell.text == " ", index + 1 == row.count || row[index + 1].text == " " {
      surplus -= 1
      columns.append(cells.count)
      return
    }
    if SpelledRow.isBorder(cell) { settle() }
    columns += Array(repeating: cells.count, count: width)
    let shown = spelled(row, at: index, columns: width)
    surplus += shown.unicodeScalars.count - width
    for scalar in shown.unicodeScalars { cells.append(Cell(text: String(scalar), role: cell.role)) }
  }

  /// The characters that replace a cell, one per column.
  private func spelled(_ row: [Cell], at index: Int, columns width: Int) -> String {
    guard let character = row[index].text.first else { return " " }
    if character.isASCII { return row[index].text }
    if case .singleByte(let coding) = characterSet,
      let scalar = coding.byte(of: character).flatMap(coding.scalar)
    {
      return String(scalar)
    }
    let previous = index > 0 ? row[index - 1].text.first : nil
    let next = index + width < row.count ? row[index + width].text.first : nil
    let letter = Transliteration.letter(character, after: previous, before: next)
    return letter ?? String(Transliteration.ascii(character).prefix(width))
  }

  /// Pads or clips the text that ends here to its original width.
  private mutating func settle() {
    while surplus < 0 {
      cells.append(Cell(role: cells.last?.role ?? .text))
      surplus += 1
    }
    guard surplus > 0, surplus < cells.count else { return }
    let isClipped = cells[cells.count - 1].text == SpelledRow.clip
    cells.removeSubrange(
      cells.count - surplus - (isClipped ? 1 : 0)..<cells.count - (isClipped ? 1 : 0))
    cells[cells.count - 1].text = SpelledRow.clip
    surplus = 0
  }

  private static func isBorder(_ cell: Cell) -> Bool {
    guard let scalar = cell.text.unicodeScalars.first else { return false }
    return 0x2500..<0x2580 ~= scalar.value
  }
}
