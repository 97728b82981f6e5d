internal import Messages
internal import Text

extension Command {
  /// The name by which a setup file means the command, the same in every language: `next-pane`.
  package var identifier: String {
    // `command.next-pane.name` names the text.
    name.name.withUTF8Buffer { bytes in
      let parts = bytes.split(separator: UInt8(ascii: "."))
      return String(decoding: parts.count > 1 ? parts[1] : bytes[...], as: UTF8.self)
    }
  }

  /// The command that a setup file means.
  package init?(identifier: String) {
    guard let command = Command.allCases.first(where: { $0.identifier == identifier }) else {
      return nil
    }
    self = command
  }

  /// The identifier that was most likely meant: the palette's name of a command leads to it, and so do
  /// a few slips of the finger.
  package static func nearestIdentifier(to name: String) -> String? {
    let typed = name.lowercased()
    let called = allCases.first { command in
      let name = Messages.english.text(command.name)
      return name == typed || name.replacing(" ", with: "-") == typed
    }
    return called?.identifier ?? EditDistance.nearest(to: typed, among: allCases.map(\.identifier))
  }
}
