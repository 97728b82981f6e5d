package import Messages
internal import Publications
internal import Text

extension AddedRows {
  /// Rows that contradict an earlier row about the same name, in table order: a tag of two classes
  /// or places, a source with two acronyms, kinds or parents, a name of two sources or countries.
  /// Which of these rows takes effect is not defined.
  package var contradictions: [Message] {
    var messages: [Message] = []
    var seen: [String: (meaning: String, line: Int)] = [:]
    func take(_ word: String, _ table: String, _ meaning: String, _ line: Int) {
      let key = "\(table)\n\(word)"
      guard let earlier = seen[key] else {
        seen[key] = (meaning, line)
        return
      }
      guard earlier.meaning != meaning else { return }
      messages.append(
        Message(
          .vocabularyContradiction, .text(file), .index(line), .text(word), .index(earlier.line)))
    }
    for row in tags { take(row.tag, "tag", "\(row.kind.rawValue)\n\(row.under)", row.place.line) }
    for row in sources {
      let (source, line) = (row.source, row.place.line)
      let kind = source.isPerson ? "person" : "body"
      take(
        source.name, "source", "\(source.acronym ?? "")\n\(kind)\n\(row.parent)", line)
      for name in [source.name, source.acronym ?? ""] + row.otherNames where !name.isEmpty {
        take(TextFolding.fold(name), "name", source.name, line)
      }
    }
    for row in countries {
      for name in row.names {
        take(TextFolding.fold(name), "country", row.code.uppercased(), row.place.line)
      }
    }
    return messages
  }
}
