internal import Catalogue
internal import Messages
internal import ReadingLists
package import Screen

extension Browser {
  mutating func handle(_ chord: KeyChord) -> [Effect] {
    isFirstScreen = false
    presentation?.saysKeys = false
    notice = nil
    deferred = nil
    // What is written is given up, and what has been said of the marked holds.
    if leavesWhenWritten, chord == KeyMap.interrupt { return [.quit] }
    stay()
    if let effects = programEffects(of: chord) { return effects }
    switch inputMode {
    case .searching(let prompt, let before):
      return handleSearching(chord, prompt, before: before)
    case .filtering(let prompt, let before):
      handleFiltering(chord, prompt, before: before)
      return []
    case .choosing(let palette): return handleChoosing(chord, palette)
    case .glossary(let glossary): return handleGlossary(chord, glossary)
    case .leaving: return handleLeaving(chord)
    case .typing(let prompt, let purpose): return handleTyping(chord, prompt, purpose)
    case .confirming(let question): return handleConfirming(chord, question)
    case .browsing, .help, .citing, .copying, .menu, .term: break
    }
    let chord = chord.inLatinLayout
    let closing = closingKey
    closingKey = nil
    guard let command = keyMap.command(for: chord, in: scope) else {
      notice = explanation(of: chord)
      return []
    }
    // A key that is held or pressed twice closes a page and leaves nothing else.
    if command == .quit, chord == closing {
      notice = Message(.quitAgain, .text("\(chord)"))
      return []
    }
    if command == .back { closingKey = chord }
    if case .character(let digit) = chord.key {
      if command == .openNumbered { return openNumbered(digit.wholeNumberValue ?? 0) }
      if command == .presentNumber {
        typePresented(digit)
        return []
      }
    }
    return perform(command)
  }

  mutating func handlePaste(_ text: String) {
    switch inputMode {
    case .searching(var prompt, let before):
      prompt.insert(text)
      aids.recalled = nil
      type(prompt, before: before)
    case .filtering(var prompt, let before):
      prompt.insert(text)
      setFilter(prompt, before: before)
    case .choosing(var palette):
      palette.prompt.insert(text)
      // Other choices fit: the first of them is selected, as after a key.
      palette.viewport = ListViewport()
      inputMode = .choosing(palette)
    case .typing(var prompt, let purpose):
      prompt.insert(text)
      inputMode = .typing(prompt, purpose)
    case .glossary(var glossary):
      glossary.insert(text)
      inputMode = .glossary(glossary)
    case .term, .browsing, .help, .citing, .copying, .leaving, .menu, .confirming:
      notice = Message(.pasteNeedsPrompt, .text(hint(.search)))
    }
  }

  /// Carries a command out, and asks for what the screen needs then. One that does not apply says so
  /// and changes nothing.
  package mutating func perform(_ command: Command) -> [Effect] {
    let opening = requests.opening
    hasJustMarked = command == .mark
    if profile == .full || !command.keepsHeader { shownMarkCount = marks.count }
    if !command.keepsHeader { justToggled = nil }
    let effects = run(command)
    if profile == .full { shownMarkCount = marks.count }
    // What was asked for before is not wanted any more where the reader does something else.
    if !command.keepsOpening, requests.opening == opening { requests.opening = nil }
    return effects + refresh()
  }

  private mutating func run(_ command: Command) -> [Effect] {
    switch command {
    case .quickExit: return [.quickExit]
    case .blank: isBlank = true
    case .halfPageUp: moveHalfPage(by: -1)
    case .halfPageDown: moveHalfPage(by: 1)
    case .readOn: return readOn()
    case .nextMatch: selectMatch(by: 1)
    case .previousMatch: selectMatch(by: -1)
    case .openNumbered: return openLink()
    case .mark: toggleMark()
    case .marked: toggleMarkedList()
    case .unmarkAll: toggleAllMarks()
    case .cite: return take(away: .cited)
    case .nextStyle: return nextStyle()
    case .copy: return take(away: .copied)
    case .send: return sendSelected()
    case .moveUp: moveMarked(by: -1)
    case .moveDown: moveMarked(by: 1)
    case .note: typeNote()
    case .save: return startSaving()
    case .lists: return listReadingLists()
    case .export: startExporting()
    case .choose: return chooseInMenu()
    case .present: return startPresenting()
    case .presentNext: return presentNext()
    case .presentPrevious: return presentPrevious()
    case .presentNumber: break
    case .presentSide: nextSide()
    case .presentLink: toggle(.link)
    case .presentCode: toggle(.code)
    case .up: move(rows: -1)
    case .down: move(rows: 1)
    case .pageUp: move(pages: -1)
    case .pageDown: move(pages: 1)
    case .first: move(toEnd: false)
    case .last: move(toEnd: true)
    case .nextPane: cycleFocus(by: 1)
    case .previousPane: cycleFocus(by: -1)
    case .toResults: focus = .results
    case .toFacets: focusFacets()
    case .nextList: nextLowerPane()
    case .nextResult: return step(by: 1)
    case .previousResult: return step(by: -1)
    case .include: include()
    case .exclude: exclude()
    case .cycleInclusion: cycleInclusion()
    case .unfold: unfold()
    case .fold: fold()
    case .filter: setFilter(PromptModel(), before: focusedFacetRow?.kind)
    case .undo where markedList != nil && reading.isEmpty: markAgain()
    case .undo: undo()
    case .order: nextOrder()
    case .search: startSearching()
    case .meanings: toggleMeanings()
    case .open: return openSelected()
    case .openLink: return openLink()
    case .nextLink: selectLink(by: 1)
    case .previousLink: selectLink(by: -1)
    case .back: return goBack()
    case .help: toggleHelp()
    case .tutorial: return toggleLesson()
    case .palette: startChoosing()
    case .glossary: return openGlossary()
    case .records: return showRecordsOfTerm()
    case .terms: switchColumn()
    case .wrap: wrapTitles()
    case .theme: return nextTheme()
    case .profile: return use(profile == .full ? .lean : .full)
    case .access: return use(profile == .access ? .full : .access)
    case .language: return nextLanguage()
    case .reload: return showLatestChanges() ? [] : [.reload]
    case .redraw:
      // Asks again what could not be answered.
      if failure != nil { requests.settled = nil }
      return [.redraw]
    case .suspend: return suspend()
    case .quit: return quit()
    }
    return []
  }

  private mutating func suspend() -> [Effect] {
    guard isRestricted else { return [.suspend] }
    notice = Message(.noShell, .text(hint(.quit)))
    return []
  }

  /// What an event stands for where the reader is.
  ///
  /// On a slow line Esc and the key after it come in one packet and read as that key with Alt. No
  /// command is held with Alt, so they were two where that key alone does something. In a prompt
  /// it edits, or does nothing: what is typed is not lost by a key that was meant otherwise.
  package func parts(of event: TerminalEvent) -> [TerminalEvent] {
    guard case .key(var chord) = event, chord.alt, !isTyping,
      keyMap.command(for: chord, in: scope) == nil
    else { return [event] }
    chord.alt = false
    guard let command = keyMap.command(for: chord.inLatinLayout, in: scope) else { return [event] }
    // Nobody is to leave the program by a letter that has no meaning of its own; Ctrl-C always leaves.
    if command == .quit, !chord.control { return [event] }
    // After the Esc that closes a page the same key may leave the program.
    if command == .back { return [.key(KeyChord(.escape))] }
    switch chord.key {
    case .character, .enter, .tab, .backspace: return [.key(KeyChord(.escape)), .key(chord)]
    default: return [event]
    }
  }

  /// Whether text is typed.
  private var isTyping: Bool {
    switch inputMode {
    case .searching, .filtering, .choosing, .typing, .glossary: true
    case .browsing, .help, .citing, .copying, .leaving, .menu, .term, .confirming: false
    }
  }

  /// The name of the key that runs a command here, for texts that mention it.
  package func hint(_ command: Command) -> String {
    chord(for: command)?.description ?? messages.text(command.name)
  }

  /// The key that runs a command where the reader is.
  package func chord(for command: Command) -> KeyChord? { keyMap.chord(for: command, in: scope) }

  /// Carries out what the keys of the program itself do, which act also while text is typed; `nil`
  /// for every other key.
  private mutating func programEffects(of chord: KeyChord) -> [Effect]? {
    guard chord.isOfProgram,
      let command = keyMap.command(for: chord, in: scope),
      [.quit, .quickExit, .redraw, .suspend].contains(command),
      // A key that the reader has given to the program may edit text as well.
      !isTyping || chord.isFunctionKey
        || KeyMap.standard.command(for: chord, in: scope) == command
    else { return nil }
    return command == .quit && chord == KeyMap.interrupt ? interrupt() : perform(command)
  }

  /// Says why a key does nothing here.
  private func explanation(of chord: KeyChord) -> Message {
    if scope == .presentation {
      return Message(.noKeyOfPresentation, .text("\(chord)"), .text(hint(.back)))
    }
    let scopes = keyMap.scopes(of: chord)
    guard !scopes.isEmpty else {
      return Message(.keyNotBound, .text("\(chord)"), .text(hint(.help)))
    }
    let places = scopes.map { messages.text($0.name) }.joined(separator: ", ")
    return Message(.keyWorksElsewhere, .text("\(chord)"), .text(places))
  }
}

extension KeyChord {
  fileprivate var isFunctionKey: Bool {
    if case .function = key { true } else { false }
  }

  /// Whether a command of the program may have the key while text is typed.
  var isOfProgram: Bool { control || isFunctionKey }
}

extension Command {
  /// Whether the header stays as it is: what moves a row or marks it costs a few bytes.
  fileprivate var keepsHeader: Bool {
    switch self {
    case .up, .down, .mark, .redraw: true
    default: false
    }
  }

  /// Whether a publication that has been asked for is still wanted after the command.
  fileprivate var keepsOpening: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .halfPageUp, .halfPageDown, .first, .last, .redraw,
      .suspend, .profile, .access, .theme, .wrap, .language, .reload, .mark, .blank, .cite, .copy:
      true
    default: false
    }
  }
}
