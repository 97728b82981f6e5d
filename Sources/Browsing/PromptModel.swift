internal import Text

/// A line of text being typed.
package struct PromptModel: Equatable, Sendable {
  /// The typed text: one line, at most 200 characters, filtered by `TextFilter`.
  package private(set) var text: String
  /// The number of characters before the cursor, 0...`text.count`.
  package private(set) var cursor: Int

  /// The maximum length in characters. Longer text is useless for searching and would slow down
  /// each key.
  static let maximumLength = 200

  /// A line with the cursor at its end.
  package init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  /// The line with a range of characters replaced, and the cursor after the new text; unchanged if
  /// the result would be too long.
  func replacing(_ range: Range<Int>, with text: String) -> PromptModel {
    var other = self
    other.cursor = range.upperBound
    for _ in range { _ = other.deleteBackward() }
    guard other.text.count + text.count <= PromptModel.maximumLength else { return self }
    other.insert(text)
    return other
  }

  /// Inserts typed or pasted text at the cursor, as one line filtered by `TextFilter`.
  ///
  /// Combining marks join the character before them, and two parts of a character become one, so
  /// the text may grow by fewer characters than were typed.
  package mutating func insert(_ typed: String) {
    // A full prompt ignores a letter right away, so that a flood of keys stays cheap.
    if typed.utf8.count == 1, text.utf8.count >= PromptModel.maximumLength,
      text.count >= PromptModel.maximumLength
    {
      return
    }
    var head = String(text.prefix(cursor))
    let tail = text.dropFirst(cursor)
    let base = typed == " " || head.last == " " ? "" : head.popLast().map { String($0) } ?? ""
    head += typed == " " ? typed : TextFilter.line(base + typed)
    head = String(head.prefix(max(cursor, PromptModel.maximumLength - tail.count)))
    text = head + tail
    cursor = max(0, text.count - tail.count)
  }

  /// Removes the character before the cursor; false if there is none.
  package mutating func deleteBackward() -> Bool {
    guard cursor > 0 else { return false }
    cursor -= 1
    text.remove(at: index(cursor))
    return true
  }

  /// Removes the character under the cursor.
  package mutating func deleteForward() {
    guard cursor < text.count else { return }
    text.remove(at: index(cursor))
  }

  /// Removes the word before the cursor and the spaces after it.
  package mutating func deleteWord() {
    let kept = wordStart
    text.removeSubrange(index(kept)..<index(cursor))
    cursor = kept
  }

  /// The number of characters before the word that the cursor is in or after.
  var wordStart: Int {
    text.prefix(cursor).reversed().drop { $0 == " " }.drop { $0 != " " }.count
  }

  /// The number of characters up to the end of the word that the cursor is in or before.
  var wordEnd: Int {
    text.count - text.dropFirst(cursor).drop { $0 == " " }.drop { $0 != " " }.count
  }

  /// Removes the text from the cursor to the end of the word.
  mutating func deleteToWordEnd() {
    text.removeSubrange(index(cursor)..<index(wordEnd))
  }

  /// Removes everything before the cursor.
  package mutating func deleteToStart() {
    text.removeSubrange(text.startIndex..<index(cursor))
    cursor = 0
  }

  /// Moves the cursor, at most to an end of the text.
  package mutating func moveCursor(by characters: Int) {
    cursor = max(0, min(text.count, cursor + characters))
  }

  private func index(_ offset: Int) -> String.Index {
    text.index(text.startIndex, offsetBy: offset)
  }
}
