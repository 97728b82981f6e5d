import ArgumentParser
import CatalogueStore
import EmbeddedFiles
import Files
import Messages
import Publications
import RecordFormats
import RecordImport
import Vocabularies

/// Proposes which records are the same publication, as a file for an editor to change.
struct DuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: .help(.helpDuplicatesAbstract),
    usage: "fieldshelf duplicates <file> ... [--by <rule>] [--output <list>]",
    discussion: .help(.helpDuplicatesDiscussion))

  @Argument(
    help: .init(.help(.helpOptionFiles), valueName: "file"), completion: .file())
  var files: [String]

  @Option(
    help: .init(.help(.helpDuplicatesBy), valueName: "rule"))
  var by: [DuplicateRuleName] = []

  @Option(
    name: [.short, .long],
    help: .init(.help(.helpOptionOutput), valueName: "list"),
    completion: .file())
  var output: String?

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var vocabulary: VocabularyOptions

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    try VocabularyCommand.refuseToReplace(output)
    let vocabularies = try vocabulary.choice.vocabularies(of: files)
    let rules = by.isEmpty ? DuplicateRule.allCases : by.map(\.rule)
    var proposal = DuplicateProposal(by: Set(rules))
    let reader = try PublicationReader(
      vocabulary: vocabularies.common, of: vocabularies.own, suggestionLimit: 0
    )
    .tellingApart(files, as: reading.format)
    var diagnostics = ImportDiagnostics(limit: ImportDiagnostics.briefLimit)
    for file in files {
      let report = try reader.read(file, as: reading.format) { proposal.add($0) }
      diagnostics.add(report, of: file, where: \.losesContent)
    }
    diagnostics.report()
    let groups = proposal.groups()
    let list = DuplicateListWriter(groups: groups, files: files)
    try write(list.lines)
    // On standard output, the list itself says that it is empty.
    if groups.isEmpty, output != nil { ExitReport.printDiagnostic(list.none) }
    if groups.isEmpty || diagnostics.hasLostRecord { throw ExitCode(1) }
  }

  private func write(_ lines: [String]) throws {
    guard let path = output else {
      var output = Output()
      for line in lines { try output.unfilteredLine(line) }
      return try output.finish()
    }
    do throws(FileFailure) {
      let file = try OutputFile(at: path)
      for line in lines { try file.write(Array("\(line)\n".utf8)) }
      try file.finish()
    } catch {
      throw CatalogueWriteError.failed(file: error.path, reason: .system(error.code))
    }
  }
}

/// A duplicate rule by its name on the command line.
struct DuplicateRuleName: ExpressibleByArgument {
  let rule: DuplicateRule

  static let allValueStrings = DuplicateRule.allCases.map(\.rawValue)

  init?(argument: String) {
    guard let rule = DuplicateRule(rawValue: argument.lowercased()) else { return nil }
    self.rule = rule
  }
}
