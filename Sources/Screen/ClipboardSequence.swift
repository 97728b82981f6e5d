internal import Text

/// The control sequence that asks a terminal to put text in its clipboard: OSC 52.
///
/// Many terminals ignore it and none confirms it: report that it was sent, never that the text was
/// copied.
package enum ClipboardSequence {
  /// The program that receives the sequence.
  package enum Carrier: Sendable {
    /// The terminal itself, tmux or mosh.
    case terminal
    /// GNU screen, which passes on only the content of a DCS of less than 500 bytes.
    case gnuScreen
  }

  /// The sequence for `text`, which is filtered first; line breaks are kept.
  ///
  /// An empty text is refused: it would clear the clipboard.
  package static func bytes(
    copying text: String, through carrier: Carrier = .terminal
  ) throws(ClipboardError) -> [UInt8] {
    let text = Array(TextFilter.lines(text).utf8)
    if text.isEmpty { throw .nothingToCopy }
    let limit = limit(carrier)
    if text.count > limit { throw .tooLong(bytes: text.count, limit: limit) }
    let sequence = opening + Base64.encoded(text) + closing
    switch carrier {
    case .terminal: return sequence
    case .gnuScreen: return Array("\u{1B}P".utf8) + sequence + Array("\u{1B}\\".utf8)
    }
  }

  /// The longest text that a carrier accepts, in bytes.
  package static func limit(_ carrier: Carrier) -> Int {
    let base64: Int =
      switch carrier {
      case .terminal: 100_000
      case .gnuScreen: 499 - opening.count - closing.count
      }
    return base64 / 4 * 3
  }

  /// Always with `c`: mosh drops the sequence without it.
  private static let opening = Array("\u{1B}]52;c;".utf8)
  private static let closing: [UInt8] = [0x07]
}

/// Why a text cannot be sent to the clipboard.
package enum ClipboardError: Error, Equatable, Sendable {
  /// The text is empty after filtering.
  case nothingToCopy
  /// The text is longer than the carrier accepts.
  case tooLong(bytes: Int, limit: Int)
}

/// Base64 of RFC 4648, with padding.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for digit in 0..<4 {
        let isPadding = digit > group.count
        output.append(isPadding ? UInt8(ascii: "=") : alphabet[bits >> (18 - 6 * digit) & 63])
      }
    }
    return output
  }
}
