internal import CatalogueStore
package import Screen

extension Browser {
  mutating func handle(_ chord: KeyChord) -> [Effect] {
    notice = nil
    if let effects = programEffects(of: chord) { return effects }
    switch activity {
    case .finding(let prompt, let before): return handleFinding(chord, prompt, before: before)
    case .filtering(let prompt, let before): return handleFiltering(chord, prompt, before: before)
    case .choosing(let palette): return handleChoosing(chord, palette)
    case .browsing, .help: break
    }
    let chord = chord.inLatinLayout
    guard let command = keyMap.command(for: chord, in: scope) else {
      notice = explanation(of: chord)
      return []
    }
    return perform(command)
  }

  mutating func handlePaste(_ text: String) -> [Effect] {
    switch activity {
    case .finding(var prompt, let before):
      prompt.insert(text)
      activity = .finding(prompt, before: before)
      return look(for: prompt.text)
    case .filtering(var prompt, let before):
      prompt.insert(text)
      return setFilter(prompt, before: before)
    case .choosing(var palette):
      palette.prompt.insert(text)
      // Other choices fit: the first of them is selected, as after a key.
      palette.viewport = ListViewport()
      activity = .choosing(palette)
      return []
    case .browsing, .help:
      notice = "pasted text is taken only where text is typed: \(hint(.find)) finds"
      return []
    }
  }

  /// Carries a command out. One that does not apply says so and changes nothing.
  package mutating func perform(_ command: Command) -> [Effect] {
    switch command {
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
    case .sources: switchSources()
    case .nextResult: return step(by: 1)
    case .previousResult: return step(by: -1)
    case .include: return include()
    case .exclude: return exclude()
    case .turn: return turn()
    case .unfold: unfold()
    case .fold: fold()
    case .filter: return setFilter(PromptModel(), before: focusedFacetRow?.kind)
    case .undo: return undo()
    case .order: return nextOrder()
    case .find: startFinding()
    case .wordsAlone: return switchMeanings()
    case .open: return openSelected()
    case .openLink: return openLink()
    case .nextLink: selectLink(by: 1)
    case .previousLink: selectLink(by: -1)
    case .back: goBack()
    case .help: toggleHelp()
    case .palette: startChoosing()
    case .terms: return [.switchTerms]
    case .profile: switchProfile()
    case .reload: return [.reload]
    case .redraw: return [.redraw]
    case .suspend: return suspend()
    case .quit: return [.quit]
    }
    return []
  }

  private mutating func suspend() -> [Effect] {
    guard isRestricted else { return [.suspend] }
    notice = "this account has no shell to go back to: \(hint(.quit)) leaves"
    return []
  }

  /// What an event stands for where the reader is.
  ///
  /// On a slow line Esc and the key after it come in one packet and read as that key with Alt. No
  /// key of the program is held with Alt, so they were two.
  package func parts(of event: TerminalEvent) -> [TerminalEvent] {
    guard case .key(var chord) = event, chord.alt, keyMap.command(for: chord, in: scope) == nil
    else { return [event] }
    switch chord.key {
    case .character, .enter, .tab, .backspace:
      chord.alt = false
      return [.key(KeyChord(.escape)), .key(chord)]
    default: return [event]
    }
  }

  /// The name of the key that runs a command here, for texts that mention it.
  package func hint(_ command: Command) -> String {
    chord(for: command)?.description ?? command.name
  }

  /// The key that runs a command where the reader is.
  package func chord(for command: Command) -> KeyChord? { keyMap.chord(for: command, in: scope) }

  /// Carries out what the keys of the program itself do, which act also while text is typed; `nil`
  /// for every other key.
  private mutating func programEffects(of chord: KeyChord) -> [Effect]? {
    guard chord.control, let command = keyMap.command(for: chord, in: scope),
      [.quit, .redraw, .suspend].contains(command)
    else { return nil }
    return perform(command)
  }

  private mutating func focusFacets() {
    guard !topics.isEmpty || !countries.isEmpty || !sources.isEmpty else {
      notice = "this catalogue has no topics, countries or sources"
      return
    }
    focus = topics.isEmpty ? lowerPane : .topics
  }

  /// Says why a key does nothing here.
  private func explanation(of chord: KeyChord) -> String {
    let scopes = keyMap.scopes(of: chord)
    guard !scopes.isEmpty else {
      return "'\(chord)' is no key of this program; \(hint(.help)) shows the keys"
    }
    return "'\(chord)' works only in: \(scopes.map(\.rawValue).joined(separator: ", "))"
  }
}
