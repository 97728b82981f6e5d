import Messages
import Publications
import RecordFormats
import RecordImport
import Text

/// Formats a list of likely duplicates.
struct DuplicateListWriter {
  let groups: [DuplicateProposal.Group]
  let files: [String]

  /// All lines: an introduction, then the groups.
  var lines: [String] {
    let messages = Messages.chosen
    guard !groups.isEmpty else { return [DuplicateList.comment(messages.text(none))] }
    let head = messages.text(.duplicatesHead, .number(groups.count), .text(names))
      .split(separator: "\n").map { DuplicateList.comment(String($0)) }
    return head + groups.flatMap { [""] + lines(of: $0, messages) }
  }

  /// Says that there are no duplicates.
  var none: Message { Message(.duplicatesNone, .text(names)) }

  private var names: String { files.map { TextFilter.line($0) }.joined(separator: " ") }

  private func lines(of group: DuplicateProposal.Group, _ messages: Messages) -> [String] {
    let what = messages.text(group.rule.message)
    let fields = group.differing.map { messages.text($0.message) }.joined(separator: ", ")
    let comment =
      fields.isEmpty
      ? messages.text(.duplicatesEqual, .text(what))
      : messages.text(.duplicatesGroup, .text(what), .text(fields))
    return [DuplicateList.comment(comment)]
      + group.records.map { record in
        var comment = record.isRepeated ? "" : record.title
        if let file = record.file, let line = record.line {
          comment += " (\(file):\(line))"
        }
        return DuplicateList.line(
          record.id, title: record.isRepeated ? record.title : nil,
          comment: TextFilter.line(comment))
      }
  }
}
