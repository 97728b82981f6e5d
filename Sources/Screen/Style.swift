/// The sixteen colours that terminals have names for, which the reader's palette decides, and some of
/// the 240 after them, which are the same everywhere.
package enum Color: UInt8, CaseIterable, Sendable {
  case black, red, green, yellow, blue, magenta, cyan, white
  case brightBlack, brightRed, brightGreen, brightYellow
  case brightBlue, brightMagenta, brightCyan, brightWhite
  /// `#000000` and `#ffffff`.
  case trueBlack = 16
  case trueWhite = 231
  /// `#005f00`, `#870000`, `#870087` and `#0000af`: dark, for light backgrounds.
  case darkGreen = 22
  case darkRed = 88
  case darkMagenta = 90
  case darkBlue = 19
  /// `#87ff87`, `#ff8787`, `#ffff87`: light, for dark backgrounds.
  case paleGreen = 120
  case paleRed = 210
  case paleYellow = 228

  /// What stands for the colour on a terminal that does not have it.
  package var substitute: Color {
    switch self {
    case .trueBlack, .darkGreen, .darkRed, .darkMagenta, .darkBlue: .black
    case .trueWhite, .paleGreen, .paleRed, .paleYellow: .brightWhite
    case .brightBlack, .brightRed, .brightGreen, .brightYellow, .brightBlue, .brightMagenta,
      .brightCyan, .brightWhite:
      Color(rawValue: rawValue - 8) ?? .white
    case .black, .red, .green, .yellow, .blue, .magenta, .cyan, .white: self
    }
  }

  /// The colour on a terminal with so many colours, at least eight.
  ///
  /// Bold does not stand for a bright colour: it would make the other half of a pair bright too, and
  /// on a background of its own.
  package func shown(of colors: Int) -> Color {
    Int(rawValue) < colors ? self : substitute.shown(of: colors)
  }
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
