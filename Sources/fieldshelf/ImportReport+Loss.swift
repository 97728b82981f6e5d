import Messages
import RecordFormats

extension ImportReport {
  /// What was lost in reading, in short; `nil` when nothing was.
  var loss: Message? {
    if findings.contains(where: \.problem.stopsReading) { return Message(.restNotRead) }
    if lostRecordCount > 0 { return Message(.recordsNotRead, .number(lostRecordCount)) }
    let changed = findings.count(where: \.problem.losesContent)
    return changed > 0 ? Message(.valuesChanged, .number(changed)) : nil
  }
}
