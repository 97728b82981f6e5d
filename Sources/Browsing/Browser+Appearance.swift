internal import Messages
internal import Screen
internal import Text

/// Appearance: profile, theme, wrapped titles, language.
extension Browser {
  /// Switches to a profile.
  mutating func switchProfile(to other: Profile) -> [Effect] {
    let wasASCII = isASCII
    profile = other
    spellTexts()
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

  /// Whether only ASCII is shown.
  package var isASCII: Bool { profile.isASCII(in: messages) }

  /// Spells texts in the characters that are shown, so that they are measured as they will look.
  mutating func spellTexts() { messages.characterSet = isASCII ? .ascii : characterSet }

  private func restriction(after wasASCII: Bool) -> [Effect] {
    isASCII == wasASCII ? [] : [.restrictToASCII(isASCII)]
  }

  /// Switches to the next theme. The choice is not saved.
  mutating func nextTheme() -> [Effect] {
    let index = Theme.all.firstIndex(of: theme) ?? 0
    theme = Theme.all[(index + 1) % Theme.all.count]
    notice = Message(.themeChanged, .message(Message(theme.message)))
    return [.use(theme)]
  }

  /// Switches to the next language of the program. Labels come from the catalogue, so everything on
  /// the screen is requested again.
  mutating func nextLanguage() -> [Effect] {
    let languages = Messages.languages
    let index = languages.firstIndex(of: messages.language) ?? 0
    return changeLanguage(to: languages[(index + 1) % languages.count]) ?? []
  }

  /// Switches to a language; `nil` if the program does not have it.
  package mutating func setLanguage(_ language: String) -> [Effect]? {
    changeLanguage(to: language).map { $0 + refresh() }
  }

  private mutating func changeLanguage(to language: String) -> [Effect]? {
    guard let next = Messages(language: language) else { return nil }
    let wasASCII = isASCII
    messages = next
    spellTexts()
    offersLanguages = false
    invalidateAnswers()
    notice = Message(.languageChanged)
    return restriction(after: wasASCII) + renewReading()
  }

  /// The key for the next language and the languages' own names, as many as fit in `columns`. Empty
  /// if none fits, or if the reader's language is known.
  package func languageHint(columns: Int) -> String {
    guard offersLanguages, let key = chord(for: .language)?.name(in: messages) else { return "" }
    let names = Messages.ownNames.map(\.name).dropFirst()
    let texts = names.indices.reversed().map { last in
      "\(key) \(names[...last].joined(separator: ", "))\(last == names.indices.last ? "" : "…")"
    }
    return texts.first { DisplayWidth.columns(of: $0) <= columns } ?? ""
  }

  /// Switches between wrapped titles and titles truncated to one row.
  mutating func wrapTitles() {
    wrapsTitles.toggle()
    layOutAgain()
    notice = Message(wrapsTitles ? .titlesWrapped : .titlesClipped)
  }
}

extension Theme {
  /// The name of its colours.
  fileprivate var message: MessageKey {
    switch self {
    case .dark: .themeDark
    case .light: .themeLight
    case .highContrast: .themeHighContrast
    default: .themeMonochrome
    }
  }
}
