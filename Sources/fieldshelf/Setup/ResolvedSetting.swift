import Browsing
import Glibc
import Messages
import Screen

/// What determined a setting, in order of precedence.
enum SettingOrigin: Sendable {
  case option(String)
  case environment(String)
  /// A line of the setup file.
  case file(line: Int)
  case standard
}

/// A setting in force, with what determined it.
struct ResolvedSetting<Value: Sendable>: Sendable {
  var value: Value
  var origin: SettingOrigin

  init(_ value: Value, _ origin: SettingOrigin) {
    (self.value, self.origin) = (value, origin)
  }

  /// The setting in the setup file; `nil` if it has none.
  init?(_ setting: Setup.Setting<Value>?) {
    guard let setting else { return nil }
    self.init(setting.value, .file(line: setting.line))
  }
}

extension ResolvedSetting<Profile> {
  /// Lean over SSH by default, where each byte may take a millisecond.
  static func profile(_ option: Profile?) throws(UsageError) -> ResolvedSetting {
    let variable = "FIELDSHELF_PROFILE"
    if let option { return ResolvedSetting(option, .option("--profile")) }
    let name = Environment.value(of: variable)
    guard name.isEmpty else {
      if let profile = Profile(rawValue: name) {
        return ResolvedSetting(profile, .environment(variable))
      }
      throw .unknownSetting(
        name, variable: variable, choices: Profile.allCases.map(\.rawValue))
    }
    return ResolvedSetting(Setup.current.profile)
      ?? ResolvedSetting(getenv("SSH_CONNECTION") == nil ? .full : .lean, .standard)
  }
}

extension ResolvedSetting<Theme> {
  /// By default, a theme that fits the background if it is known.
  static func theme(_ option: Theme?) throws(UsageError) -> ResolvedSetting {
    let variable = "FIELDSHELF_THEME"
    if let option { return ResolvedSetting(option, .option("--theme")) }
    let name = Environment.value(of: variable)
    guard name.isEmpty else {
      if let theme = Theme.all.first(where: { $0.name == name }) {
        return ResolvedSetting(theme, .environment(variable))
      }
      throw .unknownSetting(name, variable: variable, choices: Theme.all.map(\.name))
    }
    let fitting = Theme.fitting(
      colorFGBG: Environment.value(of: "COLORFGBG"), terminal: Environment.value(of: "TERM"))
    return ResolvedSetting(Setup.current.theme) ?? ResolvedSetting(fitting, .standard)
  }
}

private enum Environment {
  /// Returns an empty text for a missing variable.
  static func value(of name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
}
