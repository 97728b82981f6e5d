import ArgumentParser
import Messages
import Text

/// Names of commands, to suggest one for a mistyped argument.
enum CommandNames {
  /// Whether a first argument may be a misspelt command.
  static func isPossibleMisspelling(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("-") && !name.utf8.contains(where: "./".utf8.contains)
      && !all.contains(name)
  }

  /// Whether a command has this name.
  static func isCommand(_ name: String) -> Bool { all.contains(name) }

  /// Suggests the nearest command, or how to list all commands.
  static func hint(for name: String) -> Message {
    nearest(to: name).map { Message(.didYouMean, .text($0)) } ?? Message(.listCommands)
  }

  /// Returns the first name that is not a subcommand of the command before it; `nil` if all are.
  static func unknown(in names: some Sequence<String>) -> String? {
    var command: any ParsableCommand.Type = Fieldshelf.self
    for name in names where !name.hasPrefix("-") && !command.configuration.subcommands.isEmpty {
      let next = command.configuration.subcommands.first {
        $0.configuration.commandName == name
      }
      guard let next else { return name }
      command = next
    }
    return nil
  }

  private static let all: [String] = Fieldshelf.configuration.subcommands.compactMap {
    $0.configuration.commandName
  }

  /// Returns the command within the fewest edits of a name, two at most.
  private static func nearest(to name: String) -> String? {
    var distance = EditDistance(from: name.unicodeScalars.map(\.value))
    return all.compactMap { command in
      distance.edits(to: command, atMost: min(2, command.count / 3)).map { (command, $0) }
    }.min { $0.1 < $1.1 }?.0
  }
}
