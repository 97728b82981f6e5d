/// The look of every style role.
package struct Theme: Equatable, Sendable {
  /// By which a reader chooses the theme.
  package let name: String
  /// By the roles' raw values.
  private let styles: [Style]

  private init(_ name: String, _ style: (StyleRole) -> Style) {
    self.name = name
    styles = StyleRole.allCases.map(style)
  }

  /// The look of a role.
  package subscript(role: StyleRole) -> Style { styles[Int(role.rawValue)] }

  /// All themes. Text is read at a contrast of at least 4.5:1, on the palettes of xterm, the Linux
  /// console, PuTTY, GNOME and Solarized; what has a colour is never bold, for many terminals show
  /// bold text in a lighter colour.
  package static let all = [monochrome, dark, light, highContrast]

  /// The theme for a terminal, as far as the environment says what its background is.
  ///
  /// `colorFGBG` is the variable COLORFGBG: colours by their numbers, the background last. Where
  /// nothing is known no colour can be read on every background, so that there is none.
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
    case .text, .border, .muted: Style()
    case .title, .heading, .prompt, .key: Style(.bold)
    case .focusedHeading: Style([.bold, .reverse])
    case .selection: Style(.reverse)
    case .inactiveSelection: Style(.underline)
    case .included: Style(.green)
    // Red cannot be read on every black.
    case .excluded: Style(.paleRed, .underline)
    case .match: Style(.cyan, .underline)
    case .notice: Style(.cyan)
    case .code: code
    }
  }

  /// For a light background. The terminal's own colour is too light in some palettes.
  package static let light = Theme("light") { role in
    switch role {
    case .text, .border, .muted, .prompt: Style(.trueBlack)
    case .title, .heading: Style(.bold)
    case .focusedHeading: Style([.bold, .reverse])
    case .selection: Style(.trueWhite, on: .trueBlack)
    case .inactiveSelection: Style(.trueBlack, .underline)
    case .included: Style(.darkGreen)
    case .excluded: Style(.darkRed, .underline)
    case .match: Style(.darkMagenta, .underline)
    case .key, .notice: Style(.darkBlue)
    case .code: code
    }
  }

  /// White on black, whatever the terminal's colours are.
  package static let highContrast = Theme("high-contrast") { role in
    switch role {
    case .text, .heading, .border, .muted, .title, .prompt: Style(.trueWhite, on: .trueBlack)
    case .focusedHeading: Style(.trueBlack, on: .paleYellow)
    case .selection: Style(.trueBlack, on: .trueWhite)
    case .inactiveSelection: Style(.trueWhite, on: .trueBlack, .underline)
    case .included: Style(.paleGreen, on: .trueBlack)
    case .excluded: Style(.paleRed, on: .trueBlack, .underline)
    case .match: Style(.paleYellow, on: .trueBlack, .underline)
    case .code: code
    case .key, .notice: Style(.paleYellow, on: .trueBlack)
    }
  }

  /// The terminal's own colours alone, for every background. Nothing is faint: that is too light in
  /// many palettes.
  package static let monochrome = Theme("monochrome") { role in
    switch role {
    case .text, .border, .muted, .key: Style()
    case .title, .heading, .included, .notice, .prompt: Style(.bold)
    case .focusedHeading: Style([.bold, .reverse])
    case .selection: Style(.reverse)
    case .inactiveSelection: Style(.underline)
    case .excluded: Style([.underline, .reverse])
    case .match: Style([.bold, .underline])
    // Without colour it is the reader's own: most write light on dark.
    case .code: Style(.reverse)
    }
  }

  /// Both colours of every cell, or readers of codes see nothing.
  private static let code = Style(.trueBlack, on: .trueWhite)
}
