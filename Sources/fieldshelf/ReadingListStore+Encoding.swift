import Messages
import ReadingLists
import RecordFormats
import RecordImport

extension ReadingListStore {
  /// Reads a list in any encoding that files of records may have. `report` is called if the file is
  /// not UTF-8 and its letters had to be inferred; by default that goes to standard error.
  func read(
    _ name: String, reporting report: (Message) -> Void = { ExitReport.printDiagnostic($0) }
  ) throws(ReadingListError) -> ReadingList {
    var problem: Message?
    let list = try read(name) { bytes, path in
      let decoded = DecodedText(bytes, of: path)
      problem = decoded.problem?.message
      return decoded.text
    }
    if let problem { report(problem) }
    return list
  }
}
