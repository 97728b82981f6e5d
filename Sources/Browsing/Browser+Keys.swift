internal import CatalogueStore
package import Screen

extension Browser {
  mutating func handle(_ chord: KeyChord) -> [Effect] {
    notice = nil
    if chord == KeyChord(.character("c"), control: true) { return [.quit] }
    switch activity {
    case .finding(let prompt, let before, let selected):
      return handleFinding(chord, prompt, before: before, selected: selected)
    case .filtering(let prompt): return handleFiltering(chord, prompt)
    case .choosing(let palette): return handleChoosing(chord, palette)
    case .browsing, .help: break
    }
    guard let command = keyMap.command(for: chord, in: scope) else {
      notice = explanation(of: chord)
      return []
    }
    return perform(command)
  }

  mutating func handlePaste(_ text: String) -> [Effect] {
    switch activity {
    case .finding(var prompt, let before, let selected):
      prompt.insert(text)
      activity = .finding(prompt, before: before, selected: selected)
      return look(for: prompt.text)
    case .filtering(var prompt):
      prompt.insert(text)
      return setFilter(prompt)
    case .choosing(var palette):
      palette.prompt.insert(text)
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
    case .toFacets: focus = topics.isEmpty ? lowerPane : .topics
    case .sources: switchSources()
    case .nextResult: return step(by: 1)
    case .previousResult: return step(by: -1)
    case .include: return include()
    case .exclude: return exclude()
    case .unfold: unfold()
    case .fold: fold()
    case .filter: return setFilter(PromptModel())
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
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    }
    return []
  }

  /// The name of the key that runs a command here, for texts that mention it.
  package func hint(_ command: Command) -> String {
    chord(for: command)?.description ?? command.name
  }

  /// The key that runs a command where the reader is.
  package func chord(for command: Command) -> KeyChord? { keyMap.chord(for: command, in: scope) }

  /// Says why a key does nothing here.
  private func explanation(of chord: KeyChord) -> String {
    guard let (command, scopes) = keyMap.elsewhere(chord) else {
      return "'\(chord)' is no key of this program; ? shows the keys"
    }
    let places = scopes.map(\.rawValue).joined(separator: ", ")
    return "'\(chord)' (\(command.name)) works only in: \(places)"
  }
}
