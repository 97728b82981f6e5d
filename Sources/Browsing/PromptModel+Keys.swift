package import Screen

extension PromptModel {
  /// Applies an editing key. Returns false for any other key, and for Backspace in an empty line.
  package mutating func edit(_ chord: KeyChord) -> Bool {
    if chord.control { return editWithControl(chord.key) }
    if chord.alt { return editWithAlt(chord.key) }
    switch chord.key {
    case .character(let character): insert(String(character))
    case .backspace: return deleteBackward() || !text.isEmpty
    case .delete: deleteForward()
    case .left: moveCursor(by: -1)
    case .right: moveCursor(by: 1)
    case .home: moveCursor(by: -cursor)
    case .end: moveCursor(by: text.count)
    default: return false
    }
    return true
  }

  /// Edits by words. Other Alt keys do nothing, so that a slip does not lose the typed text.
  private mutating func editWithAlt(_ key: Key) -> Bool {
    switch key {
    case .character("b"), .character("B"), .left: moveCursor(by: wordStart - cursor)
    case .character("f"), .character("F"), .right: moveCursor(by: wordEnd - cursor)
    case .character("d"), .character("D"): deleteToWordEnd()
    case .backspace: deleteWord()
    default: break
    }
    return true
  }

  private mutating func editWithControl(_ key: Key) -> Bool {
    switch key {
    case .left: moveCursor(by: wordStart - cursor)
    case .right: moveCursor(by: wordEnd - cursor)
    case .character("a"): moveCursor(by: -cursor)
    case .character("e"): moveCursor(by: text.count)
    case .character("u"): deleteToStart()
    case .character("w"): deleteWord()
    default: return false
    }
    return true
  }
}
