/// Moves `--server ADDRESS` from before a command's name, where the parser would take it as an
/// option of `browse`.
enum LeadingServerOption {
  private static let option = "--server"

  /// Moves the option after the command's name; returns other arguments unchanged.
  static func movedAfterCommand(_ arguments: [String]) -> [String] {
    guard let first = arguments.first else { return arguments }
    let isWhole = first.hasPrefix(option + "=")
    guard isWhole || first == option else { return arguments }
    let named = arguments.prefix(isWhole ? 1 : 2)
    let rest = InterfaceLanguage.withoutLeadingOption(arguments.dropFirst(named.count))
    guard let command = rest.first, CommandNames.isCommand(command) else { return arguments }
    return [command] + named + rest.dropFirst()
  }
}
