import Text

/// Emulates the control sequences of VT100 and ECMA-48 that a terminal description may contain.
/// Records any other sequence as a fault.
struct VirtualScreen {
  /// The cursor's position after the last column of a row is written.
  enum Wrapping {
    /// It stays until a character follows, as in nearly all terminals.
    case waits
    /// It moves to the next row, scrolling if there is none.
    case atOnce
  }

  private(set) var rows: Int
  private(set) var columns: Int
  /// The cells row by row; the right half of a wide character is empty.
  private(set) var cells: [String]
  /// Sequences unknown to all terminal types in the tests.
  private(set) var faults: [String] = []

  private let wrapping: Wrapping
  private var row = 0
  private var column = 0
  private var isWaiting = false
  private var region: Range<Int>
  private var saved = (row: 0, column: 0)
  private var isInserting = false
  private var last = " "
  /// Bytes of an incomplete sequence or character.
  private var part: [UInt8] = []

  init(rows: Int, columns: Int, wrapping: Wrapping = .waits) {
    self.rows = rows
    self.columns = columns
    self.wrapping = wrapping
    cells = Array(repeating: " ", count: rows * columns)
    region = 0..<rows
  }

  /// Changes the size and clears the screen.
  mutating func resize(rows: Int, columns: Int) {
    let faults = faults
    self = VirtualScreen(rows: rows, columns: columns, wrapping: wrapping)
    self.faults = faults
  }

  /// The text of each row, without trailing blanks.
  var lines: [String] {
    (0..<rows).map { row in
      let line = cells[row * columns..<(row + 1) * columns].joined()
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  mutating func take(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { take(byte) }
  }

  private mutating func take(_ byte: UInt8) {
    guard part.isEmpty else {
      part.append(byte)
      return part[0] == 0x1B ? takeSequence() : takeCharacter()
    }
    switch byte {
    case 0x00, 0x0F: break
    case 0x08: move(toColumn: column - 1)
    case 0x09: move(toColumn: (column / 8 + 1) * 8)
    case 0x0A, 0x0B: lineFeed()
    case 0x0D: move(toColumn: 0)
    case 0x20..<0x7F: put(String(Unicode.Scalar(byte)))
    case 0x1B, 0xC2..<0xF5: part = [byte]
    default: faults.append("byte \(byte)")
    }
  }

  private mutating func takeCharacter() {
    let length = part[0] < 0xE0 ? 2 : part[0] < 0xF0 ? 3 : 4
    guard part.count == length else { return }
    let text = String(validating: part, as: UTF8.self)
    if text == nil { faults.append("no UTF-8: \(part)") }
    part = []
    if let text { put(text) }
  }

  private mutating func put(_ text: String) {
    let width = text.utf8.count == 1 ? 1 : DisplayWidth.columns(of: Character(text))
    if width == 0 {
      let place = row * columns + (isWaiting ? column : max(0, column - 1))
      cells[place] += text
      return
    }
    if isWaiting || column + width > columns {
      column = 0
      lineFeed()
    }
    if isInserting { insert(width) }
    cells[row * columns + column] = text
    if width == 2 { cells[row * columns + column + 1] = "" }
    last = text
    column += width
    guard column == columns else { return }
    if wrapping == .waits {
      column -= 1
      isWaiting = true
    } else {
      column = 0
      lineFeed()
    }
  }
}

/// Movements of the cursor and the text.
extension VirtualScreen {
  private mutating func move(toColumn column: Int) {
    self.column = max(0, min(columns - 1, column))
    isWaiting = false
  }

  private mutating func move(toRow row: Int) {
    self.row = max(0, min(rows - 1, row))
    isWaiting = false
  }

  private mutating func lineFeed() {
    isWaiting = false
    if row == region.upperBound - 1 { scroll(region, by: 1) } else { move(toRow: row + 1) }
  }

  private mutating func reverseLineFeed() {
    isWaiting = false
    if row == region.lowerBound { scroll(region, by: -1) } else { move(toRow: row - 1) }
  }

  /// Moves the text of some rows up, or down for a negative count; fills with blanks.
  private mutating func scroll(_ range: Range<Int>, by count: Int) {
    let blank = Array(repeating: " ", count: columns)
    let old = range.map { Array(cells[$0 * columns..<($0 + 1) * columns]) }
    for (index, row) in range.enumerated() {
      let source = index + count
      cells.replaceSubrange(
        row * columns..<(row + 1) * columns,
        with: old.indices.contains(source) ? old[source] : blank)
    }
  }

  private mutating func insert(_ count: Int) {
    let end = (row + 1) * columns
    let place = row * columns + column
    let moved = cells[place..<max(place, end - count)]
    cells.replaceSubrange(
      place..<end, with: Array((Array(repeating: " ", count: count) + moved).prefix(end - place)))
  }

  private mutating func delete(_ count: Int) {
    let end = (row + 1) * columns
    let place = row * columns + column
    let kept = cells[min(end, place + count)..<end]
    cells.replaceSubrange(
      place..<end, with: kept + Array(repeating: " ", count: end - place - kept.count))
  }

  private mutating func blank(_ range: Range<Int>) {
    for index in range.clamped(to: 0..<cells.count) { cells[index] = " " }
  }
}

/// Control sequences and their effects.
extension VirtualScreen {
  private mutating func takeSequence() {
    guard part.count > 1, let final = part.last else { return }
    if part[1] == UInt8(ascii: "[") {
      guard part.count > 2, 0x40..<0x7F ~= final else { return }
    } else if (0x20..<0x30).contains(part[1]) {
      guard part.count > 2 else { return }
    }
    let sequence = part
    part = []
    perform(sequence)
  }

  private mutating func perform(_ sequence: [UInt8]) {
    let text = String(decoding: sequence.dropFirst(), as: UTF8.self)
    switch text {
    case "D": lineFeed()
    case "M": reverseLineFeed()
    case "7": saved = (row, column)
    case "8":
      move(toRow: saved.row)
      move(toColumn: saved.column)
    // Keypad modes, and the ASCII character set.
    case "=", ">", "(B": break
    case _ where text.hasPrefix("["): control(text.dropFirst())
    default: faults.append(text)
    }
  }

  private mutating func control(_ text: Substring) {
    let parameters = text.dropLast()
    if parameters.first == "?" { return setMode(text) }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    let count = max(1, first)
    let start = row * columns
    switch text.last {
    case "A": move(toRow: row - count)
    case "B": move(toRow: row + count)
    case "C": move(toColumn: column + count)
    case "D": move(toColumn: column - count)
    case "G": move(toColumn: count - 1)
    case "d": move(toRow: count - 1)
    case "H":
      move(toRow: count - 1)
      move(toColumn: max(1, numbers.count > 1 ? numbers[1] : 1) - 1)
    case "J":
      blank((first == 0 ? start + column : 0)..<(first == 1 ? start + column + 1 : cells.count))
    case "K":
      blank(start + (first == 0 ? column : 0)..<start + (first == 1 ? column + 1 : columns))
    case "X": blank(start + column..<min(start + columns, start + column + count))
    case "@": insert(min(count, columns - column))
    case "P": delete(min(count, columns - column))
    case "L": scroll(row..<region.upperBound, by: -count)
    case "M": scroll(row..<region.upperBound, by: count)
    case "S": scroll(region, by: count)
    case "T": scroll(region, by: -count)
    case "b": for _ in 0..<count { put(last) }
    case "r": setRegion(count - 1..<(numbers.count > 1 ? numbers[1] : rows))
    case "h" where first == 4: isInserting = true
    case "l" where first == 4: isInserting = false
    // Text attributes, and saved window titles.
    case "m", "t": break
    case "Z": move(toColumn: max(0, column - 1) / 8 * 8)
    default: faults.append(String(text))
    }
  }

  private mutating func setRegion(_ range: Range<Int>) {
    region = range.clamped(to: 0..<rows)
    move(toRow: 0)
    move(toColumn: 0)
  }

  /// Sets private modes; of these only the alternate screen changes what is shown.
  private mutating func setMode(_ text: Substring) {
    let known = ["?0", "?1", "?7", "?12", "?25", "?1049", "?2004"]
    guard known.contains(String(text.dropLast())), "hlcm".contains(text.last ?? " ") else {
      return faults.append(String(text))
    }
    if text == "?1049h" { blank(0..<cells.count) }
  }
}
