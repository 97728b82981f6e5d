internal import Publications
internal import Text

extension ReadingList {
  /// The list as text: its name, then for each publication the identifier, the title and the notes,
  /// each on its own line, with a blank line between publications.
  ///
  /// The text survives e-mail: it can be read back even if lines were wrapped or quoted.
  package var text: String {
    var lines = [ReadingListWord.heading + " " + TextFilter.line(name)]
    for entry in entries {
      let title = TextFilter.line(entry.title)
      lines += ["", TextFilter.line(entry.id.text), title.isEmpty ? ReadingListWord.none : title]
      for (index, note) in entry.notes.enumerated() {
        let word = index == 0 ? ReadingListWord.note : ReadingListWord.conflictingNote
        lines.append(word + " " + TextFilter.line(note))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Parses a list from its text; `nil` if the text does not begin with the name of a list.
  package init?(text: some StringProtocol) {
    var lines = ReadingList.unquoted(
      text.split(omittingEmptySubsequences: false) { $0.isNewline }.map {
        TextFilter.line(String($0))
      })
    lines = Array(lines.drop(while: \.isEmpty))
    guard let first = lines.first, first.hasPrefix(ReadingListWord.heading) else { return nil }
    var head = lines.prefix { !$0.isEmpty }
    head[head.startIndex].removeFirst(ReadingListWord.heading.count)
    self.init(name: TextFilter.line(head.joined(separator: " ")))
    // The rest of an e-mail is its signature.
    let body = lines.dropFirst(head.count).prefix { $0 != ReadingListWord.signature }
    for block in body.split(whereSeparator: \.isEmpty) { add(block: Array(block)) }
  }

  /// Removes the quote marks of an e-mail that is quoted as a whole.
  private static func unquoted(_ lines: [String]) -> [String] {
    var lines = lines
    while lines.contains(where: { !$0.isEmpty }),
      lines.allSatisfy({ $0.isEmpty || $0.hasPrefix(">") })
    {
      lines = lines.map { TextFilter.line(String($0.dropFirst())) }
    }
    return lines
  }

  private mutating func add(block: [String]) {
    var title: [String] = []
    var notes: [String] = []
    for (index, line) in block.dropFirst().enumerated() {
      let word = [ReadingListWord.note, ReadingListWord.conflictingNote]
        .first { line.hasPrefix($0) }
      // The line after the identifier is the title, whatever it begins with.
      if index > 0, let word {
        notes.append(TextFilter.line(String(line.dropFirst(word.count))))
      } else if notes.isEmpty {
        title.append(line)
      } else {
        let note = notes[notes.count - 1]
        notes[notes.count - 1] = note.isEmpty ? line : note + " " + line
      }
    }
    let text = title.joined(separator: " ")
    var entry = Entry(
      id: PublicationID(block[0]), title: text == ReadingListWord.none ? "" : text)
    for note in notes where !note.isEmpty && !entry.notes.contains(note) {
      entry.notes.append(note)
    }
    var one = ReadingList()
    one.add(entry)
    merge(one)
  }
}

/// The keywords of the format, the same in every language.
private enum ReadingListWord {
  static let heading = "Reading list:"
  static let note = "Note:"
  static let conflictingNote = "Conflicting note:"
  static let none = "-"
  static let signature = "--"
}
