internal import Messages
internal import Screen

extension Browser {
  /// The lines about search syntax while they are shown, and the first one on the screen.
  package var shownSyntax: (lines: [StyledLine], top: Int)? {
    guard case .searching = inputMode, let top = searchPrompt.syntaxTop else { return nil }
    return (SearchSyntax.lines(messages, columns: layout.body.columns - 2), top)
  }

  /// Shows, scrolls or hides the search syntax; false if the key is for the prompt. `?` shows it if
  /// nothing has been typed; elsewhere it is text.
  mutating func handleSyntaxHelp(_ chord: KeyChord, _ prompt: PromptModel) -> Bool {
    let isHelp = chord == KeyChord(.function(1))
    guard let (lines, top) = shownSyntax else {
      let isFirst = chord == KeyChord(.character("?")) && prompt.text.allSatisfy { $0 == " " }
      if isHelp || isFirst { searchPrompt.syntaxTop = 0 }
      return isHelp || isFirst
    }
    let height = readingHeight
    // Pages on the access screen do not overlap.
    let page = max(1, profile == .access ? layout.body.rows : height)
    let steps: [Key: Int] = [.up: -1, .down: 1, .pageUp: -page, .pageDown: page]
    if let step = steps[chord.key], !chord.alt, !chord.control {
      searchPrompt.syntaxTop = max(0, min(lines.count - height, top + step))
      return true
    }
    searchPrompt.syntaxTop = nil
    return isHelp || chord.key == .escape || chord.key == .enter
      || chord == KeyChord(.character("?"))
  }
}
