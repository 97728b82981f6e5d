internal import CNcurses
internal import Screen

/// The styles of a theme as ncurses attributes and colour pairs; pairs are allocated on first use.
struct StylePalette {
  /// The attributes and colour pair of a cell.
  struct Look {
    var attributes: attr_t
    var pair: Int16
  }

  private let theme: Theme
  private let colors: Int
  /// The terminal's default colours: -1, or white on black if they cannot be restored.
  private let ownForeground: Int16
  private let ownBackground: Int16
  private var looks: [Look?] = Array(repeating: nil, count: StyleRole.allCases.count)
  private var pairs: [[Int16]] = []

  /// Starts colours on the current screen. If the user disables colours or the terminal has none,
  /// the monochrome theme is used.
  init(theme: Theme, usesColor: Bool) {
    let hasColor = usesColor && has_colors() && start_color() == OK && ncurses_colors() >= 8
    let hasDefaults = hasColor && use_default_colors() == OK
    self.theme = hasColor ? theme : .monochrome
    colors = hasColor ? Int(ncurses_colors()) : 0
    ownForeground = hasDefaults ? -1 : Int16(COLOR_WHITE)
    ownBackground = hasDefaults ? -1 : Int16(COLOR_BLACK)
  }

  mutating func look(of role: StyleRole) -> Look {
    let index = Int(role.rawValue)
    if let look = looks[index] { return look }
    let look = look(of: theme[role])
    looks[index] = look
    return look
  }

  private mutating func look(of style: Style) -> Look {
    var attributes = attr_t(0)
    if style.attributes.contains(.bold) { attributes |= NCURSES_BOLD }
    if style.attributes.contains(.dim) { attributes |= NCURSES_DIM }
    if style.attributes.contains(.underline) { attributes |= NCURSES_UNDERLINE }
    if style.attributes.contains(.reverse) { attributes |= NCURSES_REVERSE }
    return Look(attributes: attributes, pair: pair(style.foreground, style.background))
  }

  private mutating func pair(_ foreground: Color?, _ background: Color?) -> Int16 {
    guard foreground != nil || background != nil else { return 0 }
    let wanted = [
      foreground.map(number) ?? ownForeground, background.map(number) ?? ownBackground,
    ]
    if let index = pairs.firstIndex(of: wanted) { return Int16(index + 1) }
    guard init_pair(Int16(pairs.count + 1), wanted[0], wanted[1]) == OK else { return 0 }
    pairs.append(wanted)
    return Int16(pairs.count)
  }

  private func number(_ color: Color) -> Int16 {
    Int16(color.shown(of: colors).rawValue)
  }
}
