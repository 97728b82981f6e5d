/// `--server ADDRESS` before the name of a command, where the parser takes it for one of `browse`.
enum LeadingServer {
  private static let option = "--server"

  /// Arguments with that option behind the command's name; others stay as they are.
  static func movedBehindCommand(_ arguments: [String]) -> [String] {
    guard let first = arguments.first else { return arguments }
    let isWhole = first.hasPrefix(option + "=")
    guard isWhole || first == option else { return arguments }
    let named = arguments.prefix(isWhole ? 1 : 2)
    let rest = InterfaceLanguage.withoutLeadingOption(arguments.dropFirst(named.count))
    guard let command = rest.first, CommandNames.isCommand(command) else { return arguments }
    return [command] + named + rest.dropFirst()
  }
}
