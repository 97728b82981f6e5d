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
    abstract: "Print what an editor should know about a catalogue.",
    discussion: """
      Records that could not be read, text that was lost, likely duplicates, links and dates that \
      cannot be right, tags, topics, sources, countries and languages that the vocabulary does not \
      have, titles that contradict their tags or look alike, missing fields; of a '.shelf' file, \
      whether every byte is what was written. Several files are examined as one catalogue. A finding \
      in a '.shelf' file names the file and line that the record came from.

      First comes how many findings there are of each kind, in the order in which to mend them, then \
      the findings in that order. A fault is to be corrected, a note to be looked at. The status is 1 \
      when there is a fault, or what --fail-on names, among what is shown, or a file cannot be read, \
      which is reported after the findings in the others.

      text: file, place, finding. tsv: file, line, identifier, title, finding, "fault" or "note", \
      kind, nearest known names, identifiers of duplicates. jsonl: the same as an object. sarif: \
      SARIF 2.1.0, for editors and services that show such findings beside the files.

      Kinds, in the order of mending: \(FindingKind.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  @Argument(
    help: .init(
      "Records or catalogues; without one, the embedded catalogue.", valueName: "file"),
    completion: .file())
  var files: [String] = []

  @Option(help: .init("Format of the output.", valueName: "form"))
  var format = CheckFormat.text

  @OptionGroup var selection: CheckSelectionOptions

  @Option(
    help: .init(
      "Explain a kind of finding, with how to mend it and an example, and check nothing.",
      valueName: "kind"),
    completion: .list(CheckSelection.kindNames))
  var explain: String?

  @OptionGroup var catalogue: CatalogueOption

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    if let explain {
      return try CheckExplanation.write(try CheckSelection.kind(explain, option: "--explain"))
    }
    let selection = try CheckSelection(self.selection)
    let vocabulary = try catalogue.vocabulary.choice.vocabulary()
    var check = CheckedFiles(vocabulary: vocabulary, format: catalogue.reading.format)
    let named = try Setup.current.catalogueFiles(or: files + catalogue.files)
    if named.isEmpty {
      try check.addListing()
    } else {
      for file in named { check.add(file) }
    }
    let (names, unread) = (check.names, check.unread)
    let audit = check.finish()
    let report = CheckReport(audit, of: names, selection: selection, unread: unread)
    try report.write(as: format)
    for complaint in unread { ExitReport.complain(complaint) }
    if report.hasFailed { throw ExitCode(1) }
  }
}

/// The forms in which findings are printed.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
  /// For reading.
  case text
  /// A line a finding, fields between tabs.
  case tsv
  /// A JSON object a line.
  case jsonl
  /// The Static Analysis Results Interchange Format, 2.1.0.
  case sarif

  /// What is for people is in their language; what programs read is the same everywhere.
  var messages: Messages { self == .text ? .chosen : .english }
}
