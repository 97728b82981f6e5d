import Glibc
import RecordImport

/// Files that are named twice.
enum SameFile {
  /// Refuses to write a file that is one of those to read.
  static func refuse(_ output: String, among files: [String]) throws(UsageError) {
    if files.contains(where: { isOne($0, output) }) { throw .outputIsInput(output) }
  }

  /// Whether two paths lead to one file that is there.
  static func isOne(_ path: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    return stat(path, &first) == 0 && stat(other, &second) == 0
      && first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// Refuses the same, and to write another kind of file over a catalogue: that takes a build to
  /// restore.
  static func refuseOrCatalogue(_ output: String, among files: [String]) throws {
    try refuse(output, among: files)
    var there = stat()
    guard stat(output, &there) == 0, there.st_mode & S_IFMT == S_IFREG else { return }
    if (try? FileReading.isCatalogue(output)) ?? false {
      throw UsageError.outputIsCatalogue(output)
    }
  }
}
