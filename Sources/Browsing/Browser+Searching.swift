internal import Catalogue
internal import Messages
internal import Screen

extension Browser {
  mutating func startSearching() {
    let start = SearchStart(
      filters: filters.current, selected: explicitSelection, focus: focus, reading: reading,
      marked: markedList, mode: inputMode, presentation: presentation)
    // What is typed next starts a new word.
    let words = filters.words
    searchPrompt = SearchPromptState()
    inputMode = .searching(PromptModel(words.isEmpty ? "" : words + " "), before: start)
    reading = []
    markedList = nil
    presentation = nil
    if layout.shape == .single { focus = .results }
  }

  /// Searches for words that were typed as a whole, as one change.
  package mutating func search(_ words: String) -> [Effect] {
    find(words)
    return refresh()
  }

  mutating func find(_ words: String) {
    let before = (filters.current, explicitSelection)
    setWords(words)
    filters.commit(from: before.0, selected: before.1)
    reportMissingWord(in: words)
  }

  /// Reports that the typed text has no words and so matches everything, or that a field has no value
  /// and limits nothing. Not reported while typing: a quote or a minus may precede a word.
  private mutating func reportMissingWord(in typed: String) {
    guard typed.contains(where: { $0 != " " }) else { return }
    if !Filters.hasWord(typed) {
      notice = Message(.noWordTyped, .text(typed))
    } else if let field = EmptyField(in: typed) {
      notice =
        field.joined.map { Message(.noFieldValueJoined, .text(field.typed), .text($0)) }
        ?? Message(.noFieldValue, .text(field.typed))
    }
  }

  private mutating func setWords(_ words: String) {
    filters.setWords(words)
    explicitSelection = nil
    pendingSelection = .first
  }

  mutating func type(_ prompt: PromptModel, before start: SearchStart) {
    inputMode = .searching(prompt, before: start)
    guard prompt.text != filters.words else { return }
    setWords(prompt.text)
    isDebouncing = profile.debounceDelay != nil
  }

  mutating func handleSearching(
    _ chord: KeyChord, _ prompt: PromptModel, before start: SearchStart
  ) -> [Effect] {
    var prompt = prompt
    if handleSyntaxHelp(chord, prompt) { return [] }
    searchPrompt.isCompleting = false
    if prompt.edit(chord) {
      searchPrompt.recalled = nil
      type(prompt, before: start)
      return []
    }
    let wasDebouncing = isDebouncing
    switch chord.key {
    case .tab:
      // If nothing can be completed, the prompt stays open, because the next letters are meant for
      // it.
      if !complete(prompt, before: start) {
        notice = Message(.noWordToComplete, .text("\(KeyChord(.enter))"))
      }
    case .up where !searches.isEmpty: recallOlder(than: prompt, before: start)
    case .down where searchPrompt.recalled != nil: recallNewer(before: start)
    case .up, .down, .pageUp, .pageDown:
      isDebouncing = false
      focus = .results
      guard wasDebouncing, page.query != query else { return perform(chord.key.movement) }
      deferredAction = .move(chord.key.movement)
    case .enter:
      isDebouncing = false
      inputMode = .browsing
      focus = .results
      filters.commit(from: start.filters, selected: start.selected)
      addToHistory(prompt.text)
      reportMissingWord(in: prompt.text)
    case .escape, .backspace: cancelSearch(prompt, start)
    default: break
    }
    return []
  }

  /// Adds the words to the search history, which lasts for the session and only in memory.
  private mutating func addToHistory(_ typed: String) {
    let words = typed.trimmedAtEnd
    guard words.contains(where: { $0 != " " }) else { return }
    searches.removeAll { $0 == words }
    searches.append(words)
    // Nobody goes back further with single keys.
    if searches.count > 50 { searches.removeFirst() }
  }

  /// Recalls the previous search; the oldest one stays.
  private mutating func recallOlder(than prompt: PromptModel, before start: SearchStart) {
    let (index, draft) = searchPrompt.recalled ?? (searches.count, prompt)
    // The prompt already shows the current search.
    let isShown = index == searches.count && searches.last == prompt.text.trimmedAtEnd
    let older = index - (isShown ? 2 : 1)
    guard older >= 0 else { return }
    searchPrompt.recalled = (older, draft)
    type(PromptModel(searches[older]), before: start)
  }

  /// Recalls the next search, and after the latest one the text that had been typed.
  private mutating func recallNewer(before start: SearchStart) {
    guard let (index, draft) = searchPrompt.recalled else { return }
    let isLatest = index + 1 >= searches.count
    searchPrompt.recalled = isLatest ? nil : (index + 1, draft)
    type(isLatest ? draft : PromptModel(searches[index + 1]), before: start)
  }

  /// Cancels the search and restores the screen from before it; Up brings the words back.
  mutating func cancelSearch(_ prompt: PromptModel, _ start: SearchStart) {
    addToHistory(prompt.text)
    isDebouncing = false
    pending = nil
    inputMode = start.mode
    presentation = start.presentation
    focus = start.focus
    reading = start.reading
    markedList = start.marked
    filters.restore(start.filters)
    explicitSelection = start.selected
    pendingSelection = explicitSelection.map { .publications([$0], offset: nil) } ?? .first
    // The screen size may have changed.
    if inputMode != .browsing { _ = scrollText(by: 0) }
  }

  mutating func startChoosing() {
    let scope = scope
    let commands = Command.allCases.filter { command in
      command != .palette
        && keyMap.bindings.contains { $0.command == command && $0.scopes.contains(scope) }
    }
    // A reader who selects with the arrow keys knows the movement commands.
    let isMotion = {
      [Command.up, .down, .pageUp, .pageDown, .halfPageUp, .halfPageDown, .first, .last]
        .contains($0)
    }
    // What a reader who is lost looks for.
    let isFirst = { [Command.help, .quit].contains($0) }
    // At the end, where Enter alone does not run them.
    let isPrivacy = { [Command.quickExit, .blank].contains($0) }
    let isOther = { !isFirst($0) && !isMotion($0) && !isPrivacy($0) }
    let groups: [(Command) -> Bool] = [isFirst, isOther, isMotion, isPrivacy]
    var palette = PaletteModel(
      commands: groups.flatMap { group in commands.filter(group) }, messages)
    let last = lastChosenCommand.flatMap { palette.choices.firstIndex(of: .command($0)) }
    palette.viewport.select(last ?? 0, of: palette.choices.count, in: paletteWindow)
    inputMode = .choosing(palette)
  }

  /// The window of the list of commands.
  var paletteWindow: ListWindow {
    ListWindow(rows: layout.content(of: layout.body).rows, scrollsByRow: true)
  }

  mutating func handleChoosing(_ chord: KeyChord, _ palette: PaletteModel) -> [Effect] {
    var palette = palette
    let window = paletteWindow
    let typed = palette.prompt.text
    if palette.prompt.edit(chord) {
      guard palette.prompt.text != typed else {
        inputMode = .choosing(palette)
        return []
      }
      palette.viewport.select(0, of: palette.choices.count, in: window)
      inputMode = .choosing(palette)
      return []
    }
    switch chord.key {
    case .up, .down:
      let count = palette.choices.count
      let row = palette.viewport.selected + (chord.key == .up ? -1 : 1)
      palette.viewport.select((row + count) % max(1, count), of: count, in: window)
    case .pageUp, .pageDown:
      palette.viewport.page(
        by: chord.key == .pageUp ? -1 : 1, of: palette.choices.count, in: window)
    case .enter:
      inputMode = .browsing
      return run(palette)
    case .escape, .backspace:
      inputMode = .browsing
      return []
    default: break
    }
    inputMode = .choosing(palette)
    return []
  }

  private mutating func run(_ palette: PaletteModel) -> [Effect] {
    switch palette.selected {
    case .command(let command):
      // Enter alone must not leave, hide the screen or drop the marks.
      let isHarmless = ![.quit, .quickExit, .blank, .unmarkAll].contains(command)
      lastChosenCommand = isHarmless ? command : nil
      return perform(command)
    case .result(let number):
      guard number <= page.count else {
        notice = Message(.noSuchResult, .number(page.count), .index(number))
        return []
      }
      reading = []
      markedList = nil
      focus = .results
      selectResult(number - 1)
    case nil: notice = Message(.noSuchCommand, .text(palette.prompt.text))
    }
    return []
  }
}

extension Key {
  /// The command of a movement key while text is typed.
  fileprivate var movement: Command {
    switch self {
    case .up: .up
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    default: .down
    }
  }
}

extension String {
  /// The string without trailing blanks; a prompt may begin with one after the old words.
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
