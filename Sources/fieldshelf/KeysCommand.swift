import ArgumentParser
import Browsing
import Text

/// Prints the keys of the screen.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Print the keys of the screen.",
    discussion: """
      text: sections with keys and what they do. tsv: section, keys, what they do, where. jsonl: \
      the same as an object.
      """)

  @Option(help: .init("Format of the output.", valueName: "form"))
  var format = OutputFormat.text

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    var output = Output()
    for (number, section) in KeyReference(.standard, format.messages).sections.enumerated() {
      if format == .text {
        if number > 0 { try output.own("") }
        try output.own(section.heading)
      }
      for row in section.rows {
        try KeysCommand.write(row, of: section, as: format, to: &output)
      }
    }
    try output.finish()
  }

  /// Columns of the longest name of keys, which are the same in every language.
  private static let width =
    KeyReference().sections.flatMap(\.rows)
    .map { DisplayWidth.columns(of: $0.keys) }.max() ?? 0

  private static func write(
    _ row: KeyReference.Row, of section: KeyReference.Section, as format: OutputFormat,
    to output: inout Output
  ) throws(OutputError) {
    switch format {
    case .text:
      let gap = String(repeating: " ", count: width - DisplayWidth.columns(of: row.keys))
      let place = row.place.isEmpty ? "" : " (\(row.place))"
      try output.own("  \(row.keys)\(gap)  \(row.summary)\(place)")
    case .tsv: try output.row([section.heading, row.keys, row.summary, row.place])
    case .jsonl:
      try output.own(
        JSON.object([
          ("section", .text(section.heading)), ("keys", .text(row.keys)),
          ("summary", .text(row.summary)), ("place", .text(row.place)),
        ]).serialized)
    }
  }
}
