import Browsing
import Messages
import Screen
import Text

/// Names of keys in a setup file, where a comma separates keys and `#` begins a comment.
extension KeyChord {
  private static let specialNames: [(name: String, key: String)] = [("Comma", ","), ("Hash", "#")]

  /// The name for programs, which parses to this key.
  var setupName: String {
    let name = description
    return KeyChord.specialNames.first { $0.key == name }?.name ?? name
  }

  /// The name for people, which parses to this key as well.
  var shownSetupName: String {
    setupName == description ? name(in: .chosen) : setupName
  }

  /// Parses the name of a key, which may be one in a language of the screen.
  init(setup name: String) throws(SetupLine.Mistake) {
    let own = KeyChord.specialNames.first { $0.name == name }?.key ?? name
    // A character that the text filter removes could not be shown.
    if let chord = KeyChord(named: own) ?? KeyChord(shownName: own), TextFilter.line(own) == own {
      self = chord
      return
    }
    guard !name.isEmpty else { throw .init(message: Message(.setupEmptyKey)) }
    throw .init(
      message: Message(.setupUnknownKey, .text(String(name.prefix(60))))
        .suggesting(KeyChord.nearestName(to: name)))
  }

  /// Names of keys in other programs.
  private static let otherNames = [
    "return": "Enter", "escape": "Esc", "pageup": "PgUp", "pagedown": "PgDn", "page-up": "PgUp",
    "page-down": "PgDn", "del": "Delete", "ins": "Insert", "backtab": "Shift-Tab",
    "bs": "Backspace",
  ]

  /// Returns the most likely intended name; `nil` if none is near.
  private static func nearestName(to name: String) -> String? {
    var key = name.lowercased().replacing("+", with: "-")
    var held = ""
    for prefix in ["ctrl-", "control-", "c-", "^"] where key.hasPrefix(prefix) {
      (key, held) = (String(key.dropFirst(prefix.count)), "Ctrl-")
      break
    }
    if key.count == 1, !held.isEmpty { return held + key.uppercased() }
    let names = namesOfKeys + specialNames.map(\.name)
    let nearest =
      otherNames[key] ?? names.first { $0.lowercased() == key }
      ?? EditDistance.nearest(to: key, among: names.map { $0.lowercased() })
      .flatMap { near in names.first { $0.lowercased() == near } }
    return nearest.map { held + $0 }
  }
}
