import ArgumentParser
import Messages
import Text

/// The names of the commands, for what was typed in their place.
enum CommandNames {
  /// Whether a first argument may be a command with a slip of the finger in it.
  static func mayBeMeant(by name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("-") && !name.utf8.contains(where: "./".utf8.contains)
      && !all.contains(name)
  }

  /// Whether a command has a name.
  static func isCommand(_ name: String) -> Bool { all.contains(name) }

  /// What to do about a name that no command has: the nearest command, or how to list them.
  static func hint(for name: String) -> Message {
    nearest(to: name).map { Message(.didYouMean, .text($0)) } ?? Message(.listCommands)
  }

  /// The first of the names that no command has, each of which may be a command of the one before it;
  /// `nil` where all are.
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

  /// The command with the fewest edits from a name, two at most.
  private static func nearest(to name: String) -> String? {
    var distance = EditDistance(from: name.unicodeScalars.map(\.value))
    return all.compactMap { command in
      distance.edits(to: command, atMost: min(2, command.count / 3)).map { (command, $0) }
    }.min { $0.1 < $1.1 }?.0
  }
}
