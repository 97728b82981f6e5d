/// Makes external text safe to show and to print: removes everything that moves the cursor, changes
/// the terminal's state, reorders text or takes no column of its own.
///
/// Removes whole terminal control sequences, control characters, format characters (including
/// direction controls, joiners, tags and the soft hyphen), variation selectors, skin tones and all
/// other characters that Unicode calls ignorable. A base keeps four marks, as many as ncurses
/// draws; marks without a base are dropped. Each run of white space, no-break spaces included,
/// becomes one space.
package enum TextFilter {
  /// Returns `text` as one line.
  package static func line(_ text: String) -> String {
    filtered(text, keepsLines: false)
  }

  /// Returns `text` with every line break as a line feed; lines are trimmed.
  package static func lines(_ text: String) -> String {
    filtered(text, keepsLines: true)
  }

  private static func filtered(_ text: String, keepsLines: Bool) -> String {
    var text = text
    return text.withUTF8 { isClean($0, keepsLines: keepsLines) }
      ? text : filteredSlowly(text, keepsLines: keepsLines)
  }

  private static func filteredSlowly(_ text: String, keepsLines: Bool) -> String {
    var text = text
    text.makeContiguousUTF8()
    var output = FilteredText(keepsLines: keepsLines)
    var sequences = EscapeSequence()
    let (scalars, bytes) = (text.unicodeScalars, text.utf8)
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let run =
        bytes[index...].withContiguousStorageIfAvailable { PlainCharacters.run(in: $0) } ?? 0
      if run > 0 {
        let end = bytes.index(index, offsetBy: run)
        output.append(plain: bytes[index..<end])
        index = end
        continue
      }
      let scalar = scalars[index]
      if scalar.value == 0x1B || 0x80..<0xA0 ~= scalar.value && scalar.value != 0x85 {
        index = sequences.end(of: index, in: scalars)
      } else {
        output.append(scalar)
        index = scalars.index(after: index)
      }
    }
    return output.text
  }

  /// Whether the filter changes nothing: plain characters with single spaces inside, and line feeds
  /// if they are kept. Most texts are like this.
  private static func isClean(_ bytes: UnsafeBufferPointer<UInt8>, keepsLines: Bool) -> Bool {
    var (index, isBehindSpace, isBehindBreak) = (0, true, false)
    let raw = UnsafeRawBufferPointer(bytes)
    while index < bytes.count {
      // Eight bytes at a time, as long as they are printable ASCII without double spaces.
      while index + 8 <= bytes.count {
        let eight = PrintableBytes(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        guard eight.areClean(behindBlank: isBehindSpace || isBehindBreak) else { break }
        (isBehindSpace, isBehindBreak) = (eight.endInSpace, false)
        index += 8
      }
      if index == bytes.count { break }
      let run = PlainCharacters.run(in: UnsafeBufferPointer(rebasing: bytes[index...]))
      if run > 0 {
        (isBehindSpace, isBehindBreak) = (false, false)
        index += run
        continue
      }
      let isSpace = bytes[index] == 0x20
      guard isSpace || keepsLines && bytes[index] == 0x0A, !isBehindSpace,
        !(isBehindBreak && isSpace)
      else { return false }
      (isBehindSpace, isBehindBreak) = (isSpace, !isSpace)
      index += 1
    }
    return bytes.isEmpty || !isBehindSpace && !isBehindBreak
  }
}

/// Eight bytes of a text, tested together.
private struct PrintableBytes {
  private let bytes: UInt64
  /// The highest bit of each byte that is a space; valid only if all bytes are printable.
  private let spaces: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  init(_ bytes: UInt64) {
    self.bytes = UInt64(littleEndian: bytes)
    let aboveSpace = self.bytes &- 0x20 &* PrintableBytes.ones
    spaces = ~(aboveSpace &+ 0x7F &* PrintableBytes.ones) & PrintableBytes.highs
  }

  /// Whether all bytes are printable ASCII and no space follows a space; `behindBlank` if white
  /// space precedes the first byte.
  func areClean(behindBlank: Bool) -> Bool {
    let (ones, highs) = (PrintableBytes.ones, PrintableBytes.highs)
    let aboveSpace = (bytes | highs) &- (0x20 &* ones)
    guard bytes & highs == 0, aboveSpace & highs == highs, (bytes &+ ones) & highs == 0 else {
      return false
    }
    return spaces & (spaces << 8 | (behindBlank ? 0x80 : 0)) == 0
  }

  var endInSpace: Bool { spaces >> 63 == 1 }
}
