package import Messages
internal import Screen
internal import Text

/// The list of all keys, as help, `fieldshelf keys` and the documents show it.
package struct KeyReference: Equatable, Sendable {
  /// One command with its keys.
  package struct Row: Equatable, Sendable {
    /// The names of the chords, separated by spaces; `-` for a command that has none.
    package var keys: String
    /// What the command does.
    package var summary: String
    /// Where it works, when that is one place only, or none of the lists.
    package var place: String
    /// The name of the command in a setup file; `nil` for a key of the prompt.
    package var command: String?
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
  /// Why topics may have other names than the publisher's tags, for the end of the help.
  private let note: (heading: String, text: String)

  /// Whether the same keys have the same texts.
  package static func == (a: KeyReference, b: KeyReference) -> Bool { a.sections == b.sections }

  /// The reference of a key map: commands in the order of their table.
  package init(_ keyMap: KeyMap = .standard, _ messages: Messages = .english) {
    note = (messages.text(.topicNamesHeading), messages.text(.topicNamesNote))
    sections = CommandGroup.allCases.map { group in
      let commands = Command.allCases.filter { $0.group == group }
      return Section(
        heading: messages.text(group.heading),
        rows: commands.flatMap { KeyReference.rows($0, keyMap, messages) })
    }
    let place = CommandGroup.allCases.firstIndex(of: .search).map { $0 + 1 } ?? sections.count
    sections.insert(PromptKeys.section(messages), at: place)
  }

  /// A row a binding: the same command may have other keys in other places.
  private static func rows(
    _ command: Command, _ keyMap: KeyMap, _ messages: Messages
  ) -> [Row] {
    keyMap.bindings.filter { $0.command == command }.map { binding in
      let places = KeyScope.allCases.filter(binding.scopes.contains)
      return Row(
        keys: binding.chords.isEmpty
          ? "-" : binding.chords.map(\.description).joined(separator: " "),
        summary: messages.text(command.summary),
        place: places.count == 1 || binding.scopes.isDisjoint(with: KeyScope.lists)
          ? places.map { messages.text($0.name) }.joined(separator: ", ") : "",
        command: command.identifier)
    }
  }
}

extension KeyReference {
  /// All of it as lines for a screen of so many columns.
  package func lines(columns: Int) -> [StyledLine] {
    let longest = sections.flatMap(\.rows).map(\.keys.count).max() ?? 0
    let keyColumns = TwoColumnRow.nameColumns(longest: longest, of: columns, share: 3)
    var lines: [StyledLine] = []
    for (index, section) in sections.enumerated() {
      // What hides everything is in the first line.
      if index > 0 { lines += StyledLine.heading(section.heading, columns: columns) }
      lines += section.rows.flatMap { row in
        TwoColumnRow(
          name: row.keys, meaning: row.summary, note: row.place.isEmpty ? "" : "(\(row.place))"
        ).lines(nameColumns: keyColumns, columns: columns)
      }
      lines.append(StyledLine())
    }
    lines += StyledLine.heading(note.heading, columns: columns)
    return lines
      + Wrapping.lines(note.text, columns: max(8, min(columns, 78)))
      .map { StyledLine(String($0)) }
  }
}
