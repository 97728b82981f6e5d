internal import CatalogueStore
internal import Screen

extension Browser {
  mutating func startFinding() {
    let start = FindStart(
      narrowings: narrowings.current, selected: selectedOrdinal, focus: focus, reading: reading)
    // What is typed next is a word of its own.
    let words = narrowings.words
    activity = .finding(PromptModel(words.isEmpty ? "" : words + " "), before: start)
    reading = []
    if layout.shape == .single { focus = .results }
  }

  /// Looks for words that are typed already, as one change.
  package mutating func find(_ words: String) -> [Effect] {
    let before = narrowings.current
    let selected = selectedOrdinal
    let effects = look(for: words)
    narrowings.commit(from: before, selected: selected)
    noteMissingWord(in: words)
    return effects
  }

  /// Says why what was typed finds everything. While it is typed nothing is said: a quote or a
  /// minus begins with no word.
  private mutating func noteMissingWord(in typed: String) {
    guard typed.contains(where: { $0 != " " }), !Query(words: typed).hasWords else { return }
    notice = "no word in '\(typed)' to find"
  }

  mutating func look(for words: String) -> [Effect] {
    narrowings.look(for: words)
    nextSelection = .first
    return [.find(query)]
  }

  mutating func handleFinding(
    _ chord: KeyChord, _ prompt: PromptModel, before start: FindStart
  ) -> [Effect] {
    var prompt = prompt
    if prompt.edit(chord) {
      let changed = prompt.text != narrowings.words
      activity = .finding(prompt, before: start)
      return changed ? look(for: prompt.text) : []
    }
    switch chord.key {
    case .up, .down, .pageUp, .pageDown:
      showPending()
      focus = .results
      return perform(chord.key.movement)
    case .enter, .tab:
      activity = .browsing
      showPending()
      focus = .results
      narrowings.commit(from: start.narrowings, selected: start.selected)
      noteMissingWord(in: prompt.text)
      return []
    case .escape, .backspace: return giveUpFinding(start)
    default: return []
    }
  }

  /// Goes back to what the screen showed before the typing.
  private mutating func giveUpFinding(_ start: FindStart) -> [Effect] {
    activity = .browsing
    focus = start.focus
    reading = start.reading
    narrowings.restore(start.narrowings)
    nextSelection = start.selected.map { .ordinal($0) } ?? .first
    return [.find(query)]
  }

  mutating func startChoosing() {
    let scope = scope
    let commands = Command.allCases.filter { command in
      command != .palette
        && keyMap.bindings.contains { $0.command == command && $0.scopes.contains(scope) }
    }
    // Whoever chooses with arrows knows what moves by rows.
    let isMotion = { [Command.up, .down, .pageUp, .pageDown, .first, .last].contains($0) }
    activity = .choosing(
      PaletteModel(commands: commands.filter { !isMotion($0) } + commands.filter(isMotion)))
  }

  mutating func handleChoosing(_ chord: KeyChord, _ palette: PaletteModel) -> [Effect] {
    var palette = palette
    let window = ListWindow(rows: layout.content(of: layout.body).rows, scrollsByRow: true)
    if palette.prompt.edit(chord) {
      palette.viewport.select(0, of: palette.choices.count, in: window)
      activity = .choosing(palette)
      return []
    }
    switch chord.key {
    case .up, .down:
      palette.viewport.select(
        palette.viewport.selected + (chord.key == .up ? -1 : 1),
        of: palette.choices.count, in: window)
    case .pageUp, .pageDown:
      palette.viewport.page(
        by: chord.key == .pageUp ? -1 : 1, of: palette.choices.count, in: window)
    case .enter:
      activity = .browsing
      return run(palette)
    case .escape, .backspace:
      activity = .browsing
      return []
    default: break
    }
    activity = .choosing(palette)
    return []
  }

  private mutating func run(_ palette: PaletteModel) -> [Effect] {
    switch palette.selected {
    case .command(let command): return perform(command)
    case .result(let number):
      guard number <= results.count else {
        notice = "there are \(results.count) results, no number \(number)"
        return []
      }
      reading = []
      focus = .results
      resultRows.select(number - 1, of: results.count, in: layout.window(of: .results))
    case nil: notice = "no command is called '\(palette.prompt.text)'"
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
