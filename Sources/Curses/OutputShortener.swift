/// Says what ncurses says to the terminal in fewer bytes.
///
/// ncurses 6.4 resets and sets the look of text anew at each change (`ESC ( B ESC [ 0 ; 1 m
/// ESC [ 36 m`), goes back to the normal look before it moves, names the row when it stays in it,
/// and spells out runs of a line's character. Here a change of look waits until something is drawn
/// and then only the difference is written; moves and runs take their shorter forms. A first
/// screen gets a quarter smaller by it. The alternate character set is never used, so what selects
/// it is left out.
struct OutputShortener {
  /// What the terminal's description allows.
  struct Abilities: Equatable {
    /// A character in the last column leaves the cursor there, so that the row stays known.
    var staysInLastColumn = false
    /// `ESC [ column G` moves within a row.
    var movesInRow = false
    /// `ESC [ count b` repeats the character before it.
    var repeats = false
  }

  private let abilities: Abilities
  /// What the terminal draws with, and what it is to draw with next.
  private var current = Attributes()
  private var wanted = Attributes()
  /// The row of the cursor, counted from 1, where it is known.
  private var row: Int?
  private var output: [UInt8] = []

  init(_ abilities: Abilities) {
    self.abilities = abilities
  }

  /// The terminal was reset: it draws with the normal look, and the cursor is anywhere.
  mutating func reset() { self = OutputShortener(abilities) }

  /// The same drawing in fewer bytes. A sequence may not be cut off at the end of `bytes`.
  mutating func shorten(_ bytes: [UInt8]) -> [UInt8] {
    output.removeAll(keepingCapacity: true)
    output.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.first {
      let count: Int
      if byte == 0x1B {
        let sequence = ControlToken(rest)
        count = sequence.bytes.count
        take(sequence)
      } else if byte < 0x20 {
        count = 1
        take(control: byte)
      } else {
        count = takeText(rest)
      }
      rest = rest.dropFirst(count)
    }
    return output
  }

  private mutating func take(control byte: UInt8) {
    switch byte {
    case 0x0F: return  // back from the alternate character set
    case 0x08, 0x0D: break
    default:
      // A line feed may scroll, and then the new row gets a look.
      draw()
      row = nil
    }
    output.append(byte)
  }

  /// Takes the character at the start and those like it; the bytes that it took.
  private mutating func takeText(_ rest: ArraySlice<UInt8>) -> Int {
    draw()
    if !abilities.staysInLastColumn { row = nil }
    let length = max(1, (~rest[rest.startIndex]).leadingZeroBitCount)
    let character = rest.prefix(length)
    output.append(contentsOf: character)
    guard abilities.repeats, length > 1 else { return character.count }
    var more = 0
    while rest.dropFirst((more + 1) * length).prefix(length).elementsEqual(character) { more += 1 }
    let repeated = Array("\u{1B}[\(more)b".utf8)
    guard repeated.count < more * length else { return character.count }
    output.append(contentsOf: repeated)
    return (more + 1) * length
  }

  private mutating func draw() {
    guard current != wanted else { return }
    output.append(contentsOf: current.difference(to: wanted))
    current = wanted
  }

  private mutating func take(_ token: ControlToken) {
    if token.selectsUSASCII { return }
    if let changed = wanted.changed(by: token) {
      wanted = changed
      return
    }
    switch token.final {
    case "H": moveTo(token)
    case "d": moveToRow(token)
    case "A":
      row = row.map { $0 - (token.parameters.first ?? 1) }
      // Below the first row the reverse index does the same, and ncurses never goes up from it.
      output.append(contentsOf: token.parameters.isEmpty ? Array("\u{1B}M".utf8)[...] : token.bytes)
    case "B":
      row = row.map { $0 + (token.parameters.first ?? 1) }
      output.append(contentsOf: token.bytes)
    case "C", "D", "G": output.append(contentsOf: token.bytes)
    default:
      draw()
      // Only erasing, inserting and deleting characters leave the cursor where it is.
      if !"JKXP@".contains(token.final) { row = nil }
      output.append(contentsOf: token.bytes)
    }
  }

  private mutating func moveTo(_ token: ControlToken) {
    let target = token.parameters.first ?? 1
    if target == row, abilities.movesInRow, token.parameters.count == 2 {
      output.append(contentsOf: "\u{1B}[\(token.parameters[1])G".utf8)
    } else {
      output.append(contentsOf: token.bytes)
    }
    row = target
  }

  private mutating func moveToRow(_ token: ControlToken) {
    let target = token.parameters.first ?? 1
    if let row, target == row + 1, output.last == 0x0D {
      output.append(0x0A)
    } else {
      output.append(contentsOf: token.bytes)
    }
    row = target
  }
}
