import ArgumentParser
import Browsing
import CatalogueStore
import Files
import Glibc
import Messages
import Publications
import RecordFormats
import RecordImport
import Vocabularies

/// Builds one file from records, which opens at once whatever their number.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: .help(.helpBuildAbstract),
    usage: "fieldshelf build <file> ... [<changes> ...] --output <library.shelf>",
    discussion: .help(.helpBuildDiscussion))

  @Argument(
    help: .init(.help(.helpOptionFiles), valueName: "file"), completion: .file())
  var files: [String]

  @Option(
    name: [.short, .long], help: .init(.help(.helpBuildOutput), valueName: "library.shelf"),
    completion: .file(extensions: ["shelf"]))
  var output: String

  @Option(
    name: .customLong("join-duplicates"),
    help: .init(.help(.helpBuildJoinDuplicates), valueName: "rule"),
    completion: .list(DuplicateRuleName.allValueStrings))
  var joinDuplicates: [String] = []

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var vocabulary: VocabularyOptions

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    let (sources, vocabularies) = try openedSources()
    var update = try sources.update()
    try update.findMoved { try sources.forEach($0) }
    let stages = update.stages
    var joins = try BuildJoins(joinDuplicates, sources)
    var overlaps = BuildOverlaps(of: joins == nil ? sources.bases : [])
    var builder = try builder(sources, vocabularies)
    var progress = BuildProgress(of: sources.bases)
    defer { progress.clear() }
    var findings = BuildFindings()
    for file in sources.bases where !builder.isFull {
      let report = try sources.reader.read(
        file, as: reading.format,
        progress: {
          progress.show(read: $0, records: builder.count)
          return !builder.isFull
        },
        add: { publication in
          stages.add(publication) { publication in
            guard let next = joins.next(publication) else { return }
            let numbered = builder.add(next.publication, replacing: stages.ordinal) ?? next.newID
            let published = sources.reader.sharedIdentifiers?.published(publication.id)
            let newID = numbered ?? (published == nil ? nil : publication.id)
            overlaps.add(publication, isReported: newID != nil)
            guard let newID else { return }
            findings.add(published ?? publication.id, of: publication, renamedTo: newID, in: file)
          }
        })
      progress.endFile()
      overlaps.endFile()
      findings.add(report, of: file)
    }
    if !builder.isFull {
      try stages.finish { builder.add($0) }
      try update.check(builder.digest)
    }
    try write(builder, progress, findings, joins)
    try report(vocabularies, overlaps, findings)
  }

  private func report(
    _ vocabularies: FileVocabularies, _ overlaps: BuildOverlaps, _ findings: BuildFindings
  ) throws {
    vocabularies.reportWarnings()
    overlaps.report()
    if findings.hasLostRecord { throw ExitCode(1) }
  }

  /// Opens the files and their vocabularies, if the output may be written.
  private func openedSources() throws -> (BuildSources, FileVocabularies) {
    try checkOutput()
    let vocabularies = try vocabulary.choice.vocabularies(of: files)
    let sources = try BuildSources(files, as: reading.format, in: vocabularies)
    try checkReplaced(sources)
    return (sources, vocabularies)
  }

  private func builder(
    _ sources: BuildSources, _ vocabularies: FileVocabularies
  ) throws -> CatalogueBuilder {
    try CatalogueBuilder(
      vocabulary: vocabularies.whole,
      VocabularyFingerprint(of: vocabularies.fingerprints.whole), updating: sources.base,
      writing: output)
  }

  private func write(
    _ builder: consuming CatalogueBuilder, _ progress: BuildProgress, _ findings: BuildFindings,
    _ joins: BuildJoins?
  ) throws {
    let count = builder.count
    if builder.isFull {
      // Report what was found so far: `finish` will refuse.
      progress.clear()
      findings.report()
    } else {
      progress.showWriting(records: count)
    }
    try builder.finish()
    progress.clear()
    findings.report()
    joins?.report()
    var summary = Output(for: .people)
    try summary.line(Messages.chosen.text(.publicationsBuilt, .number(count), .text(output)))
    if let joins { try summary.line(Messages.chosen.text(joins.message)) }
    try summary.finish()
  }

  /// Checks that the output can be written before the files are read, which may take a minute.
  private func checkOutput() throws {
    guard let location = OutputPlace(of: output) else { return }
    var status = stat()
    let isTaken = stat(output, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    let isWritable = access(location.folderPath, W_OK) == 0
    let code = output.isEmpty ? ENOENT : isTaken ? EEXIST : isWritable ? 0 : errno
    guard code != 0 else { return }
    let reason = isTaken ? Message.Argument.key(.nameIsTaken) : .system(code)
    throw CatalogueWriteError.failed(file: output, reason: reason)
  }
}

extension BuildCommand {
  /// Refuses to replace an input file, or a file that is not a catalogue: another `build` could not
  /// restore it.
  private func checkReplaced(_ sources: BuildSources) throws {
    var status = stat()
    guard stat(output, &status) == 0 else { return }
    // An updated catalogue may replace the old one, which stays mapped.
    let replaceable = sources.digest == nil || sources.changes.isEmpty ? 0 : 1
    try OverwriteCheck.refuseInput(output, among: Array(files.dropFirst(replaceable)))
    guard try FileReading.isCatalogue(output) else { throw UsageError.outputIsNotCatalogue(output) }
  }
}

/// What was found while building a catalogue.
private struct BuildFindings {
  private var diagnostics = ImportDiagnostics()
  private var renamed = RenamedRecords()

  var hasLostRecord: Bool { diagnostics.hasLostRecord }

  mutating func add(_ report: ImportReport, of file: String) { diagnostics.add(report, of: file) }

  mutating func add(
    _ published: PublicationID, of publication: Publication, renamedTo id: PublicationID,
    in file: String
  ) {
    renamed.add(published, of: publication, renamedTo: id, in: file)
  }

  func report() {
    diagnostics.report()
    renamed.report()
  }
}
