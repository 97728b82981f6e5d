import ArgumentParser
import CatalogueStore
import Files
import Messages
import Publications
import RecordFormats
import RecordImport
import Vocabularies

/// Converts records of any format to another format.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: .help(.helpConvertAbstract),
    usage: "fieldshelf convert <file> ... --to <format> [--output <file>]",
    discussion: .help(.helpConvertDiscussion))

  @Argument(help: .init(.help(.helpOptionFiles), valueName: "file"), completion: .file())
  var files: [String]

  @Option(help: .init(.help(.helpConvertTo), valueName: "format"))
  var to: WriteFormat

  @OptionGroup var reading: ReadingOptions

  @Option(
    name: [.short, .long],
    help: .init(.help(.helpOptionOutput), valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var vocabulary: VocabularyOptions

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    let outcome: Outcome
    if let output {
      try OverwriteCheck.refuseInputOrCatalogue(output, among: files)
      outcome = try convert(toFile: output)
    } else {
      var standardOutput = Output()
      outcome = try convert { try standardOutput.add($0) }
      try standardOutput.finish()
    }
    outcome.diagnostics.report()
    for message in WriterReport.messages(outcome.written) { ExitReport.printDiagnostic(message) }
    if outcome.diagnostics.hasLostRecord || !outcome.written.lost.isEmpty { throw ExitCode(1) }
  }

  /// The reports of the readers and the writer.
  private struct Outcome {
    var diagnostics = ImportDiagnostics()
    var written = WriterOutput()
  }

  private func convert(toFile path: String) throws -> Outcome {
    do {
      let file = try OutputFile(at: path)
      let outcome = try convert { try file.write($0) }
      try file.finish()
      return outcome
    } catch let failure as FileFailure {
      throw CatalogueWriteError.failed(file: failure.path, reason: .system(failure.code))
    }
  }

  private func convert(_ write: ([UInt8]) throws -> Void) throws -> Outcome {
    let choice = vocabulary.choice
    let vocabularies = try choice.vocabularies(of: files, hasConcepts: choice.terms == .preferred)
    let reader = PublicationReader(
      vocabulary: vocabularies.common, of: vocabularies.own, suggestionLimit: 0)
    var writer = ConvertCommand.writer(of: to.format, vocabularies.whole)
    var outcome = Outcome()
    var failure: (any Error)?
    func flush(from size: Int) {
      guard failure == nil, outcome.written.bytes.count >= size else { return }
      do { try write(outcome.written.bytes) } catch { failure = error }
      outcome.written.bytes.removeAll(keepingCapacity: true)
    }
    writer.begin(to: &outcome.written)
    for file in files where failure == nil {
      let report = try reader.read(
        file, as: reading.format, progress: { _ in failure == nil },
        add: { publication in
          writer.write(publication, to: &outcome.written)
          flush(from: ConvertCommand.blockSize)
        })
      outcome.diagnostics.add(report, of: file, where: \.losesContent)
    }
    writer.end(to: &outcome.written)
    flush(from: 0)
    if let failure { throw failure }
    return outcome
  }

  /// The size of a written block in bytes.
  private static let blockSize = 1 << 16

  /// Returns the writer of a format, which must have one.
  static func writer(
    of format: RecordFormat, _ vocabulary: Vocabulary, isForTransfer: Bool = false
  ) -> any RecordWriter {
    guard let makeWriter = format.writer else {
      preconditionFailure("'\(format.name)' is only read")
    }
    var names: [CountryCode: String] = [:]
    var context = WritingContext(
      countryName: { code in
        if let name = names[code] { return name }
        guard let name = vocabulary.country(code)?.name else { return code.text }
        names[code] = name
        return name
      },
      vocabulary: { vocabulary })
    context.isForTransfer = isForTransfer
    return makeWriter(context)
  }
}
