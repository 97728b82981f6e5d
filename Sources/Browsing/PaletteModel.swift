package import Messages
internal import Screen
internal import Text

/// The commands that match the typed text, one of them selected.
package struct PaletteModel: Equatable, Sendable {
  /// A row of the palette.
  package enum Choice: Equatable, Sendable {
    case command(Command)
    /// A result by its number, counted from 1.
    case result(Int)
  }

  /// The typed text.
  package internal(set) var prompt = PromptModel()
  /// The selection and scroll position.
  package internal(set) var viewport = ListViewport()
  /// The commands available where the palette was opened.
  private let commands: [Entry]

  /// A command with its texts in the reader's language.
  private struct Entry: Equatable, Sendable {
    var command: Command
    var name: String
    /// Its name in a setup file.
    var identifier: String
    /// The words of the name and summary.
    var words: [Substring]

    /// Whether the typed text is the name in a setup file or, if it contains a hyphen, the
    /// beginning of it.
    func isIdentified(by typed: String) -> Bool {
      typed == identifier || typed.contains("-") && identifier.hasPrefix(typed)
    }
  }

  init(commands: [Command], _ messages: Messages) {
    self.commands = commands.map { command in
      let name = messages.text(command.name).lowercased()
      let summary = messages.text(command.summary).lowercased()
      return Entry(
        command: command, name: name, identifier: command.identifier,
        words: "\(name) \(summary)".split(separator: " "))
    }
  }

  /// The matching choices: each typed word begins a word of the command's name or summary. Commands
  /// whose name begins with the text come first. Names in setup files match too. A number selects the
  /// command with that number in the list, as far as there is one, then a result.
  package var choices: [Choice] {
    if let number = Int(prompt.text), number > 0 {
      let command = commands.indices.contains(number - 1) ? commands[number - 1].command : nil
      return (command.map { [.command($0)] } ?? []) + [.result(number)]
    }
    let typed = prompt.text.lowercased()
    let wanted = typed.split(separator: " ")
    let fitting = commands.filter { command in
      wanted.allSatisfy { part in command.words.contains { $0.hasPrefix(part) } }
        || command.isIdentified(by: typed)
    }
    let isNamed = { (entry: Entry) in
      entry.name.hasPrefix(typed) || entry.isIdentified(by: typed)
    }
    return (fitting.filter(isNamed) + fitting.filter { !isNamed($0) })
      .map { Choice.command($0.command) }
  }

  /// The selected choice; `nil` if nothing matches.
  package var selected: Choice? {
    let choices = choices
    return choices.indices.contains(viewport.selected) ? choices[viewport.selected] : nil
  }

  /// The text of a row: number, name and key, and if `isWide` the summary.
  package func text(
    of choice: Choice, _ keyMap: KeyMap, _ messages: Messages, isWide: Bool
  ) -> String {
    switch choice {
    case .result(let number): return messages.text(.goToResult, .index(number))
    case .command(let command):
      let position = (commands.firstIndex { $0.command == command } ?? 0) + 1
      let number = (position < 10 ? " " : "") + "\(position) "
      let keys = keyMap.chord(for: command)?.name(in: messages) ?? ""
      let name = messages.text(command.name)
      guard isWide else { return "\(number)\(name)  \(keys)" }
      return number + "\(name.padded(to: 20)) \(keys.padded(to: 9)) "
        + messages.text(command.summary)
    }
  }
}

extension String {
  fileprivate func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - DisplayWidth.columns(of: self)))
  }
}
