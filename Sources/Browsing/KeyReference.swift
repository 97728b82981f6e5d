package import Messages
internal import Screen
internal import Text

/// The key list for help, `fieldshelf keys` and the documentation.
package struct KeyReference: Equatable, Sendable {
  /// One command with its keys.
  package struct Row: Equatable, Sendable {
    /// The names of the chords, separated by spaces; `-` if there are none.
    package var keys: String
    /// What the command does.
    package var summary: String
    /// The scopes in which it works, if there is only one or if they include neither facet lists
    /// nor results; else empty.
    package var place: String
    /// The name of the command in a setup file; `nil` for a key of the prompt.
    package var command: String?
  }

  /// The commands of one group.
  package struct Section: Equatable, Sendable {
    /// The name of the group.
    package var heading: String
    /// In the order of the command table; a command with different keys in other scopes has several
    /// rows.
    package var rows: [Row]
  }

  /// The sections, in the order of the groups.
  package var sections: [Section]
  /// A note, shown at the end of help, on why topics may differ from the publisher's tags.
  private let note: (heading: String, text: String)

  /// Whether both have the same rows.
  package static func == (a: KeyReference, b: KeyReference) -> Bool { a.sections == b.sections }

  /// The key list of a key map, with commands in the order of their table.
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

  /// One row per binding: a command may have different keys in other scopes.
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
  /// The whole list as lines of at most `columns` columns.
  package func lines(columns: Int) -> [StyledLine] {
    let longest = sections.flatMap(\.rows).map(\.keys.count).max() ?? 0
    let keyColumns = TwoColumnRow.nameColumns(longest: longest, of: columns, share: 3)
    var lines: [StyledLine] = []
    for (index, section) in sections.enumerated() {
      // The first section has no heading, so that the key that hides everything is in the first
      // line.
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
