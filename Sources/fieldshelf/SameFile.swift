import Glibc
import RecordImport

/// Files that are named twice.
enum SameFile {
  /// Refuses to write a file that is one of those to read.
  static func refuse(_ output: String, among files: [String]) throws(UsageError) {
    var there = stat()
    guard stat(output, &there) == 0 else { return }
    for file in files {
      var status = stat()
      guard stat(file, &status) == 0 else { continue }
      if status.st_dev == there.st_dev, status.st_ino == there.st_ino {
        throw .outputIsInput(output)
      }
    }
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
