import Messages
import RecordFormats

extension ImportReport {
  /// A short summary of what was lost in reading; `nil` if nothing was.
  var loss: Message? {
    if findings.contains(where: \.problem.stopsReading) { return Message(.restNotRead) }
    if lostRecordCount > 0 { return Message(.recordsNotRead, .number(lostRecordCount)) }
    let changed = findings.count(where: \.problem.losesContent)
    return changed > 0 ? Message(.valuesChanged, .number(changed)) : nil
  }
}
