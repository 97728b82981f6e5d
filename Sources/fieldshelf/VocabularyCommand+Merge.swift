import ArgumentParser
import CatalogueStore
import Files
import Glibc
import Messages
import RecordImport
import Vocabularies

extension VocabularyCommand {
  /// Merges several vocabularies into one.
  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "merge",
      abstract: .help(.helpVocabularyMergeAbstract),
      discussion: .help(.helpVocabularyMergeDiscussion))

    @Argument(
      help: .init(.help(.helpVocabularyMergeFiles), valueName: "file"), completion: .file())
    var files: [String]

    @Option(
      name: [.short, .long], help: .init(.help(.helpOptionWriteTo), valueName: "file"),
      completion: .file(extensions: ["ttl", "tsv"]))
    var output: String?

    @OptionGroup var interface: InterfaceOptions

    func run() throws {
      try VocabularyCommand.refuseToReplace(output)
      var choice = VocabularyChoice()
      choice.files = files
      let read = try choice.read()
      guard let rows = read.rows.first else {
        return try merge(read.thesauri)
      }
      if let thesaurus = read.thesauri.first {
        throw UsageError.mixedVocabularies(thesaurus.file, table: rows.file)
      }
      try merge(read.rows)
    }

    private func merge(_ thesauri: [Thesaurus]) throws {
      var merge = ThesaurusMerge()
      for thesaurus in thesauri { merge.add(thesaurus) }
      let conflicts = merge.conflicts
      let text = ThesaurusWriter.turtle(merge.thesaurus(file: ""))
      try VocabularyCommand.write(text, to: output)
      let isAnyLeftOut = thesauri.count { VocabularyCommand.reportLeftOut(of: $0) } > 0
      try report(
        conflicts.map { conflict in
          Message(
            .mergeLabel, .text(conflict.file), .index(conflict.line), .text(conflict.concept),
            .text(conflict.kept), .text(conflict.other))
        })
      if isAnyLeftOut { throw ExitCode(1) }
    }

    private func merge(_ tables: [AddedRows]) throws {
      var merged = AddedRows()
      let conflicts = tables.flatMap { merged.merge($0) }
      try VocabularyCommand.write(AddedRows.text(of: merged.lines), to: output)
      try report(
        conflicts.map { conflict in
          Message(
            .mergeRow, .message(conflict.leftOut.message), .text(conflict.name),
            .message(conflict.kept.message))
        })
    }

    private func report(_ conflicts: [Message]) throws {
      for conflict in conflicts { ExitReport.printDiagnostic(Messages.chosen.text(conflict)) }
      if !conflicts.isEmpty { throw ExitCode(1) }
    }
  }

  /// Refuses to replace a file, which somebody may have edited.
  static func refuseToReplace(_ path: String?) throws(UsageError) {
    guard let path else { return }
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      return
    }
    throw .fileExists(path)
  }

  /// Writes a text atomically to a file, or else to standard output.
  static func write(_ text: String, to path: String?) throws {
    guard let path else {
      var output = Output()
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for line in lines.dropLast() { try output.unfilteredLine(line) }
      return try output.finish()
    }
    do {
      let file = try OutputFile(at: path)
      try file.write(Array(text.utf8))
      try file.finish()
    } catch {
      throw CatalogueWriteError.failed(file: error.path, reason: .system(error.code))
    }
  }
}
