import Screen
import Testing

/// Legibility: the contrast of every role of every theme, as defined in WCAG 2, with the palettes
/// of widespread terminals.
@Suite("Contrast")
struct ContrastTests {
  /// The sixteen colours of a terminal, and its default foreground and background, by theme.
  struct Palette: CustomStringConvertible, Sendable {
    var description: String
    /// The numbers of colours that a terminal with the palette may have.
    var depths = [8, 16, 256]
    var colors: [UInt32]
    var dark: (foreground: UInt32, background: UInt32)
    var light: (foreground: UInt32, background: UInt32)
  }

  static let palettes = [
    Palette(
      description: "xterm",
      colors: [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F,
        0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
      ], dark: (0xE5E5E5, 0x000000), light: (0x000000, 0xFFFFFF)),
    Palette(
      description: "Linux console", depths: [8, 16],
      colors: [
        0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA, 0x555555,
        0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
      ], dark: (0xAAAAAA, 0x000000), light: (0x000000, 0xAAAAAA)),
    Palette(
      description: "PuTTY",
      colors: [
        0x000000, 0xBB0000, 0x00BB00, 0xBBBB00, 0x0000BB, 0xBB00BB, 0x00BBBB, 0xBBBBBB, 0x555555,
        0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
      ], dark: (0xBBBBBB, 0x000000), light: (0x000000, 0xFFFFFF)),
    Palette(
      description: "Solarized",
      colors: [
        0x073642, 0xDC322F, 0x859900, 0xB58900, 0x268BD2, 0xD33682, 0x2AA198, 0xEEE8D5, 0x002B36,
        0xCB4B16, 0x586E75, 0x657B83, 0x839496, 0x6C71C4, 0x93A1A1, 0xFDF6E3,
      ], dark: (0x839496, 0x002B36), light: (0x657B83, 0xFDF6E3)),
    Palette(
      description: "GNOME",
      colors: [
        0x171421, 0xC01C28, 0x26A269, 0xA2734C, 0x12488B, 0xA347BA, 0x2AA1B3, 0xD0CFCC, 0x5E5C64,
        0xF66151, 0x33DA7A, 0xE9AD0C, 0x2A7BDE, 0xC061CB, 0x33C7DE, 0xFFFFFF,
      ], dark: (0xD0CFCC, 0x171421), light: (0x171421, 0xFFFFFF)),
  ]

  /// Returns a colour of the 256 as RGB.
  private func rgb(_ color: Color, _ palette: Palette) -> UInt32 {
    let number = UInt32(color.rawValue)
    guard number >= 16 else { return palette.colors[Int(number)] }
    let steps: [UInt32] = [0, 0x5F, 0x87, 0xAF, 0xD7, 0xFF]
    let cube = number - 16
    return steps[Int(cube / 36)] << 16 | steps[Int(cube / 6 % 6)] << 8 | steps[Int(cube % 6)]
  }

  private func luminance(_ rgb: UInt32) -> Double {
    let parts = [16, 8, 0].map { (shift: UInt32) -> Double in
      let part = Double(rgb >> shift & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// Returns `x` to the power of 2.4, the fifth root of its twelfth power, by Newton's method.
  private func power(_ x: Double) -> Double {
    let wanted = (0..<12).reduce(1.0) { product, _ in product * x }
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (fourth * root - wanted) / (5 * fourth)
    }
    return root
  }

  private func contrast(_ a: UInt32, _ b: UInt32) -> Double {
    let (low, high) = (min(luminance(a), luminance(b)), max(luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)
  }

  /// Returns both colours of a style on a terminal with `colors` colours; `own` are the terminal's
  /// defaults.
  private func pair(
    _ style: Style, _ palette: Palette, of colors: Int,
    own: (foreground: UInt32, background: UInt32)
  ) -> (UInt32, UInt32) {
    let pair = (
      style.foreground.map { rgb($0.shown(of: colors), palette) } ?? own.foreground,
      style.background.map { rgb($0.shown(of: colors), palette) } ?? own.background
    )
    return style.attributes.contains(.reverse) ? (pair.1, pair.0) : pair
  }

  @Test("black on white is 21:1, and the rules' grey 4.5:1")
  func formula() {
    #expect(abs(contrast(0, 0xFFFFFF) - 21) < 0.001)
    #expect(abs(contrast(0x767676, 0xFFFFFF) - 4.54) < 0.01)
  }

  @Test(
    "every role of a theme is readable on its background",
    arguments: palettes.flatMap { palette in palette.depths.map { (palette, $0) } })
  func themes(palette: Palette, colors: Int) {
    for (theme, own) in [
      (Theme.dark, palette.dark), (.light, palette.light), (.highContrast, palette.dark),
      (.highContrast, palette.light), (.monochrome, palette.dark),
    ] {
      for role in StyleRole.allCases {
        let isHeading = [StyleRole.title, .heading, .focusedHeading].contains(role)
        let (foreground, background) = pair(theme[role], palette, of: colors, own: own)
        let contrast = contrast(foreground, background)
        #expect(
          contrast >= (isHeading && theme[role].attributes.contains(.bold) ? 3 : 4.5),
          "\(theme.name), \(role): \(contrast)")
      }
    }
  }

  @Test("monochrome uses the terminal's own colours, none faint, on every background")
  func monochrome() {
    for role in StyleRole.allCases {
      let style = Theme.monochrome[role]
      #expect(style.foreground == nil && style.background == nil)
      #expect(!style.attributes.contains(.dim))
    }
  }

  @Test("coloured text is not bold, and no text is faint", arguments: Theme.all)
  func bold(theme: Theme) {
    for role in StyleRole.allCases {
      let style = theme[role]
      let isColored = style.foreground != nil || style.background != nil
      #expect(!(isColored && style.attributes.contains(.bold)), "\(role)")
      #expect(!style.attributes.contains(.dim), "\(role)")
    }
  }

  @Test("search matches are underlined too", arguments: Theme.all)
  func matches(theme: Theme) {
    #expect(theme[.match].attributes.contains(.underline))
  }

  @Test(
    "the theme follows what is known about the background",
    arguments: [
      ("15;0", "xterm", "dark"), ("0;15", "xterm", "light"), ("0;default;7", "rxvt", "light"),
      ("7;8", "xterm", "dark"), ("15;default", "xterm", "monochrome"), ("", "xterm", "monochrome"),
      ("", "linux", "dark"), ("", "linux-16color", "dark"), ("0;15", "linux", "light"),
      ("7;300", "xterm", "monochrome"), (";", "xterm", "monochrome"),
    ])
  func fitting(variable: String, terminal: String, expected: String) {
    #expect(Theme.fitting(colorFGBG: variable, terminal: terminal).name == expected)
  }
}
