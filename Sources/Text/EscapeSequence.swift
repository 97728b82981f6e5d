/// Finds terminal control sequences in text, by the grammar of ECMA-48.
struct EscapeSequence {
  /// Set once a search for the end of a string sequence has failed, so that hostile text full of
  /// openings is not searched to its end for each of them.
  private var lacksBell = false
  private var lacksTerminator = false

  /// The end of the sequence that begins at `start`, an escape or a C1 control.
  ///
  /// Of an unterminated string sequence (OSC, DCS, APC, PM, SOS) only the introducer counts: the
  /// rest was meant to be read.
  mutating func end(
    of start: String.UnicodeScalarView.Index, in text: String.UnicodeScalarView
  ) -> String.UnicodeScalarView.Index {
    let next = text.index(after: start)
    switch text[start].value {
    case 0x1B where next < text.endIndex:
      return end(ofEscape: text[next].value, at: next, in: text)
    case 0x9B: return EscapeSequence.endOfControl(from: next, in: text)
    case 0x9D: return endOfString(from: next, in: text, bellEnds: true)
    case 0x90, 0x98, 0x9E, 0x9F: return endOfString(from: next, in: text, bellEnds: false)
    default: return next
    }
  }

  /// The end of an escape sequence whose second character is `value`, at `index`.
  private mutating func end(
    ofEscape value: UInt32, at index: String.UnicodeScalarView.Index,
    in text: String.UnicodeScalarView
  ) -> String.UnicodeScalarView.Index {
    let next = text.index(after: index)
    switch value {
    case 0x5B: return EscapeSequence.endOfControl(from: next, in: text)
    case 0x5D: return endOfString(from: next, in: text, bellEnds: true)
    case 0x50, 0x58, 0x5E, 0x5F: return endOfString(from: next, in: text, bellEnds: false)
    case 0x20..<0x30:
      let final = text[index...].firstIndex { !(0x20..<0x30 ~= $0.value) } ?? text.endIndex
      return EscapeSequence.past(final, in: text) { 0x30..<0x7F ~= $0 }
    case 0x30..<0x7F: return next
    default: return index
    }
  }

  /// CSI: parameters, intermediates, one final character.
  private static func endOfControl(
    from start: String.UnicodeScalarView.Index, in text: String.UnicodeScalarView
  ) -> String.UnicodeScalarView.Index {
    let rest = text[start...]
    let final = rest.firstIndex { !(0x20..<0x40 ~= $0.value) } ?? text.endIndex
    return past(final, in: text) { 0x40..<0x7F ~= $0 }
  }

  private mutating func endOfString(
    from start: String.UnicodeScalarView.Index, in text: String.UnicodeScalarView, bellEnds: Bool
  ) -> String.UnicodeScalarView.Index {
    guard bellEnds ? !(lacksBell && lacksTerminator) : !lacksTerminator else { return start }
    var afterEscape = false
    for index in text[start...].indices {
      let value = text[index].value
      if value == 0x9C || (afterEscape && value == 0x5C) || (bellEnds && value == 0x07) {
        return text.index(after: index)
      }
      afterEscape = value == 0x1B
    }
    lacksTerminator = true
    if bellEnds { lacksBell = true }
    return start
  }

  /// The index after `index` if a final character is there, else `index`.
  private static func past(
    _ index: String.UnicodeScalarView.Index, in text: String.UnicodeScalarView,
    isFinal: (UInt32) -> Bool
  ) -> String.UnicodeScalarView.Index {
    guard index < text.endIndex, isFinal(text[index].value) else { return index }
    return text.index(after: index)
  }
}
