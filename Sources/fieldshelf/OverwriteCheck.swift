import Glibc
import RecordImport

/// Checks that an output does not overwrite an input.
enum OverwriteCheck {
  /// Refuses an output that is one of the input files.
  static func refuseInput(_ output: String, among files: [String]) throws(UsageError) {
    if files.contains(where: { isSameFile($0, output) }) { throw .outputIsInput(output) }
  }

  /// Whether two paths lead to the same existing file.
  static func isSameFile(_ path: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    return stat(path, &first) == 0 && stat(other, &second) == 0
      && first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// Also refuses to overwrite a catalogue with another kind of file: restoring it would take a
  /// build.
  static func refuseInputOrCatalogue(_ output: String, among files: [String]) throws {
    try refuseInput(output, among: files)
    var status = stat()
    guard stat(output, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    if (try? FileReading.isCatalogue(output)) ?? false {
      throw UsageError.outputIsCatalogue(output)
    }
  }
}
