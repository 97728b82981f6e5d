import ArgumentParser
import Browsing
import Text

/// Prints the keys of the screen.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Print the keys of the screen.",
    discussion: """
      text: sections with keys and what they do. tsv: section, keys, what they do, where, and the \
      name of the command in a setup file. jsonl: the same as an object. A setup file can give \
      commands other keys: 'fieldshelf help config'.
      """)

  @Option(help: .init("Format of the output.", valueName: "form"))
  var format = OutputFormat.text

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    var output = Output()
    let reference = KeyReference(Setup.current.keyMap, format.messages)
    let width =
      reference.sections.flatMap(\.rows).map { DisplayWidth.columns(of: $0.keys) }.max() ?? 0
    for (number, section) in reference.sections.enumerated() {
      if format == .text {
        if number > 0 { try output.own("") }
        try output.own(section.heading)
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
      let place = row.place.isEmpty ? "" : " (\(row.place))"
      try output.own("  \(row.keys)\(gap)  \(row.summary)\(place)")
    case .tsv:
      try output.row([section.heading, row.keys, row.summary, row.place, row.command ?? ""])
    case .jsonl:
      try output.own(
        JSON.object([
          ("section", .text(section.heading)), ("keys", .text(row.keys)),
          ("summary", .text(row.summary)), ("place", .text(row.place)),
          ("command", .optional(row.command)),
        ]).serialized)
    }
  }
}
