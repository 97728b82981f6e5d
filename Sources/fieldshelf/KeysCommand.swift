import ArgumentParser
import Browsing
import Messages
import Text

/// Prints the keys of the screen.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: .help(.helpKeysAbstract),
    discussion: .help(.helpKeysDiscussion))

  @Option(help: .init(.help(.helpOptionFormat), valueName: "form"))
  var format = OutputFormat.text

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    var output = Output(for: format.audience)
    let reference = KeyReference(Setup.current.keyMap, format.messages)
    let width =
      reference.sections.flatMap(\.rows).map { DisplayWidth.columns(of: $0.keys) }.max() ?? 0
    for (number, section) in reference.sections.enumerated() {
      if format == .text {
        if number > 0 { try output.unfilteredLine("") }
        try output.unfilteredLine(section.heading)
      }
      for row in section.rows {
        try KeysCommand.write(row, of: section, as: format, width, to: &output)
      }
    }
    try output.finish()
  }

  private static func write(
    _ row: KeyReference.Row, of section: KeyReference.Section, as format: OutputFormat,
    _ width: Int, to output: inout Output
  ) throws(OutputError) {
    switch format {
    case .text:
      let gap = String(repeating: " ", count: width - DisplayWidth.columns(of: row.keys))
      let scope = row.scope.isEmpty ? "" : " (\(row.scope))"
      try output.unfilteredLine("  \(row.keys)\(gap)  \(row.summary)\(scope)")
    case .tsv:
      try output.row([section.heading, row.keys, row.summary, row.scope, row.command ?? ""])
    case .jsonl:
      try output.unfilteredLine(
        JSON.object([
          ("section", .string(section.heading)), ("keys", .string(row.keys)),
          ("summary", .string(row.summary)), ("place", .string(row.scope)),
          ("command", .optional(row.command)),
        ]).serialized)
    }
  }
}
