import ArgumentParser
import Browsing
import CatalogueStore
import EmbeddedFiles
import Glibc
import Publications
import RecordFormats
import RecordImport
import Vocabularies

/// Makes one file of records that opens at once, however many they are.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Make a catalogue of files of records that opens at once.",
    usage: "fieldshelf build <file> ... --output <library.shelf>",
    discussion: """
      Files are records in any format that 'fieldshelf' reads, or catalogues; what a file is, its \
      beginning tells. Records keep their order. The catalogue takes its place when it is whole; until then \
      a file of that name stays as it is. It takes the place of another catalogue, and of nothing \
      else.

      Topics, countries and sources go by any name that the vocabulary has for them.

      What is odd about a record is told on standard error. The status is 1 when one could not be \
      read; the others are in the catalogue.
      """)

  @Argument(
    help: .init("Records or catalogues.", valueName: "file"), completion: .file())
  var files: [String]

  @Option(
    name: [.short, .long], help: .init("The catalogue to make.", valueName: "library.shelf"),
    completion: .file(extensions: ["shelf"]))
  var output: String

  @Option(help: ReadFormat.help)
  var from: ReadFormat?

  @OptionGroup var vocabulary: VocabularyOptions

  func run() throws {
    try checkOutput()
    try checkReplaced()
    let vocabulary = try EmbeddedFiles.vocabulary(thesaurus: try vocabulary.choice.thesaurus())
    let reader = PublicationReader(vocabulary: vocabulary)
    var builder = CatalogueBuilder(vocabulary: vocabulary)
    var progress = BuildProgress(of: files)
    defer { progress.clear() }
    var findings = BuildFindings()
    for file in files where !builder.isFull {
      let report = try reader.read(
        file, as: from?.format,
        progress: {
          progress.show(read: $0, records: builder.count)
          return !builder.isFull
        },
        add: { publication in
          guard let id = builder.add(publication) else { return }
          findings.add(publication, renamedTo: id, of: file)
        })
      progress.endFile()
      findings.add(report, of: file)
    }
    let count = builder.count
    if builder.isFull {
      // What was found so far is told before that `write` refuses.
      progress.clear()
      findings.tell()
    } else {
      progress.showWriting(records: count)
    }
    try builder.write(to: output)
    progress.clear()
    findings.tell()
    var words = Output()
    try words.line("\(output): \(count) \(count == 1 ? "publication" : "publications")")
    try words.finish()
    if findings.hasLostRecord { throw ExitCode(1) }
  }

  /// Says before the reading, which may take a minute, what would fail after it.
  private func checkOutput() throws {
    guard let place = OutputPlace(of: output) else { return }
    var status = stat()
    let isTaken = stat(output, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    let isWritable = access(place.folderPath, W_OK) == 0
    let code = output.isEmpty ? ENOENT : isTaken ? EEXIST : isWritable ? 0 : errno
    guard code != 0 else { return }
    let reason =
      isTaken ? "something that is no file has this name" : String(cString: strerror(code))
    throw CatalogueWriteError.failed(file: output, reason: reason)
  }
}

extension BuildCommand {
  /// Refuses to put the catalogue where one of its own sources stands, or something that is no
  /// catalogue: another `build` cannot bring that back.
  private func checkReplaced() throws {
    var there = stat()
    guard stat(output, &there) == 0 else { return }
    for file in files {
      var status = stat()
      guard stat(file, &status) == 0 else { continue }
      if status.st_dev == there.st_dev, status.st_ino == there.st_ino {
        throw UsageError.outputIsInput(output)
      }
    }
    guard try FileReading.isCatalogue(output) else { throw UsageError.outputIsNoCatalogue(output) }
  }
}

/// What was found while a catalogue was built.
private struct BuildFindings {
  private var complaints = ImportComplaints()
  private var renamed: [String] = []
  private var renamedCount = 0

  var hasLostRecord: Bool { complaints.hasLostRecord }

  /// Who adds a file twice has as many of them as records.
  private static let renamedLimit = 10

  mutating func add(_ report: ImportReport, of file: String) { complaints.add(report, of: file) }

  /// Says that a record has another identifier than its file gives it.
  mutating func add(_ publication: Publication, renamedTo id: PublicationID, of file: String) {
    renamedCount += 1
    guard renamed.count < BuildFindings.renamedLimit else { return }
    let place =
      publication.origin.map { "\($0.file): \($0.unit.rawValue) \($0.lines.lowerBound)" } ?? file
    renamed.append(
      "\(place): the identifier '\(publication.id)' is another record's; this one has '\(id)'")
  }

  func tell() {
    complaints.tell()
    for line in renamed { Ending.complain(line) }
    let more = renamedCount - renamed.count
    if more > 0 {
      let records = more == 1 ? "1 record more has" : "\(more) records more have"
      Ending.complain("\(records) an identifier of another, and a number after it")
    }
  }
}
