import ArgumentParser
import Browsing
import Messages
import Screen
import Text

/// Prints the settings in force, with what determined each.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: .help(.helpConfigAbstract),
    discussion: .help(.helpConfigDiscussion))

  @Option(help: .init(.help(.helpOptionAsBrowse), valueName: "profile"))
  var profile: Profile?

  @Option(help: .init(.help(.helpOptionAsBrowse), valueName: "theme"))
  var theme: Theme?

  @Option(
    name: .customLong("catalogue"), help: .init(.help(.helpOptionAsList), valueName: "file"),
    completion: .file())
  var catalogues: [String] = []

  @OptionGroup var listsOption: ListsOption

  @Option(help: .init(.help(.helpOptionFormat), valueName: "form"))
  var format = OutputFormat.text

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    let setup = Setup.current
    let rows = try SettingRow.all(
      of: setup, profile: profile, theme: theme, catalogues: catalogues, lists: listsOption.lists)
    var output = Output(for: format.audience)
    let columns = [\SettingRow.name, \.shownValue].map { column in
      rows.map { DisplayWidth.columns(of: TextFilter.line($0[keyPath: column])) }.max() ?? 0
    }
    for row in rows {
      switch format {
      case .text:
        let fields = zip([row.name, row.shownValue], columns).map { text, columns in
          let text = TextFilter.line(text)
          return text + String(repeating: " ", count: columns - DisplayWidth.columns(of: text))
        }
        let origin = TextFilter.line(Messages.chosen.text(row.originMessage(of: setup)))
        try output.unfilteredLine((fields + [origin]).joined(separator: "  "))
      case .tsv: try output.row(row.fields(of: setup))
      case .jsonl:
        let names = ["setting", "value", "origin", "place"]
        try output.unfilteredLine(
          JSON.object(zip(names, row.fields(of: setup)).map { ($0, .string($1)) }).serialized)
      }
    }
    try output.finish()
    guard setup.mistakes.isEmpty else {
      setup.reportMistakes()
      throw ExitCode(2)
    }
  }
}
