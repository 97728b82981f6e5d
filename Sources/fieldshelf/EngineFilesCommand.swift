import ArgumentParser
import CatalogueStore
import EngineCatalogue
import Files
import Messages
import Publications

/// Writes the files needed to start an engine on several machines.
struct EngineFilesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "engine-files",
    abstract: .help(.helpEngineFilesAbstract),
    discussion: .help(.helpEngineFilesDiscussion))

  @Argument(
    help: .init(.help(.helpOptionFiles), valueName: "file"), completion: .file())
  var files: [String] = []

  @Option(help: .init(.help(.helpEngineFilesShards), valueName: "number"))
  var shards = 2

  @Option(help: .init(.help(.helpEngineFilesEngine), valueName: "engine"))
  var engine = EngineFiles.Engine.sphinx

  @Option(
    name: [.short, .long], help: .init(.help(.helpEngineFilesOutput), valueName: "folder"),
    completion: .directory)
  var output: String

  @Option(help: .init(.help(.helpEngineFilesName), valueName: "name"))
  var name = "pubs"

  @Option(help: .init(.help(.helpEngineFilesPort), valueName: "number"))
  var port = 9306

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var vocabulary: VocabularyOptions

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    guard 1...64 ~= shards else { throw UsageError.invalidEngineNumber(String(shards)) }
    guard 1024...65_000 ~= port else { throw UsageError.invalidEngineNumber(String(port)) }
    guard SphinxDialect.isName(name) else { throw UsageError.invalidEngineName(name) }
    let opened = try OpenedCatalogue(files: files, as: reading.format, in: vocabulary.choice)
    opened.reportLosses()
    let files = try EngineFiles(
      of: opened.wholeImage(), name: name, shards: shards, engine: engine, port: port, in: output)
    let commands = files.commands.map { "    " + $0 }.joined(separator: "\n")
    var kept: [String] = []
    do {
      kept = try files.write(
        readme: Messages.chosen.text(
          .engineFilesReadme, .text(name), .text(engine.rawValue), .text(commands),
          .text(files.address)))
    } catch let error as EngineFiles.TooLong {
      throw FailedAnswer(message: Message(.engineRecordTooLong, .text(error.id)))
    } catch let error as FileFailure {
      throw CatalogueWriteError.failed(file: error.path, reason: .system(error.code))
    }
    var summary = Output()
    try summary.line(
      Messages.chosen.text(.engineFilesWritten, .text(output), .text(files.address)))
    try summary.finish()
    for path in kept {
      ExitReport.printDiagnostic(
        Message(.engineConfigurationKept, .text(path), .text(path + ".new")))
    }
    try opened.throwIfRecordWasLost()
  }
}

extension EngineFiles.Engine: ExpressibleByArgument {}
