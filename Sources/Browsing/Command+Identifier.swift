internal import Messages
internal import Text

extension Command {
  /// The command's name in a setup file, the same in every language: `next-pane`.
  package var identifier: String {
    // The message key of the name is `command.next-pane.name`.
    name.name.withUTF8Buffer { bytes in
      let parts = bytes.split(separator: UInt8(ascii: "."))
      return String(decoding: parts.count > 1 ? parts[1] : bytes[...], as: UTF8.self)
    }
  }

  /// The command with a setup file's name.
  package init?(identifier: String) {
    guard let command = Command.allCases.first(where: { $0.identifier == identifier }) else {
      return nil
    }
    self = command
  }

  /// The identifier that was most likely meant: the command with this English name, else the
  /// nearest identifier in spelling.
  package static func nearestIdentifier(to name: String) -> String? {
    let typed = name.lowercased()
    let called = allCases.first { command in
      let name = Messages.english.text(command.name)
      return name == typed || name.replacing(" ", with: "-") == typed
    }
    return called?.identifier ?? EditDistance.nearest(to: typed, among: allCases.map(\.identifier))
  }
}
