/// Collects the scalars that `TextFilter` lets through.
struct FilteredText {
  private let keepsLines: Bool
  private var bytes: [UInt8] = []
  /// The pending white space since the last visible character: a space, or line feeds.
  private var hasSpace = false
  private var breaks = 0
  private var endsInReturn = false
  /// The number of marks that the last base still accepts; 0 if there is no base.
  private var marksLeft = 0

  init(keepsLines: Bool) {
    self.keepsLines = keepsLines
  }

  /// The text so far, without white space at the end.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends plain characters.
  mutating func append(plain run: Substring.UTF8View) {
    endsInReturn = false
    flushSpace()
    marksLeft = 4
    bytes.append(contentsOf: run)
  }

  /// Appends a character that is not plain.
  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.value == 0x20 { return appendSpace(scalar) }
    let properties = scalar.properties
    // The blank braille pattern looks like a space.
    if properties.isWhitespace || scalar.value == 0x2800 {
      appendSpace(scalar)
    } else if properties.isVisible {
      endsInReturn = false
      appendVisible(scalar, isMark: properties.isMark)
    }
  }

  private mutating func appendSpace(_ scalar: Unicode.Scalar) {
    let isBreak =
      switch scalar.value {
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
      default: false
      }
    let endsPair = endsInReturn && scalar.value == 0x0A
    endsInReturn = scalar.value == 0x0D
    marksLeft = 0
    if keepsLines && isBreak {
      breaks += endsPair ? 0 : 1
    } else {
      hasSpace = true
    }
  }

  private mutating func appendVisible(_ scalar: Unicode.Scalar, isMark: Bool) {
    if isMark {
      guard marksLeft > 0 else { return }
      marksLeft -= 1
    } else {
      flushSpace()
      marksLeft = 4
    }
    bytes.append(contentsOf: String(scalar).utf8)
  }

  private mutating func flushSpace() {
    if !bytes.isEmpty {
      if breaks > 0 {
        for _ in 0..<breaks { bytes.append(0x0A) }
      } else if hasSpace {
        bytes.append(0x20)
      }
    }
    hasSpace = false
    breaks = 0
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isVisible: Bool {
    switch generalCategory {
    case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: false
    default: !isDefaultIgnorableCodePoint && !isNoncharacterCodePoint && !isEmojiModifier
    }
  }

  fileprivate var isMark: Bool {
    switch generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
