internal import Messages
internal import Screen

extension Browser {
  /// The forms that a search can have, while they are shown, and the first line on the screen.
  package var shownForms: (lines: [StyledLine], top: Int)? {
    guard case .searching = inputMode, let top = aids.formsTop else { return nil }
    return (SearchForms.lines(messages, columns: layout.body.columns - 2), top)
  }

  /// Shows the forms, moves in them, or hides them; false when the key is for the prompt. `?` shows
  /// them where nothing is typed: anywhere else it is text.
  mutating func handleForms(_ chord: KeyChord, _ prompt: PromptModel) -> Bool {
    let isHelp = chord == KeyChord(.function(1))
    guard let (lines, top) = shownForms else {
      let isFirst = chord == KeyChord(.character("?")) && prompt.text.allSatisfy { $0 == " " }
      if isHelp || isFirst { aids.formsTop = 0 }
      return isHelp || isFirst
    }
    let height = readingHeight
    // What is read by a page of its own has no line twice.
    let page = max(1, profile == .access ? layout.body.rows : height)
    let steps: [Key: Int] = [.up: -1, .down: 1, .pageUp: -page, .pageDown: page]
    if let step = steps[chord.key], !chord.alt, !chord.control {
      aids.formsTop = max(0, min(lines.count - height, top + step))
      return true
    }
    aids.formsTop = nil
    return isHelp || chord.key == .escape || chord.key == .enter
      || chord == KeyChord(.character("?"))
  }
}
