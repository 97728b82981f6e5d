import ArgumentParser
import Browsing
import Messages
import Screen
import Text

/// Prints the settings in force, with what each was chosen by.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print the settings in force, and where each comes from.",
    discussion: """
      The setup file is $XDG_CONFIG_HOME/fieldshelf/config, or ~/.config/fieldshelf/config. The \
      program reads it where it is there, and never writes it; a restricted session does not read it. \
      Each line is 'key = value', and '#' begins a comment:

        profile = lean             # lean, full, access
        theme = light
        language = es              # of the screen and of messages
        catalogue = ~/books.shelf  # of every command that takes one, when none is named
        lists = ~/lists            # where reading lists are
        key.mark = F5, m           # other keys for a command of the screen

      An option is stronger than a variable of the environment, and that is stronger than the file. The \
      locale only decides where the file names no language.

      'fieldshelf keys --format tsv' prints the names of commands in its last column. Keys are named as \
      there, 'Comma' and 'Hash' besides; a key that another command has in the same place is refused. \
      Esc, Ctrl-X and Ctrl-C stay. Without a key behind '=' a command is run by its name alone.

      text: a setting a line. tsv: setting, value, what decided ('flag', 'environment', 'file' or \
      'default'), and its name or place. jsonl: the same as an object. The status is 2 when something is \
      wrong with the file.
      """)

  @Option(help: .init("As for 'browse'.", valueName: "profile"))
  var profile: Profile?

  @Option(help: .init("As for 'browse'.", valueName: "theme"))
  var theme: Theme?

  @Option(
    name: .customLong("catalogue"), help: .init("As for 'list'.", valueName: "file"),
    completion: .file())
  var catalogues: [String] = []

  @OptionGroup var place: ListsOption

  @Option(help: .init("Format of the output.", valueName: "form"))
  var format = OutputFormat.text

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    let setup = Setup.current
    let rows = try SettingRow.all(
      of: setup, profile: profile, theme: theme, catalogues: catalogues, lists: place.lists)
    var output = Output()
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
        try output.own((fields + [origin]).joined(separator: "  "))
      case .tsv: try output.row(row.fields(of: setup))
      case .jsonl:
        let names = ["setting", "value", "origin", "place"]
        try output.own(
          JSON.object(zip(names, row.fields(of: setup)).map { ($0, .text($1)) }).serialized)
      }
    }
    try output.finish()
    guard setup.mistakes.isEmpty else {
      setup.complain()
      throw ExitCode(2)
    }
  }
}
