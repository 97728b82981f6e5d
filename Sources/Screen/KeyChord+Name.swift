extension KeyChord: CustomStringConvertible {
  /// The name shown in hints, help and the manual: `x`, `Space`, `PgUp`, `Ctrl-B`, `Shift-Tab`.
  package var description: String {
    let name = control ? key.name.uppercasedLetter : key.name
    return (control ? "Ctrl-" : "") + (alt ? "Alt-" : "") + name
  }

  /// The chord with this `description`; `nil` for an unknown name.
  package init?(named name: String) {
    var rest = name[...]
    control = rest.removePrefix("Ctrl-")
    alt = rest.removePrefix("Alt-")
    guard let key = Key(named: String(rest)) else { return nil }
    self.key = key
    if control, case .character(let character) = key {
      self.key = .character(Character(character.lowercased()))
    }
  }

  /// The names of keys without a character: `Enter`, `PgUp`, `F1` to `F12`.
  package static let namesOfKeys =
    Key.names.map(\.name) + ["Space"] + Key.functionKeys.map { "F\($0)" }

  /// The chords with the given names, separated by spaces: `"j j Enter / t h"`.
  ///
  /// The names are written in source code; an unknown one is a bug and stops the program.
  package static func sequence(_ names: String) -> [KeyChord] {
    names.split(separator: " ").map { name in
      guard let chord = KeyChord(named: String(name)) else {
        preconditionFailure("no key is named '\(name)'")
      }
      return chord
    }
  }
}

extension Key {
  fileprivate var name: String {
    switch self {
    case .character(let character): character == " " ? "Space" : String(character)
    case .function(let number): "F\(number)"
    default: Key.names.first { $0.key == self }?.name ?? ""
    }
  }

  fileprivate init?(named name: String) {
    if name.count == 1, let character = name.first, character != " " {
      self = .character(character)
    } else if let key = Key.names.first(where: { $0.name == name })?.key {
      self = key
    } else if name == "Space" {
      self = .character(" ")
    } else if name.first == "F", let number = Int(name.dropFirst()),
      Key.functionKeys.contains(number), name == "F\(number)"
    {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// The numbers of the function keys that terminals send.
  fileprivate static let functionKeys = 1...12

  /// Keys without a character, by their names on a keyboard.
  fileprivate static let names: [(key: Key, name: String)] = [
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Shift-Tab"),
    (.backspace, "Backspace"), (.delete, "Delete"), (.insert, "Insert"), (.up, "Up"),
    (.down, "Down"), (.left, "Left"), (.right, "Right"), (.home, "Home"), (.end, "End"),
    (.pageUp, "PgUp"), (.pageDown, "PgDn"),
  ]
}

extension String {
  /// `B` for `b`; longer names are unchanged.
  fileprivate var uppercasedLetter: String { count == 1 ? uppercased() : self }
}

extension Substring {
  fileprivate mutating func removePrefix(_ prefix: String) -> Bool {
    guard hasPrefix(prefix) else { return false }
    removeFirst(prefix.count)
    return true
  }
}
