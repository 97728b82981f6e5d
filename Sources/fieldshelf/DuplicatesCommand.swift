import ArgumentParser
import CatalogueStore
import EmbeddedFiles
import Files
import Messages
import Publications
import RecordFormats
import RecordImport
import Vocabularies

/// Proposes which records are one publication, as a file that an editor changes.
struct DuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "Propose which records are one publication, as a file to edit.",
    usage: "fieldshelf duplicates <file> ... [--by <rule>] [--output <list>]",
    discussion: """
      Files are records in any format, or catalogues; several are examined as one. Records with the \
      same DOI, ISBN, title or link are proposed as groups, a line a record: its identifier, and \
      behind # its title and place. A line before each group says what is the same and what differs.

      Delete the lines and groups that are wrong, and move to the top of its group the record that is \
      to be kept. 'fieldshelf build FILES --join-duplicates LIST --output NEW' then joins them. An \
      empty line separates groups; what is behind two blanks and # is a comment.

      Where several records have one identifier, the title of the record is behind = and must stay: \
      which of them has the identifier depends on the order of the files. A list that names another \
      record in the files of 'build' is refused.

      The status is 0 when there is a group, and 1 when there is none or a file cannot be read.
      """)

  @Argument(
    help: .init("Records or catalogues.", valueName: "file"), completion: .file())
  var files: [String]

  @Option(
    help: .init(
      """
      What makes records one: 'doi', 'isbn', 'title' or 'link'; may be given several times; without \
      it, each of them.
      """, valueName: "rule"))
  var by: [DuplicateRuleName] = []

  @Option(
    name: [.short, .long],
    help: .init("The file to write; without it, standard output.", valueName: "list"),
    completion: .file())
  var output: String?

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var vocabulary: VocabularyOptions

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    try VocabularyCommand.refuseToReplace(output)
    let vocabulary = try vocabulary.choice.vocabulary()
    let rules = by.isEmpty ? DuplicateRule.allCases : by.map(\.rule)
    var proposal = DuplicateProposal(by: Set(rules))
    let reader = try PublicationReader(vocabulary: vocabulary)
      .tellingApart(files, as: reading.format)
    var complaints = ImportComplaints(limit: 10)
    for file in files {
      let report = try reader.read(file, as: reading.format) { proposal.add($0) }
      complaints.add(report, of: file, where: \.losesContent)
    }
    complaints.report()
    let groups = proposal.groups()
    try write(DuplicateListWriter(groups: groups, files: files).lines)
    if groups.isEmpty || complaints.hasLostRecord { throw ExitCode(1) }
  }

  private func write(_ lines: [String]) throws {
    guard let path = output else {
      var output = Output()
      for line in lines { try output.own(line) }
      return try output.finish()
    }
    do throws(FileFailure) {
      let file = try OutputFile(at: path)
      for line in lines { try file.write(Array("\(line)\n".utf8)) }
      try file.finish()
    } catch {
      throw CatalogueWriteError.failed(file: error.path, reason: error.reason)
    }
  }
}

/// A rule as the command line calls it.
struct DuplicateRuleName: ExpressibleByArgument {
  let rule: DuplicateRule

  static let allValueStrings = DuplicateRule.allCases.map(\.rawValue)

  init?(argument: String) {
    guard let rule = DuplicateRule(rawValue: argument.lowercased()) else { return nil }
    self.rule = rule
  }
}
