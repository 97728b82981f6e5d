package import Screen

/// Makes keys of the bytes that a terminal sends: UTF-8, and the control sequences of VT100,
/// xterm, rxvt and the Linux console in both of their cursor key modes.
///
/// A sequence that is not known is dropped whole; with a decoder that gives it up, the letters in it
/// would act as commands. Bytes may come in any portions.
package struct KeyDecoder {
  /// What the bytes at hand begin with.
  enum Step {
    /// Something complete, which takes `length` bytes; `nil` when it means nothing here.
    case event(TerminalEvent?, length: Int)
    /// More bytes are needed to tell.
    case incomplete
  }

  private var bytes: [UInt8] = []
  private var start = 0
  /// Set while what waits is not going to be continued.
  private var isCutOff = false
  private var paste: PasteCollector?
  private var found: TerminalEvent?

  /// A decoder that has seen nothing.
  package init() {}

  /// Whether bytes wait for their continuation: a lone escape, a part of a sequence, a paste.
  package var isIncomplete: Bool { found == nil && (start < bytes.count || paste != nil) }

  /// Whether a paste has begun and not ended; its bytes may come slowly.
  var isInPaste: Bool { paste != nil }

  /// Whether `next` will return an event.
  package var hasEvent: Bool {
    mutating get {
      if found == nil { found = decode() }
      return found != nil
    }
  }

  /// Takes bytes as they were read.
  package mutating func append(_ read: some Sequence<UInt8>) {
    isCutOff = false
    bytes.removeFirst(start)
    start = 0
    bytes.append(contentsOf: read)
  }

  /// Decides that what waits is all there is: an escape alone is the Esc key.
  package mutating func cutOff() {
    isCutOff = true
  }

  /// The next event, `nil` when the bytes at hand hold none.
  package mutating func next() -> TerminalEvent? {
    defer { found = nil }
    return found ?? decode()
  }

  private mutating func decode() -> TerminalEvent? {
    while start < bytes.count || paste != nil {
      if paste != nil {
        guard let event = nextOfPaste() else { return nil }
        return event
      }
      guard case .event(let event, let length) = step(at: start) else {
        guard isCutOff else { return nil }
        start = bytes.count
        return nil
      }
      start += length
      if let event { return event }
    }
    return nil
  }

  private mutating func nextOfPaste() -> TerminalEvent? {
    while start < bytes.count {
      start += 1
      if let text = paste?.take(bytes[start - 1]) {
        paste = nil
        return .paste(text)
      }
    }
    guard isCutOff, let text = paste?.text else { return nil }
    paste = nil
    return .paste(text)
  }

  private mutating func step(at index: Int) -> Step {
    let byte = bytes[index]
    if byte != 0x1B { return KeyDecoder.character(in: bytes[index...]) }
    guard index + 1 < bytes.count else {
      return isCutOff ? .event(.key(KeyChord(.escape)), length: 1) : .incomplete
    }
    switch bytes[index + 1] {
    case 0x1B: return .event(.key(KeyChord(.escape)), length: 1)
    case UInt8(ascii: "["): return orAlt(controlSequence(from: index), at: index)
    case UInt8(ascii: "O"): return orAlt(KeyDecoder.singleShift(in: bytes[index...]), at: index)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      return orAlt(KeyDecoder.string(in: bytes[index...]), at: index)
    default:
      return KeyDecoder.withAlt(KeyDecoder.character(in: bytes[(index + 1)...]))
    }
  }

  private mutating func controlSequence(from index: Int) -> Step {
    let step = ControlSequence.step(in: bytes[index...])
    if case .event(nil, let length) = step,
      bytes[index..<index + length].elementsEqual(PasteCollector.opening)
    {
      paste = PasteCollector()
    }
    return step
  }

  /// An escape and an introducer with nothing after them were typed with Alt.
  private func orAlt(_ step: Step, at index: Int) -> Step {
    guard case .incomplete = step, isCutOff, bytes.count == index + 2 else { return step }
    return KeyDecoder.withAlt(KeyDecoder.character(in: bytes[(index + 1)...]))
  }

  private static func withAlt(_ step: Step) -> Step {
    guard case .event(let event, let length) = step else { return step }
    guard case .key(var chord) = event else { return .event(nil, length: length + 1) }
    chord.alt = true
    return .event(.key(chord), length: length + 1)
  }
}
