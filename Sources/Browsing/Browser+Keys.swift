internal import Catalogue
internal import Messages
internal import ReadingLists
package import Screen

extension Browser {
  mutating func handle(_ chord: KeyChord) -> [Effect] {
    isFirstScreen = false
    presentation?.showsKeys = false
    notice = nil
    deferredAction = nil
    // Ctrl-C stops the export and leaves; the earlier answer about the marked publications still
    // applies.
    if quitsAfterExport, chord == KeyMap.interrupt { return [.quit] }
    cancelLeaving()
    return programEffects(of: chord) ?? typedEffects(of: chord)
      ?? commandEffects(of: chord.inLatinLayout)
  }

  /// What a key does in an input mode that takes every key; `nil` if keys are commands.
  private mutating func typedEffects(of chord: KeyChord) -> [Effect]? {
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
    case .browsing, .help, .citing, .copying, .menu, .term: return nil
    }
  }

  private mutating func commandEffects(of chord: KeyChord) -> [Effect] {
    let closing = closingKey
    closingKey = nil
    guard let command = keyMap.command(for: chord, in: scope) else {
      notice = explanation(of: chord)
      return []
    }
    // A key that is held or pressed twice closes only one page and does not quit.
    if command == .quit, chord == closing {
      notice = Message(.confirmQuit, chord.shownName)
      return []
    }
    if command == .back { closingKey = chord }
    if command == .toResults, focus == .results, requests.opening == nil {
      notice = Message(.nothingToGoBackTo, .text(hint(.quit)))
      return []
    }
    if case .character(let digit) = chord.key {
      if command == .openNumbered { return openNumbered(digit.wholeNumberValue ?? 0) }
      if command == .presentNumber {
        typeDigit(digit)
        return []
      }
    }
    return perform(command)
  }

  mutating func handlePaste(_ text: String) {
    switch inputMode {
    case .searching(var prompt, let before):
      prompt.insert(text)
      searchPrompt.recalled = nil
      type(prompt, before: before)
    case .filtering(var prompt, let before):
      prompt.insert(text)
      setFilter(prompt, before: before)
    case .choosing(var palette):
      palette.prompt.insert(text)
      // The choices have changed: select the first one, as after a key.
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

  /// Runs a command and requests what the screen then needs. A command that does not apply sets a
  /// notice and changes nothing.
  package mutating func perform(_ command: Command) -> [Effect] {
    let opening = requests.opening
    hasJustMarked = command == .mark
    if profile == .full || !command.keepsHeader { shownMarkCount = marks.count }
    if !command.keepsHeader { hintsMarked = marks.count > 0 }
    let effects = run(command)
    if profile == .full { shownMarkCount = marks.count }
    // A publication requested earlier is no longer wanted when the reader does something else.
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
    case .cite: return requestCurrent(for: .cite)
    case .nextStyle: return nextStyle()
    case .copy: return requestCurrent(for: .copy)
    case .send: return sendSelected()
    case .moveUp: moveMarked(by: -1)
    case .moveDown: moveMarked(by: 1)
    case .note: promptForNote()
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
    case .undo where markedList != nil && reading.isEmpty: restoreMarks()
    case .undo: undo()
    case .order: nextOrder()
    case .search: startSearching()
    case .synonyms: toggleExpansion()
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
    case .terms: switchUpperPane()
    case .wrap: wrapTitles()
    case .theme: return nextTheme()
    case .profile: return switchProfile(to: profile == .full ? .lean : .full)
    case .access: return switchProfile(to: profile == .access ? .full : .access)
    case .language: return nextLanguage()
    case .reload: return showLatestChanges() ? [] : [.reload]
    case .redraw:
      // Repeats a request that failed.
      if failure != nil { requests.lastCompleted = nil }
      return [.redraw]
    case .suspend: return suspend()
    case .quit: return quit()
    }
    return []
  }

  private mutating func suspend() -> [Effect] {
    guard isRestricted else { return [.suspend] }
    notice = Message(.cannotSuspend, .text(hint(.quit)))
    return []
  }

  /// The events that a terminal event means in the current scope, in order: the event itself, Esc
  /// alone, or Esc and the key. `isTypedAhead` is whether other keys arrived with it.
  ///
  /// A terminal sends a key with Alt as Esc and the key. No command outside prompts has an Alt key.
  ///
  /// - A character alone is a key with Alt, and gets a notice: one that was meant for another program
  ///   must not close a page and then act on the list below it. If Esc and a character were typed
  ///   and arrived together, the reader has to press again.
  /// - With keys typed ahead the line has stalled, and Esc and the character are two keys: the others
  ///   would act in the wrong place if Esc were lost. Ctrl-C after Esc always leaves.
  /// - Esc and Enter, Tab or Backspace are two keys: nobody presses these with Alt.
  /// - In a prompt, Alt keys edit or do nothing, so that a misread key never loses typed text.
  package func parts(of event: TerminalEvent, isTypedAhead: Bool) -> [TerminalEvent] {
    guard case .key(var chord) = event, chord.alt, !isTyping,
      keyMap.command(for: chord, in: scope) == nil
    else { return [event] }
    if case .character = chord.key, !isTypedAhead, !chord.control { return [event] }
    chord.alt = false
    guard let command = keyMap.command(for: chord.inLatinLayout, in: scope) else { return [event] }
    // A letter that may not have been meant must not quit the program; Ctrl-C always does.
    if command == .quit, !chord.control { return [event] }
    // After the Esc that closes a page, the same key might quit the program.
    if command == .back { return [.key(KeyChord(.escape))] }
    switch chord.key {
    case .character, .enter, .tab, .backspace: return [.key(KeyChord(.escape)), .key(chord)]
    default: return [event]
    }
  }

  /// Whether text is being typed.
  private var isTyping: Bool {
    switch inputMode {
    case .searching, .filtering, .choosing, .typing, .glossary: true
    case .browsing, .help, .citing, .copying, .leaving, .menu, .term, .confirming: false
    }
  }

  /// The name of the key that runs a command here, or the command's name if no key does.
  package func hint(_ command: Command) -> String {
    chord(for: command)?.name(in: messages) ?? messages.text(command.name)
  }

  /// The key that runs a command in the current scope.
  package func chord(for command: Command) -> KeyChord? { keyMap.chord(for: command, in: scope) }

  /// Runs program commands, whose keys also work while text is typed; `nil` for every other key.
  private mutating func programEffects(of chord: KeyChord) -> [Effect]? {
    guard chord.isOfProgram,
      let command = keyMap.command(for: chord, in: scope),
      [.quit, .quickExit, .redraw, .suspend].contains(command),
      // A key that the reader has assigned to a program command may also edit text.
      !isTyping || chord.isFunctionKey
        || KeyMap.standard.command(for: chord, in: scope) == command
    else { return nil }
    return command == .quit && chord == KeyMap.interrupt ? interrupt() : perform(command)
  }

  /// The reason that a key does nothing here.
  private func explanation(of chord: KeyChord) -> Message {
    if scope == .presentation {
      return Message(.keyNotBoundInPresentation, chord.shownName, .text(hint(.back)))
    }
    let scopes = keyMap.scopes(of: chord)
    guard !scopes.isEmpty else {
      return Message(.keyNotBound, chord.shownName, .text(hint(.help)))
    }
    let names = scopes.map { messages.text($0.name) }.joined(separator: ", ")
    return Message(.keyWorksElsewhere, chord.shownName, .text(names))
  }
}

extension KeyChord {
  fileprivate var isFunctionKey: Bool {
    if case .function = key { true } else { false }
  }

  /// Whether a program command may use the key while text is typed.
  var isOfProgram: Bool { control || isFunctionKey }
}

extension Command {
  /// Whether the header is left as it is, so that moving or marking a row costs only a few bytes.
  fileprivate var keepsHeader: Bool {
    switch self {
    case .up, .down, .mark, .redraw: true
    default: false
    }
  }

  /// Whether a requested publication is still wanted after the command.
  fileprivate var keepsOpening: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .halfPageUp, .halfPageDown, .first, .last, .redraw,
      .suspend, .profile, .access, .theme, .wrap, .language, .reload, .mark, .blank, .cite, .copy:
      true
    default: false
    }
  }
}
