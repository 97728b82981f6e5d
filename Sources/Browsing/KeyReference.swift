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
    package var scope: String
    /// The name of the command in a setup file; `nil` for a key of the prompt.
    package var command: String?
    /// What help on the screen adds in parentheses.
    var note: String {
      let names =
        command == Command.language.identifier ? Messages.ownNames.map(\.name) : []
      return ((scope.isEmpty ? [] : [scope]) + names).joined(separator: ", ")
    }
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

  /// The key list of a key map, with commands in the order of their table. The keys of `scope`, if
  /// given, come first, as one section.
  package init(
    _ keyMap: KeyMap = .standard, _ messages: Messages = .english, first scope: KeyScope? = nil
  ) {
    note = (messages.text(.topicNamesHeading), messages.text(.topicNamesNote))
    let isFirst = { (binding: KeyMap.Binding) in scope.map(binding.scopes.contains) ?? false }
    sections = CommandGroup.allCases.map { group in
      Section(
        heading: messages.text(group.heading),
        rows: KeyReference.rows(of: group, keyMap, messages) { !isFirst($0) })
    }
    let index = CommandGroup.allCases.firstIndex(of: .search).map { $0 + 1 } ?? sections.count
    sections.insert(PromptKeys.section(messages), at: index)
    guard let scope else { return }
    var rows = KeyReference.groupsOfScope.flatMap {
      KeyReference.rows(of: $0, keyMap, messages, where: isFirst)
    }
    for index in rows.indices { rows[index].scope = "" }
    sections =
      [Section(heading: messages.text(scope.name), rows: rows)]
      + sections.filter { !$0.rows.isEmpty }
  }

  /// The groups in the section of one scope. Moving comes late, because its keys are known from
  /// other programs.
  private static let groupsOfScope: [CommandGroup] = [
    .privacy, .filter, .search, .read, .take, .present, .move, .program,
  ]

  private static func rows(
    of group: CommandGroup, _ keyMap: KeyMap, _ messages: Messages,
    where isIncluded: (KeyMap.Binding) -> Bool
  ) -> [Row] {
    Command.allCases.filter { $0.group == group }.flatMap { command in
      keyMap.bindings.filter { $0.command == command && isIncluded($0) }
        .map { row(of: $0, messages) }
    }
  }

  /// One row per binding: a command may have different keys in other scopes.
  private static func row(of binding: KeyMap.Binding, _ messages: Messages) -> Row {
    let scopes = KeyScope.allCases.filter(binding.scopes.contains)
    return Row(
      keys: binding.chords.isEmpty
        ? "-" : binding.chords.map { $0.name(in: messages) }.joined(separator: " "),
      summary: messages.text(binding.command.summary),
      scope: scopes.count == 1 || binding.scopes.isDisjoint(with: KeyScope.lists)
        ? scopes.map { messages.text($0.name) }.joined(separator: ", ") : "",
      command: binding.command.identifier)
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
          name: row.keys, meaning: row.summary, note: row.note.isEmpty ? "" : "(\(row.note))"
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
