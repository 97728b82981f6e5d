import ArgumentParser
import CatalogueStore
import EmbeddedFiles
import Files
import Glibc
import Messages
import Publications
import RecordFormats
import Vocabularies

/// Writes a file with a few example records to start a catalogue from.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: .help(.helpNewAbstract),
    usage: "fieldshelf new <file>",
    discussion: .help(.helpNewDiscussion, .text(NewCommand.fileExtensions.joined(separator: ", "))))

  @Argument(help: .init(.help(.helpNewFile), valueName: "file"), completion: .file())
  var file: String

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    let format = RecordFormat.writable.first { format in
      format.reader != nil && format.endings.contains { file.lowercased().hasSuffix(".\($0)") }
    }
    guard let format, let makeWriter = format.writer else {
      throw UsageError.unknownFileExtension(file, known: NewCommand.fileExtensions)
    }
    var status = stat()
    guard lstat(file, &status) != 0 else { throw UsageError.fileExists(file) }
    var written = WriterOutput()
    let vocabulary = try EmbeddedFiles.vocabulary(
      thesaurus: try ThesaurusReader.read(EmbeddedFiles.topics))
    var context = WritingContext(
      countryName: { vocabulary.country($0)?.name ?? $0.text }, vocabulary: { vocabulary })
    context.isForBeginners = true
    var writer = makeWriter(context)
    writer.begin(to: &written)
    for publication in StarterRecords.all(.chosen) { writer.write(publication, to: &written) }
    writer.end(to: &written)
    do throws(FileFailure) {
      let output = try OutputFile(at: file)
      try output.write(written.bytes)
      try output.finish()
    } catch {
      throw CatalogueWriteError.failed(file: error.path, reason: .system(error.code))
    }
    var summary = Output(for: .people)
    try summary.line(Messages.chosen.text(.starterWritten, .text(file)))
    try summary.finish()
  }

  /// File name extensions of the formats that can be both written and read.
  private static var fileExtensions: [String] {
    RecordFormat.writable.filter { $0.reader != nil }.flatMap(\.endings).map { ".\($0)" }
  }
}
