import Messages
import Publications
import RecordImport

/// Says which files that are built into one catalogue have the same publications.
struct BuildOverlaps {
  private let files: [String]
  /// `nil` for one file, which overlaps with no other.
  private var overlaps: FileOverlaps?

  init(of files: [String]) {
    self.files = files
    overlaps = files.count > 1 ? FileOverlaps() : nil
  }

  mutating func add(_ publication: Publication, isReported: Bool) {
    overlaps?.add(publication, isReported: isReported)
  }

  mutating func endFile() { overlaps?.endFile() }

  /// Writes a line for each pair of files to standard error, and what to do.
  consuming func report() {
    guard let found = overlaps?.overlaps(), !found.isEmpty else { return }
    for overlap in found {
      ExitReport.complain(
        Message(
          .buildOverlap, .number(overlap.records), .text(files[overlap.later]),
          .text(files[overlap.earlier])))
    }
    ExitReport.complain(Message(.buildOverlapHint))
  }
}
