internal import Messages
internal import Screen

/// How the screen looks: profile, theme, whole titles.
extension Browser {
  /// Goes to a profile.
  mutating func use(_ other: Profile) -> [Effect] {
    let wasASCII = profile.isASCII
    profile = other
    layOutAgain()
    let name: MessageKey =
      switch other {
      case .lean: .leanScreen
      case .access: .accessScreen
      case .full: .fullScreen
      }
    notice = Message(name)
    return other.isASCII == wasASCII ? [] : [.restrictToASCII(other.isASCII)]
  }

  /// Goes to the next theme. It is remembered nowhere.
  mutating func nextTheme() -> [Effect] {
    let place = Theme.all.firstIndex(of: theme) ?? 0
    theme = Theme.all[(place + 1) % Theme.all.count]
    notice = Message(.themeIs, .text(theme.name))
    return [.use(theme)]
  }

  /// Shows titles whole, or each on one row again.
  mutating func wrapTitles() {
    wrapsTitles.toggle()
    layOutAgain()
    notice = Message(wrapsTitles ? .titlesAreWhole : .titlesAreCut)
  }
}
