import Messages
import Publications
import RecordImport

/// Reports which files built into one catalogue contain the same publications.
struct BuildOverlaps {
  private let files: [String]
  /// `nil` for a single file.
  private var overlaps: FileOverlaps?

  init(of files: [String]) {
    self.files = files
    overlaps = files.count > 1 ? FileOverlaps() : nil
  }

  mutating func add(_ publication: Publication, isReported: Bool) {
    overlaps?.add(publication, isReported: isReported)
  }

  mutating func endFile() { overlaps?.endFile() }

  /// Writes a line for each pair of files, and what to do about it, to standard error.
  consuming func report() {
    guard let found = overlaps?.overlaps(), !found.isEmpty else { return }
    for overlap in found {
      ExitReport.printDiagnostic(
        Message(
          .buildOverlap, .number(overlap.records), .text(files[overlap.later]),
          .text(files[overlap.earlier])))
    }
    ExitReport.printDiagnostic(Message(.buildOverlapHint))
  }
}
