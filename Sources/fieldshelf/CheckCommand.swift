import ArgumentParser
import CatalogueStore
import EmbeddedFiles
import Messages
import RecordFormats
import RecordImport
import Vocabularies

/// Prints what an editor should know about catalogues.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: .help(.helpCheckAbstract),
    usage: "fieldshelf check [<file> ...] [<options>]",
    discussion: .help(
      .helpCheckDiscussion, .text(FindingKind.allCases.map(\.rawValue).joined(separator: ", "))))

  @Argument(
    help: .init(.help(.helpCheckFiles), valueName: "file"),
    completion: .file())
  var files: [String] = []

  @Option(help: .init(.help(.helpOptionFormat), valueName: "form"))
  var format = CheckFormat.text

  @OptionGroup var selection: CheckSelectionOptions

  @Option(
    help: .init(.help(.helpCheckExplain), valueName: "kind"),
    completion: .list(CheckSelection.kindNames))
  var explain: String?

  @OptionGroup var catalogue: CatalogueOption

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    if let explain {
      return try CheckExplanation.write(try CheckSelection.kind(explain, option: "--explain"))
    }
    let selection = try CheckSelection(self.selection)
    let named = try Setup.current.catalogueFiles(or: files + catalogue.files)
    guard catalogue.engine.servers.isEmpty, try EngineOption.address(among: named) == nil else {
      throw FailedAnswer(message: Message(.engineNotForCommand))
    }
    let vocabularies = try catalogue.vocabulary.choice.vocabularies(of: named)
    vocabularies.reportWarnings()
    var check = CheckedFiles(in: vocabularies, format: catalogue.reading.format)
    if named.isEmpty {
      try check.addListing()
    } else {
      for file in named { check.add(file) }
    }
    let (names, unread) = (check.names, check.unread)
    let audit = check.finish()
    let report = CheckReport(audit, of: names, selection: selection, unread: unread)
    try report.write(as: format)
    for message in unread { ExitReport.printDiagnostic(message) }
    if report.hasFailed { throw ExitCode(1) }
  }
}

/// The output formats of findings.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people.
  case text
  /// One finding a line, tab-separated.
  case tsv
  /// One JSON object a line.
  case jsonl
  /// The Static Analysis Results Interchange Format, 2.1.0.
  case sarif

  /// The reader's language for text, English for formats that programs read.
  var messages: Messages { self == .text ? .chosen : .english }
}
