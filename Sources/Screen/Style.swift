/// The sixteen named colours of terminals, which the user's palette defines, and some of the 240
/// after them, which are the same everywhere.
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

  /// The replacement on a terminal that lacks the colour.
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

  /// The colour on a terminal with `colors` colours, at least eight.
  ///
  /// Bold is not used for bright colours: it would also brighten the other colour of a pair, and
  /// act on a background by itself.
  package func shown(of colors: Int) -> Color {
    Int(rawValue) < colors ? self : substitute.shown(of: colors)
  }
}

/// The style of a cell.
package struct Style: Hashable, Sendable {
  /// Attributes that need no colour.
  package struct Attributes: OptionSet, Hashable, Sendable {
    /// One bit per attribute.
    package let rawValue: UInt8

    /// The attributes with the given bits.
    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Heavier or brighter letters.
    package static let bold = Attributes(rawValue: 1)
    /// Fainter letters, if the terminal supports them.
    package static let dim = Attributes(rawValue: 2)
    /// Underlined text, spaces included.
    package static let underline = Attributes(rawValue: 4)
    /// Foreground and background swapped.
    package static let reverse = Attributes(rawValue: 8)
  }

  /// `nil` for the terminal's default.
  package var foreground: Color?
  /// `nil` for the terminal's default.
  package var background: Color?
  /// The attributes, which need no colour.
  package var attributes: Attributes

  /// A style in the terminal's default colours unless others are given.
  package init(
    _ foreground: Color? = nil, on background: Color? = nil, _ attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// A style in the terminal's default colours.
  package init(_ attributes: Attributes) {
    self.init(nil, attributes)
  }
}
