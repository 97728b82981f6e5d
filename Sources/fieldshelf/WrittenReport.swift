import RecordFormats

/// What a writer had to leave out or change, in words.
enum WrittenReport {
  /// A line for each field that was lost and each change.
  static func lines(_ output: WriterOutput) -> [String] {
    let lost = RecordField.allCases.compactMap { field in
      output.lost[field].map {
        "\(field.rawValue) of \(records($0)): no place in this format; left out"
      }
    }
    let changed = output.changed.sorted { $0.key < $1.key }.map {
      "\($0.key): \(records($0.value))"
    }
    return lost + changed
  }

  private static func records(_ count: Int) -> String {
    count == 1 ? "1 record" : "\(count) records"
  }
}
