import Browsing
import Messages
import ReadingLists
import Screen

/// A setting in force, as printed by `config`.
struct SettingRow {
  var name: String
  /// Empty if nothing is chosen, as for the embedded listing.
  var value: String
  var origin: SettingOrigin
  /// The keys of a command, as the reader's keyboard names them.
  var keyNames: String?

  /// The value for people.
  var shownValue: String {
    if let keyNames { return keyNames.isEmpty ? "-" : keyNames }
    guard value.isEmpty else { return value }
    return name == "catalogue" ? Messages.chosen.text(.embeddedCatalogueName) : "-"
  }

  /// Returns every setting with what determined it; keys only if the file changes them.
  static func all(
    of setup: Setup, profile: Profile?, theme: Theme?, catalogues: [String], lists: String?
  ) throws -> [SettingRow] {
    let profile = try ResolvedSetting.profile(profile)
    let theme = try ResolvedSetting.theme(theme)
    let language = InterfaceLanguage.choice
    return [
      SettingRow(name: "profile", value: profile.value.rawValue, origin: profile.origin),
      SettingRow(name: "theme", value: theme.value.name, origin: theme.origin),
      SettingRow(name: "language", value: language.value.language, origin: language.origin),
      catalogue(catalogues, setup), self.lists(lists, setup),
    ]
      + setup.keys.map { change in
        let keys = change.value.chords.map(\.setupName).joined(separator: ", ")
        return SettingRow(
          name: "key." + change.value.command.identifier, value: keys,
          origin: .file(line: change.line),
          keyNames: change.value.chords.map(\.shownSetupName).joined(separator: ", "))
      }
  }

  private static func catalogue(_ named: [String], _ setup: Setup) -> SettingRow {
    let name = "catalogue"
    if !named.isEmpty {
      let files = named.joined(separator: ", ")
      return SettingRow(name: name, value: files, origin: .option("--catalogue"))
    }
    let setting = ResolvedSetting(setup.catalogue)
    return SettingRow(name: name, value: setting?.value ?? "", origin: setting?.origin ?? .standard)
  }

  private static func lists(_ named: String?, _ setup: Setup) -> SettingRow {
    let name = "lists"
    if let named { return SettingRow(name: name, value: named, origin: .option("--lists")) }
    let setting = ResolvedSetting(setup.lists)
    let location = setting?.value ?? ListsOption.store(at: nil)?.placeName ?? ""
    return SettingRow(name: name, value: location, origin: setting?.origin ?? .standard)
  }

  /// What determined it, for people.
  func originMessage(of setup: Setup) -> Message {
    switch origin {
    case .option(let name): Message(.originOption, .text(name))
    case .environment(let name): Message(.originEnvironment, .text(name))
    case .file(let line): Message(.originFile, .text(setup.path ?? ""), .text("\(line)"))
    case .standard: Message(.originDefault)
    }
  }

  /// The fields for programs.
  func fields(of setup: Setup) -> [String] {
    switch origin {
    case .option(let option): [name, value, "flag", option]
    case .environment(let variable): [name, value, "environment", variable]
    case .file(let line): [name, value, "file", "\(setup.path ?? ""):\(line)"]
    case .standard: [name, value, "default", ""]
    }
  }
}
