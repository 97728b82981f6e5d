/// The sixteen colours that terminals have names for; the reader's palette decides what they are.
package enum Color: UInt8, CaseIterable, Sendable {
  case black, red, green, yellow, blue, magenta, cyan, white
  case brightBlack, brightRed, brightGreen, brightYellow
  case brightBlue, brightMagenta, brightCyan, brightWhite
}

/// How a cell looks.
package struct Style: Hashable, Sendable {
  /// What a terminal can do to text without colour.
  package struct Attributes: OptionSet, Hashable, Sendable {
    /// A bit an attribute.
    package let rawValue: UInt8

    /// The attributes of some bits.
    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Heavier or brighter letters.
    package static let bold = Attributes(rawValue: 1)
    /// Fainter letters, where the terminal has them.
    package static let dim = Attributes(rawValue: 2)
    /// A line under the letters, blanks included.
    package static let underline = Attributes(rawValue: 4)
    /// Foreground and background exchanged.
    package static let reverse = Attributes(rawValue: 8)
  }

  /// `nil` is the terminal's own colour.
  package var foreground: Color?
  /// `nil` is the terminal's own colour.
  package var background: Color?
  /// The style without colour.
  package var attributes: Attributes

  /// A look in the terminal's own colours unless others are given.
  package init(
    _ foreground: Color? = nil, on background: Color? = nil, _ attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours.
  package init(_ attributes: Attributes) {
    self.init(nil, attributes)
  }
}
