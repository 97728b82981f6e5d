import ArgumentParser
import CatalogueStore
import Files
import Messages
import Publications
import RecordFormats
import RecordImport
import Vocabularies

/// Prints the differences between two catalogues, or writes them as a file for `build`.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: .help(.helpChangesAbstract),
    usage: "fieldshelf changes <old> <new> [--format text|changes] [--output <file>]",
    discussion: .help(.helpChangesDiscussion))

  @Argument(
    help: .init(.help(.helpChangesOld), valueName: "old"), completion: .file())
  var old: String

  @Argument(
    help: .init(.help(.helpChangesNew), valueName: "new"), completion: .file())
  var new: String

  @Option(
    help: .init(.help(.helpChangesFormat), valueName: "form"))
  var format: ChangesFormat?

  @Option(
    name: [.short, .long],
    help: .init(.help(.helpOptionOutput), valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: .init(.help(.helpChangesDate), valueName: "yyyy-mm-dd"))
  var date: String?

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var vocabulary: VocabularyOptions

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    do {
      try compare()
    } catch let error as PublicationReader.Failure {
      ExitReport.printDiagnostic(error.message)
      throw ExitCode(2)
    } catch let error as CatalogueWriteError {
      ExitReport.printDiagnostic(error.message)
      throw ExitCode(2)
    }
  }

  private func compare() throws {
    let date = try Dates.date(date, option: "--date")
    if let output { try OverwriteCheck.refuseInputOrCatalogue(output, among: [old, new]) }
    let vocabularies = try vocabulary.choice.vocabularies(of: [old, new])
    try requireVocabulary(in: vocabularies)
    let catalogues = try ComparedCatalogues(old, new, as: reading.format, in: vocabularies)
    let diagnostics = diagnostics(of: catalogues)
    diagnostics.report()
    // A record lost in reading would be written as withdrawn.
    if diagnostics.hasLostRecord, form == .changes { throw ExitCode(2) }
    let writer = ChangesWriter(catalogues: catalogues, vocabulary: vocabularies.whole)
    if let output {
      try write(toFile: output, writer, date)
    } else {
      try writeToStandardOutput(writer, date)
    }
    if diagnostics.hasLostRecord { throw ExitCode(2) }
    if !catalogues.comparison.isEmpty { throw ExitCode(1) }
  }

  /// Refuses to read records with another vocabulary than those of the catalogue they are compared
  /// with. Two catalogues are compared as they are.
  private func requireVocabulary(in vocabularies: FileVocabularies) throws {
    for (file, other) in [(old, new), (new, old)]
    where vocabularies.lacksVocabulary(of: file, as: reading.format) {
      guard (try? OpenedCatalogue.form(of: other, as: reading.format)) != .image else { continue }
      throw UsageError.vocabularyOfCatalogue(file)
    }
  }

  /// The output form: the given one, or else the one that the file name implies.
  private var form: ChangesFormat {
    let name = output ?? ""
    let isNamed = [".changes", ".changes.gz"].contains { name.hasSuffix($0) }
    return format ?? (isNamed ? .changes : .text)
  }

  private func diagnostics(of catalogues: ComparedCatalogues) -> ImportDiagnostics {
    var diagnostics = ImportDiagnostics(limit: ImportDiagnostics.briefLimit)
    diagnostics.add(catalogues.oldIndex.report, of: old, where: \.losesContent)
    diagnostics.add(catalogues.newIndex.report, of: new, where: \.losesContent)
    return diagnostics
  }

  private func writeToStandardOutput(_ writer: ChangesWriter, _ date: PublicationDate) throws {
    var output = Output(for: form == .text ? .people : .programs)
    try send(writer, date, line: { try output.unfilteredLine($0) }, bytes: { try output.add($0) })
    try output.finish()
  }

  private func write(
    toFile path: String, _ writer: ChangesWriter, _ date: PublicationDate
  ) throws {
    do {
      let file = try OutputFile(at: path)
      let deflater = path.hasSuffix(".gz") ? Deflater() : nil
      try send(
        writer, date,
        line: { line in
          let bytes = Array("\(line)\n".utf8)
          try file.write(deflater?.add(bytes) ?? bytes)
        }, bytes: { try file.write(deflater?.add($0) ?? $0) })
      if let deflater { try file.write(deflater.finish()) }
      try file.finish()
    } catch let failure as FileFailure {
      throw CatalogueWriteError.failed(file: failure.path, reason: .system(failure.code))
    }
  }

  /// Writes text as lines, or changes as bytes; stops writing after the first failure.
  private func send(
    _ writer: ChangesWriter, _ date: PublicationDate, line: (String) throws -> Void,
    bytes: ([UInt8]) throws -> Void
  ) throws {
    var failure: (any Error)?
    func attempt(_ body: () throws -> Void) {
      guard failure == nil else { return }
      do { try body() } catch { failure = error }
    }
    switch form {
    case .text: try writer.writeText { text in attempt { try line(text) } }
    case .changes: try writer.writeLines(date: date) { block in attempt { try bytes(block) } }
    }
    if let failure { throw failure }
  }
}

/// The output form of changes.
enum ChangesFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people.
  case text
  /// For `build`.
  case changes
}
