/// The style of every role.
package struct Theme: Equatable, Sendable {
  /// The name by which users choose the theme.
  package let name: String
  /// Indexed by the raw values of the roles.
  private let styles: [Style]

  private init(_ name: String, _ style: (StyleRole) -> Style) {
    self.name = name
    styles = StyleRole.allCases.map(style)
  }

  /// The style of a role.
  package subscript(role: StyleRole) -> Style { styles[Int(role.rawValue)] }

  /// All themes. Keys look like other text: a last line that changes its style at each of them takes
  /// half as many bytes again. Text has a contrast of at least 4.5:1 on the palettes of xterm, the
  /// Linux console, PuTTY, GNOME and Solarized. Coloured text is never bold, since many terminals
  /// show bold text in a lighter colour.
  package static let all = [monochrome, dark, light, highContrast]

  /// The theme for a terminal, as far as the environment reveals its background.
  ///
  /// `colorFGBG` is the variable COLORFGBG: colour numbers, the background last. If the background
  /// is unknown, the theme has no colours, since none is readable on every background.
  package static func fitting(colorFGBG: String, terminal: String) -> Theme {
    let background = colorFGBG.split(separator: ";", omittingEmptySubsequences: false).last
      .flatMap { Int($0) }
    switch background {
    case .some(0...6), .some(8): return dark
    case .some(7), .some(9...15): return light
    default: return terminal == "linux" || terminal.hasPrefix("linux-") ? dark : monochrome
    }
  }

  /// For a dark background: the terminal's own colours, and a few more.
  package static let dark = Theme("dark") { role in
    switch role {
    case .text, .border, .muted, .key: Style()
    case .title, .heading, .prompt: Style(.bold)
    case .focusedHeading: Style([.bold, .reverse])
    case .selection: Style(.reverse)
    case .inactiveSelection: Style(.underline)
    case .included: Style(.green)
    // Red is not readable on every black.
    case .excluded: Style(.paleRed, .underline)
    case .match: Style(.cyan, .underline)
    case .notice: Style(.cyan)
    case .code: code
    }
  }

  /// For a light background. The terminal's default foreground is too light in some palettes.
  package static let light = Theme("light") { role in
    switch role {
    case .text, .border, .muted, .prompt, .key: Style(.black)
    case .title, .heading: Style(.bold)
    case .focusedHeading: Style([.bold, .reverse])
    case .selection: Style(.black, .reverse)
    case .inactiveSelection: Style(.black, .underline)
    case .included: Style(.darkGreen)
    case .excluded: Style(.darkRed, .underline)
    case .match: Style(.darkMagenta, .underline)
    case .notice: Style(.darkBlue)
    case .code: code
    }
  }

  /// The palette's white on its black, whatever the terminal's default colours are: they take fewer
  /// bytes than fixed colours.
  package static let highContrast = Theme("high-contrast") { role in
    switch role {
    case .text, .heading, .border, .muted, .title, .prompt, .key: Style(.brightWhite, on: .black)
    case .focusedHeading: Style(.black, on: .paleYellow)
    case .selection: Style(.black, on: .brightWhite)
    case .inactiveSelection: Style(.brightWhite, on: .black, .underline)
    case .included: Style(.paleGreen, on: .black)
    case .excluded: Style(.paleRed, on: .black, .underline)
    case .match: Style(.paleYellow, on: .black, .underline)
    case .code: code
    case .notice: Style(.paleYellow, on: .black)
    }
  }

  /// The terminal's default colours only, for every background. Nothing is dim: many palettes make
  /// that too light.
  package static let monochrome = Theme("monochrome") { role in
    switch role {
    case .text, .border, .muted, .key: Style()
    case .title, .heading, .included, .notice, .prompt: Style(.bold)
    case .focusedHeading: Style([.bold, .reverse])
    case .selection: Style(.reverse)
    case .inactiveSelection: Style(.underline)
    case .excluded: Style([.underline, .reverse])
    case .match: Style([.bold, .underline])
    // Without colour it uses the user's own: most have light text on dark.
    case .code: Style(.reverse)
    }
  }

  /// Sets both colours of every cell, which scanners need.
  private static let code = Style(.trueBlack, on: .trueWhite)
}
