internal import Screen
internal import Text

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
  /// Why topics may have other names than the publisher's tags, for the end of the help.
  package static let note = """
    Topics have the names that the field prefers now. A publication shows its publisher's tags word \
    for word, and titles are never changed. Any other name finds a topic as well; T shows the \
    publisher's tags as topics, for legal research.
    """

  /// The note in lines of at most `columns` columns.
  package static func noteLines(columns: Int) -> [Substring] {
    Wrapping.lines(note, columns: max(8, min(columns, 78)))
  }

  /// Lines that the help takes in so many columns: a heading and a blank line a section, the note
  /// and its heading.
  package func rowCount(columns: Int) -> Int {
    sections.reduce(1) { $0 + $1.rows.count + 2 }
      + KeyReference.noteLines(columns: columns - 2).count
  }
}
