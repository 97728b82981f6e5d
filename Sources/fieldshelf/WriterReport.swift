import Messages
import RecordFormats

/// Reports what a writer had to leave out or change.
enum WriterReport {
  /// Returns a message for each lost field and each change.
  static func messages(_ output: WriterOutput) -> [Message] {
    let lost = RecordField.allCases.compactMap { field in
      output.lost[field].map {
        Message(.lostField, .message(field.message), records($0))
      }
    }
    let changed = output.changed.map { Message(.changedRecords, $0.key, records($0.value)) }
    return lost + changed.sorted { Messages.chosen.text($0) < Messages.chosen.text($1) }
  }

  private static func records(_ count: Int) -> Message.Argument {
    .message(Message(.recordCount, .number(count)))
  }
}
