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

  /// All themes, the standard one first.
  package static let all = [dark, light, highContrast, monochrome]

  /// For a dark background.
  package static let dark = plain("dark", accent: .yellow)

  /// For a light background, on which yellow cannot be read.
  package static let light = plain("light", accent: .magenta)

  /// The terminal's own colours, and three more: for what is included, what is excluded, and, the
  /// accent, matches and notices.
  private static func plain(_ name: String, accent: Color) -> Theme {
    Theme(name) { role in
      switch role {
      case .text, .border: Style()
      case .title, .heading, .prompt, .key: Style(.bold)
      case .focusedHeading: Style([.bold, .reverse])
      case .selection: Style(.reverse)
      case .inactiveSelection: Style(.underline)
      case .included: Style(.green, .bold)
      case .excluded: Style(.red, .bold)
      case .muted: Style(.dim)
      case .match: Style(accent, .bold)
      case .notice: Style(accent)
      case .code: code
      }
    }
  }

  /// White on black and nothing faint.
  package static let highContrast = Theme("high-contrast") { role in
    switch role {
    case .text, .heading, .border, .muted: Style(.brightWhite, on: .black)
    case .title, .prompt: Style(.brightWhite, on: .black, .bold)
    case .focusedHeading: Style(.black, on: .brightYellow, .bold)
    case .selection: Style(.black, on: .brightWhite)
    case .inactiveSelection: Style(.brightWhite, on: .black, .underline)
    case .included: Style(.brightGreen, on: .black, .bold)
    case .excluded: Style(.brightWhite, on: .red, .bold)
    case .match: Style(.brightYellow, on: .black, [.bold, .underline])
    case .code: code
    case .key, .notice: Style(.brightYellow, on: .black, .bold)
    }
  }

  /// Without colour. Not every terminal has faint text, so nothing depends on it alone.
  package static let monochrome = Theme("monochrome") { role in
    switch role {
    case .text, .border: Style()
    case .title, .heading, .included, .key, .notice, .prompt: Style(.bold)
    case .focusedHeading: Style([.bold, .reverse])
    case .selection: Style(.reverse)
    case .inactiveSelection: Style(.underline)
    case .excluded: Style([.underline, .reverse])
    case .match: Style([.bold, .underline])
    case .muted: Style(.dim)
    // Without colour it is the reader's own: most write light on dark.
    case .code: Style(.reverse)
    }
  }

  /// Both colours of every cell, or readers of codes see nothing.
  private static let code = Style(.black, on: .brightWhite)
}
