package import Screen
package import Text

/// Decodes keys from the bytes of a terminal: UTF-8 or another character set, and the control
/// sequences of VT100, xterm, rxvt and the Linux console in both cursor key modes.
///
/// An unknown sequence is dropped as a whole: otherwise its letters would act as commands. A
/// sequence may be split between reads.
package struct KeyDecoder {
  /// What the available bytes begin with.
  enum Step {
    /// A complete item of `length` bytes; `nil` if it is not supported.
    case event(TerminalEvent?, length: Int)
    /// The first `length` bytes of an item whose rest is to be dropped.
    case skipped(SkippedSequence, length: Int)
    /// More bytes are needed to decide.
    case incomplete
  }

  /// The most bytes kept of a control sequence; no key has as many.
  static let longestSequence = 64
  /// Ctrl-C and Ctrl-X overtake a queue longer than this; nobody types that far ahead.
  private static let longQueue = 4096
  /// A longer queue is dropped.
  private static let longestQueue = 262_144

  let characterSet: CharacterSet
  private var bytes: [UInt8] = []
  private var start = 0
  /// Whether the pending bytes are treated as complete.
  private var isCutOff = false
  private var paste: PasteCollector?
  /// Whether the last read had nothing but Ctrl-C.
  private var isOnlyInterrupt = false
  private var skipped: SkippedSequence?
  /// The last byte at a timeout: an escape, or the introducer after one.
  private var cutIntroducer: UInt8?
  private var found: TerminalEvent?

  /// A decoder without input.
  package init(_ characterSet: CharacterSet = .unicode) {
    self.characterSet = characterSet
  }

  /// Whether bytes wait for their continuation: a lone escape, a partial sequence, a paste.
  package var isIncomplete: Bool {
    found == nil && (start < bytes.count || paste != nil || (skipped != nil && !isCutOff))
  }

  /// Whether a paste or a sequence longer than any key's beginning has started: its bytes may come
  /// slowly.
  var isInSequence: Bool { paste != nil || skipped != nil || bytes.count - start > 2 }

  /// The number of bytes waiting to be decoded.
  package var keptBytes: Int { bytes.count - start }

  /// Whether `next` will return an event.
  package var hasEvent: Bool {
    mutating get {
      if found == nil { found = decode() }
      return found != nil
    }
  }

  /// Appends bytes as they were read. A key that leaves the program overtakes a long queue; a queue
  /// too long to have been typed is dropped.
  package mutating func append(_ read: some Sequence<UInt8>) {
    isCutOff = false
    // Moving the rest to the front on every read would be quadratic.
    if start * 2 >= bytes.count {
      bytes.removeFirst(start)
      start = 0
    }
    let end = bytes.count
    bytes.append(contentsOf: read)
    isOnlyInterrupt = bytes[end...].allSatisfy { $0 == 0x03 }
    if let introducer = cutIntroducer { rejoin(introducer) }
    cutIntroducer = nil
    if keptBytes > KeyDecoder.longQueue, paste == nil { shortenQueue(newFrom: end) }
  }

  private mutating func shortenQueue(newFrom index: Int) {
    let leaving = bytes[max(start, index)...].lastIndex { $0 == 0x03 || $0 == 0x18 }
    if let leaving, !hasPasteOpening(before: leaving) {
      (start, found, skipped) = (leaving, nil, nil)
    } else if keptBytes > KeyDecoder.longestQueue {
      // Keep the last escape: without it the rest of its sequence would act as keys.
      let escape = bytes.suffix(KeyDecoder.longestSequence).lastIndex(of: 0x1B)
      (start, found, skipped) = (escape ?? bytes.count, nil, nil)
    }
  }

  private func hasPasteOpening(before end: Int) -> Bool {
    let opening = PasteCollector.opening
    return bytes[start..<end].indices.contains { index in
      bytes[index] == 0x1B && bytes[index..<end].starts(with: opening)
    }
  }

  /// Treats the pending bytes as complete: a lone escape is the Esc key. The rest of a sequence is
  /// still dropped when it comes.
  package mutating func cutOff() {
    isCutOff = true
  }

  /// Stops waiting for the rest of a sequence.
  package mutating func forgetRest() {
    skipped = nil
    cutIntroducer = nil
  }

  /// The next event; `nil` if the available bytes contain none.
  package mutating func next() -> TerminalEvent? {
    defer { found = nil }
    return found ?? decode()
  }

  private mutating func decode() -> TerminalEvent? {
    while start < bytes.count || paste != nil {
      if paste != nil {
        if let event = nextOfPaste() { return event }
        guard paste == nil else { return nil }
        continue
      }
      if let skipped {
        guard skip(skipped) else { return nil }
        continue
      }
      switch step(at: start) {
      case .event(let event, let length):
        start += length
        if let event { return event }
      case .skipped(let rest, let length):
        start += length
        skipped = rest
      case .incomplete:
        guard isCutOff else { return nil }
        skipped = KeyDecoder.rest(of: bytes[start...])
        start = bytes.count
      }
    }
    return nil
  }

  /// Drops bytes of an unsupported sequence; false if more bytes are needed to decide.
  private mutating func skip(_ sequence: SkippedSequence) -> Bool {
    switch sequence.step(in: bytes[start...]) {
    case .dropped(let count):
      start += count
      skipped = sequence.next
    case .ended(let count):
      start += count
      skipped = nil
    case .incomplete:
      guard isCutOff else { return false }
      start = bytes.count
      skipped = sequence == .text ? .terminator : sequence.next
    }
    return true
  }

  /// The paste, if it is complete. A key that leaves the program drops an unfinished paste: each
  /// press would otherwise restart the wait for its end.
  private mutating func nextOfPaste() -> TerminalEvent? {
    while start < bytes.count {
      switch meaningInPaste(at: start) {
      case .text: break
      case .undecided: return nil
      case .leavingKey:
        paste = nil
        return nil
      }
      start += 1
      if let text = paste?.take(bytes[start - 1], in: characterSet) {
        paste = nil
        return .paste(text)
      }
    }
    guard isCutOff, let text = paste?.text(in: characterSet) else { return nil }
    paste = nil
    return .paste(text)
  }

  /// What a byte of a paste is.
  private enum MeaningInPaste {
    case text, leavingKey
    /// Text if more bytes follow, a key if none do.
    case undecided
  }

  /// Ctrl-X before the end of the paste, and Ctrl-C that came by itself, leave the program. A Ctrl-C
  /// at the end of a read may be pasted: not every terminal removes control characters.
  private func meaningInPaste(at index: Int) -> MeaningInPaste {
    let rest = bytes[(index + 1)...]
    switch bytes[index] {
    case 0x03 where isOnlyInterrupt && rest.allSatisfy({ $0 == 0x03 }): return .leavingKey
    case 0x03 where rest.isEmpty: return isCutOff ? .leavingKey : .undecided
    case 0x18 where !PasteCollector.hasClosing(in: rest): return .leavingKey
    default: return .text
    }
  }

  private mutating func step(at index: Int) -> Step {
    if let letter = escaped(bytes[index]) {
      bytes.replaceSubrange(index...index, with: [0x1B, letter])
    }
    if bytes[index] != 0x1B { return character(in: bytes[index...]) }
    guard index + 1 < bytes.count else {
      guard isCutOff else { return .incomplete }
      cutIntroducer = 0x1B
      return .event(.key(KeyChord(.escape)), length: 1)
    }
    let second = bytes[index + 1]
    if second == 0x1B { return .event(.key(KeyChord(.escape)), length: 1) }
    // CAN cancels a sequence (ECMA-48) and is decoded by itself, as Ctrl-X.
    if second == 0x18 { return .event(nil, length: 1) }
    guard let step = sequence(second, from: index) else {
      return KeyDecoder.withAlt(character(in: bytes[(index + 1)...]))
    }
    // An escape and an introducer without more bytes were typed with Alt.
    guard case .incomplete = step, isCutOff, bytes.count == index + 2 else { return step }
    cutIntroducer = second
    return KeyDecoder.withAlt(character(in: bytes[(index + 1)...]))
  }

  /// The sequence that an escape and `introducer` begin at `index`; `nil` if they begin none.
  private mutating func sequence(_ introducer: UInt8, from index: Int) -> Step? {
    let rest = bytes[index...]
    switch introducer {
    case UInt8(ascii: "["):
      let step = ControlSequence.step(in: rest)
      if case .event(nil, let length) = step,
        rest.prefix(length).elementsEqual(PasteCollector.opening)
      {
        paste = PasteCollector()
      }
      return step
    case UInt8(ascii: "O"): return singleShift(in: rest)
    case _ where KeyDecoder.strings.contains(introducer):
      return rest.count > 2 ? .skipped(.text, length: 2) : .incomplete
    default: return nil
    }
  }

  private static func withAlt(_ step: Step) -> Step {
    guard case .event(let event, let length) = step else { return step }
    guard case .key(var chord) = event else { return .event(nil, length: length + 1) }
    chord.alt = true
    return .event(.key(chord), length: length + 1)
  }
}

/// Sequences that are split by a timeout.
extension KeyDecoder {
  /// Introducers of strings: OSC, DCS, SOS, PM and APC.
  private static let strings = Array("]PX^_".utf8)

  /// The letter whose escape sequence is equivalent to an 8-bit control byte.
  private func escaped(_ byte: UInt8) -> UInt8? {
    guard 0x80..<0xA0 ~= byte else { return nil }
    let letter = byte - 0x40
    guard
      letter == UInt8(ascii: "[") || letter == UInt8(ascii: "O") || Self.strings.contains(letter)
    else { return nil }
    if case .singleByte(let coding) = characterSet, coding.scalar(of: byte) != nil { return nil }
    return letter
  }

  /// The missing rest of a sequence after a timeout.
  private static func rest(of bytes: ArraySlice<UInt8>) -> SkippedSequence? {
    let second = bytes.dropFirst().first
    guard bytes.first == 0x1B, bytes.count > 2 else { return nil }
    if let count = ControlSequence.reportLength(of: bytes) {
      return .report(count + 3 - bytes.count)
    }
    return second == UInt8(ascii: "[") || second == UInt8(ascii: "O") ? .parameters : nil
  }

  /// Drops a report whose beginning was taken for a key: nobody types the rest at once.
  private mutating func rejoin(_ introducer: UInt8) {
    var rest = bytes[...]
    var introducer = introducer
    if introducer == 0x1B, let first = rest.popFirst() { introducer = first }
    guard rest.count > 1, let first = rest.first else { return }
    if introducer == UInt8(ascii: "[") {
      let isMouse = first == UInt8(ascii: "M") && rest.count > 3
      guard isMouse || 0x30..<0x40 ~= first else { return }
      skipped = isMouse ? .report(3) : .parameters
      if isMouse { rest.removeFirst() }
    } else {
      let isEnded = rest.contains(0x07) || rest.suffix(2).elementsEqual([0x1B, UInt8(ascii: "\\")])
      guard KeyDecoder.strings.contains(introducer), isEnded || 0x21..<0x40 ~= first else { return }
      skipped = .text
    }
    start = rest.startIndex
  }
}
