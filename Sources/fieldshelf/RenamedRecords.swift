import Messages
import Publications
import RecordFormats

/// Records whose identifier was already taken: a number is appended to it.
struct RenamedRecords {
  private var messages: [Message] = []
  private var count = 0

  /// The maximum number of messages: a file that is added twice would report every record.
  private static let limit = 10

  /// Notes that a record's identifier differs from the one in its file.
  mutating func add(
    _ published: PublicationID, of publication: Publication, renamedTo id: PublicationID,
    in file: String
  ) {
    count += 1
    guard messages.count < RenamedRecords.limit else { return }
    let location: Message.Argument =
      publication.origin.map { origin in
        let key: MessageKey = origin.unit == .line ? .lineNumber : .recordNumber
        let line = Message(key, .index(origin.lines.lowerBound))
        return .message(Message(.findingAt, .text(origin.file), .message(line)))
      } ?? .text(file)
    messages.append(
      Message(.identifierChanged, location, .text(published.text), .text(id.text)))
  }

  /// Writes the first of them, and the number of the others, to standard error.
  func report() {
    for message in messages { ExitReport.printDiagnostic(message) }
    let more = count - messages.count
    if more > 0 { ExitReport.printDiagnostic(Message(.moreIdentifiersChanged, .number(more))) }
  }
}
