internal import Messages
internal import Screen

/// How the screen looks: profile, theme, whole titles, language.
extension Browser {
  /// Goes to a profile.
  mutating func use(_ other: Profile) -> [Effect] {
    let wasASCII = isASCII
    profile = other
    layOutAgain()
    let name: MessageKey =
      switch other {
      case .lean: .leanScreen
      case .access: .accessScreen
      case .full: .fullScreen
      }
    notice = Message(name)
    return restriction(after: wasASCII)
  }

  /// Whether the reader sees ASCII alone.
  package var isASCII: Bool { profile.isASCII(in: messages) }

  private func restriction(after wasASCII: Bool) -> [Effect] {
    isASCII == wasASCII ? [] : [.restrictToASCII(isASCII)]
  }

  /// Goes to the next theme. It is remembered nowhere.
  mutating func nextTheme() -> [Effect] {
    let place = Theme.all.firstIndex(of: theme) ?? 0
    theme = Theme.all[(place + 1) % Theme.all.count]
    notice = Message(.themeIs, .message(Message(theme.message)))
    return [.use(theme)]
  }

  /// Goes to the next language that the program has. Labels come from the catalogue: all that is on the
  /// screen is asked for again.
  mutating func nextLanguage() -> [Effect] {
    let languages = Messages.languages
    let place = languages.firstIndex(of: messages.language) ?? 0
    return change(to: languages[(place + 1) % languages.count]) ?? []
  }

  /// Goes to a language; `nil` where there is no such language.
  package mutating func speak(_ language: String) -> [Effect]? {
    change(to: language).map { $0 + refresh() }
  }

  private mutating func change(to language: String) -> [Effect]? {
    guard let next = Messages(language: language) else { return nil }
    let wasASCII = isASCII
    messages = next
    askAgain()
    notice = Message(.languageIs)
    return restriction(after: wasASCII) + renewReading()
  }

  /// Shows titles whole, or each on one row again.
  mutating func wrapTitles() {
    wrapsTitles.toggle()
    layOutAgain()
    notice = Message(wrapsTitles ? .titlesAreWhole : .titlesAreCut)
  }
}

extension Theme {
  /// What its colours are called.
  fileprivate var message: MessageKey {
    switch self {
    case .dark: .themeDark
    case .light: .themeLight
    case .highContrast: .themeHighContrast
    default: .themeMonochrome
    }
  }
}
