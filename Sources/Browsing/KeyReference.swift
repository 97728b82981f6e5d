internal import Screen

/// The list of all keys, as help, `fieldshelf keys` and the README show it.
package struct KeyReference: Equatable, Sendable {
  /// One command with its keys.
  package struct Row: Equatable, Sendable {
    /// The names of the chords, separated by spaces.
    package var keys: String
    package var summary: String
    /// Where it works, when that is not everywhere.
    package var place: String
  }

  /// The commands of one group.
  package struct Section: Equatable, Sendable {
    package var heading: String
    package var rows: [Row]
  }

  package var sections: [Section]

  /// The reference of a key map: commands in the order of their table.
  package init(_ keyMap: KeyMap = .standard) {
    sections = CommandGroup.allCases.map { group in
      let commands = Command.allCases.filter { $0.group == group }
      return Section(
        heading: group.rawValue, rows: commands.compactMap { KeyReference.row($0, keyMap) })
    }
  }

  private static func row(_ command: Command, _ keyMap: KeyMap) -> Row? {
    let bindings = keyMap.bindings.filter { $0.command == command }
    guard !bindings.isEmpty else { return nil }
    let scopes = bindings.reduce(into: Set<KeyScope>()) { $0.formUnion($1.scopes) }
    let places = KeyScope.allCases.filter(scopes.contains).map(\.rawValue)
    return Row(
      keys: bindings.flatMap(\.chords).map(\.description).joined(separator: " "),
      summary: command.summary,
      place: places.count >= 3 ? "" : places.joined(separator: ", "))
  }
}

extension KeyReference {
  /// Lines that the reference takes as the help shows it: a heading and a blank line a section.
  package var rowCount: Int { sections.reduce(-1) { $0 + $1.rows.count + 2 } }
}
