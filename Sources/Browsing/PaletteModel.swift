internal import Messages

/// The commands that fit what is typed, one of them selected.
package struct PaletteModel: Equatable, Sendable {
  /// What Enter does.
  package enum Choice: Equatable, Sendable {
    case command(Command)
    /// A result by its number, counted from 1.
    case result(Int)
  }

  /// What is typed.
  package internal(set) var prompt = PromptModel()
  /// The selected choice and the part of the list on the screen.
  package internal(set) var viewport = ListViewport()
  /// The commands that act where the palette was opened.
  private let commands: [Entry]

  /// A command with its words in the reader's language.
  private struct Entry: Equatable, Sendable {
    var command: Command
    var name: String
    var summary: String
  }

  init(commands: [Command], _ messages: Messages) {
    self.commands = commands.map { command in
      Entry(
        command: command, name: messages.text(command.name).lowercased(),
        summary: messages.text(command.summary).lowercased())
    }
  }

  /// What fits: every typed word starts a word of the command's name or summary; first those whose
  /// name begins with what is typed. A number is a result's.
  package var choices: [Choice] {
    if let number = Int(prompt.text), number > 0 { return [.result(number)] }
    let typed = prompt.text.lowercased()
    let wanted = typed.split(separator: " ")
    let fitting = commands.filter { command in
      let words = "\(command.name) \(command.summary)".split(separator: " ")
      return wanted.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
    }
    let isNamed = { (entry: Entry) in entry.name.hasPrefix(typed) }
    return (fitting.filter(isNamed) + fitting.filter { !isNamed($0) })
      .map { Choice.command($0.command) }
  }

  /// The selected choice; `nil` when nothing fits.
  package var selected: Choice? {
    let choices = choices
    return choices.indices.contains(viewport.selected) ? choices[viewport.selected] : nil
  }
}
