internal import Screen

/// The list of all keys, as help, `fieldshelf keys` and the README show it.
package struct KeyReference: Equatable, Sendable {
  /// One command with its keys.
  package struct Row: Equatable, Sendable {
    /// The names of the chords, separated by spaces.
    package var keys: String
    /// What the command does.
    package var summary: String
    /// Where it works, when that is one place only.
    package var place: String
  }

  /// The commands of one group.
  package struct Section: Equatable, Sendable {
    /// The name of the group.
    package var heading: String
    /// In the order of the command table; a command with other keys elsewhere has a row for each.
    package var rows: [Row]
  }

  /// In the order of the groups.
  package var sections: [Section]

  /// The reference of a key map: commands in the order of their table.
  package init(_ keyMap: KeyMap = .standard) {
    sections = CommandGroup.allCases.map { group in
      let commands = Command.allCases.filter { $0.group == group }
      return Section(
        heading: group.rawValue, rows: commands.flatMap { KeyReference.rows($0, keyMap) })
    }
  }

  /// A row a binding: the same command may have other keys in other places.
  private static func rows(_ command: Command, _ keyMap: KeyMap) -> [Row] {
    keyMap.bindings.filter { $0.command == command }.map { binding in
      let places = KeyScope.allCases.filter(binding.scopes.contains)
      return Row(
        keys: binding.chords.map(\.description).joined(separator: " "), summary: command.summary,
        place: places.count == 1 ? places[0].rawValue : "")
    }
  }
}

extension KeyReference {
  /// Lines that the reference takes as the help shows it: a heading and a blank line a section.
  package var rowCount: Int { sections.reduce(-1) { $0 + $1.rows.count + 2 } }
}
