package import Messages
package import Screen

/// Where the keys act: it decides which rows of the key map apply.
package enum KeyScope: CaseIterable, Sendable {
  case facets, results, detail, marked, citation, copying, menu, term, presentation, help

  /// What it is called.
  package var name: MessageKey {
    switch self {
    case .facets: .scopeFacets
    case .results: .scopeResults
    case .detail: .scopeDetail
    case .marked: .scopeMarked
    case .citation: .scopeCitation
    case .copying: .scopeCopying
    case .menu: .scopeMenu
    case .term: .scopeTerm
    case .presentation: .scopePresentation
    case .help: .scopeHelp
    }
  }

  /// Those in which a list of the catalogue has the keys.
  static let lists: Set<KeyScope> = [.facets, .results]
}

/// Which chord does what where. Text typed at a prompt does not pass through it.
package struct KeyMap: Sendable {
  /// One row: chords that run a command in some scopes.
  package struct Binding: Sendable {
    /// Any of them; the first is the one that hints name.
    package let chords: [KeyChord]
    /// What they run.
    package let command: Command
    /// Where they run it.
    package let scopes: Set<KeyScope>

    fileprivate init(_ chords: String, _ command: Command, in scopes: Set<KeyScope>) {
      self.chords = KeyChord.sequence(chords)
      self.command = command
      self.scopes = scopes
    }

    /// Another row for a command.
    init(_ chords: [KeyChord], _ command: Command, in scopes: Set<KeyScope>) {
      self.chords = chords
      self.command = command
      self.scopes = scopes
    }
  }

  /// In the order of the key list.
  package let bindings: [Binding]

  /// Each chord may stand once in a scope; a second one would never be reached.
  init(_ bindings: [Binding]) { self.bindings = bindings }

  /// The command of a chord in a scope.
  ///
  /// A linear search, once a key: building a dictionary took a million instructions of each start.
  package func command(for chord: KeyChord, in scope: KeyScope) -> Command? {
    bindings.first { $0.chords.contains(chord) && $0.scopes.contains(scope) }?.command
  }

  /// Where a chord does something, in the order of the scopes.
  package func scopes(of chord: KeyChord) -> [KeyScope] {
    KeyScope.allCases.filter { command(for: chord, in: $0) != nil }
  }

  /// The first chord of a command wherever it acts.
  func chord(for command: Command) -> KeyChord? {
    bindings.first { $0.command == command && !$0.chords.isEmpty }?.chords.first
  }

  /// The first chord of a command in a scope, for hints.
  package func chord(for command: Command, in scope: KeyScope) -> KeyChord? {
    bindings.first { row in
      row.command == command && row.scopes.contains(scope) && !row.chords.isEmpty
    }?.chords.first
  }
}

extension KeyMap {
  /// The keys of the program. Arrows, Enter, Esc, Tab and Space alone reach everything:
  /// what has no such key of its own is chosen from the commands, to which Space leads from the
  /// results. Esc pressed often enough always ends among the results.
  package static let standard = KeyMap([
    Binding("Ctrl-X", .quickExit, in: all),
    Binding("B", .blank, in: all),
    Binding("b .", .blank, in: [.presentation]),
    Binding("Up k Ctrl-P", .up, in: moving),
    Binding("Down j Ctrl-N", .down, in: moving),
    Binding("PgUp Ctrl-B", .pageUp, in: moving),
    Binding("PgDn Ctrl-F", .pageDown, in: moving),
    Binding("Ctrl-U b", .halfPageUp, in: texts),
    Binding("Ctrl-U", .halfPageUp, in: lists),
    Binding("Ctrl-D d", .halfPageDown, in: texts),
    Binding("Ctrl-D", .halfPageDown, in: lists),
    Binding("Home g", .first, in: moving),
    Binding("End G", .last, in: moving),
    Binding("Tab", .nextPane, in: panes),
    Binding("Shift-Tab", .previousPane, in: panes),
    Binding("s", .nextList, in: panes),
    Binding("n", .nextResult, in: places),
    Binding("N", .previousResult, in: places),
    Binding("Left h", .toFacets, in: [.results]),
    Binding("Enter", .include, in: [.facets]),
    Binding("Space", .cycleInclusion, in: [.facets]),
    Binding("x", .exclude, in: [.facets]),
    Binding("Right l", .unfold, in: [.facets]),
    Binding("Left h", .fold, in: [.facets]),
    Binding("f", .filter, in: [.facets]),
    Binding("u", .undo, in: panes.union([.marked])),
    Binding("o", .order, in: panes),
    Binding("Esc", .toResults, in: panes),
    // If '/' were refused, the words that are typed after it would act as keys.
    Binding("/", .search, in: all),
    Binding("w", .meanings, in: panes),
    Binding("Enter Right l", .open, in: [.results, .marked]),
    Binding(".", .nextMatch, in: [.detail]),
    Binding(",", .previousMatch, in: [.detail]),
    Binding("Tab", .nextLink, in: [.detail]),
    Binding("Shift-Tab", .previousLink, in: [.detail]),
    Binding("Enter Right l", .openLink, in: [.detail]),
    Binding("1 2 3 4 5 6 7 8 9", .openNumbered, in: [.detail]),
    Binding("Space", .readOn, in: [.detail]),
    Binding("Space", .pageDown, in: [.help, .term]),
    Binding(
      "Esc Left h q Backspace", .back,
      in: [.detail, .help, .marked, .citation, .copying, .menu, .term]),
    Binding("Esc q", .back, in: [.presentation]),
    Binding("m", .mark, in: marking),
    Binding("M", .marked, in: places),
    Binding("c", .cite, in: marking),
    Binding("c Space Tab", .nextStyle, in: [.citation]),
    Binding("y", .copy, in: marking.union([.citation])),
    Binding("Enter", .send, in: [.copying]),
    Binding("Enter Right l Space", .choose, in: [.menu]),
    Binding("X", .unmarkAll, in: [.marked]),
    Binding("K", .moveUp, in: [.marked]),
    Binding("J", .moveDown, in: [.marked]),
    Binding("a", .note, in: [.marked]),
    Binding("S", .save, in: [.marked]),
    Binding("L", .lists, in: places),
    Binding("e", .export, in: marking),
    Binding("v", .present, in: marking),
    Binding("Space Right Down PgDn n Enter", .presentNext, in: [.presentation]),
    Binding("Left Up PgUp p Backspace", .presentPrevious, in: [.presentation]),
    Binding("0 1 2 3 4 5 6 7 8 9", .presentNumber, in: [.presentation]),
    Binding("Tab", .presentSide, in: [.presentation]),
    Binding("l", .presentLink, in: [.presentation]),
    Binding("c", .presentCode, in: [.presentation]),
    Binding("? F1", .help, in: all),
    Binding("H", .tutorial, in: places.union([.help])),
    Binding(":", .palette, in: places),
    Binding("Space", .palette, in: [.results, .marked]),
    Binding("D", .glossary, in: places),
    // Tab first: the hints of the list of terms name it for the same.
    Binding("Tab Enter", .records, in: [.term]),
    Binding("T", .terms, in: reading),
    Binding("W", .wrap, in: panes),
    Binding("t", .theme, in: places.union([.presentation])),
    Binding("p", .profile, in: reading),
    Binding("A", .access, in: reading),
    Binding("I", .language, in: reading),
    Binding("R", .reload, in: reading),
    Binding("Ctrl-L", .redraw, in: all),
    Binding("Ctrl-Z", .suspend, in: all),
    Binding("q", .quit, in: panes),
    Binding("Ctrl-C", .quit, in: all),
  ])

  private static let all = Set(KeyScope.allCases)
  /// Where rows or lines are moved by.
  private static let moving = all.subtracting([.presentation])
  private static let panes = KeyScope.lists
  private static let reading: Set<KeyScope> = [.facets, .results, .detail]
  private static let places = reading.union([.marked])
  /// Where there is a publication to take away.
  private static let marking: Set<KeyScope> = [.results, .detail, .marked]
  private static let texts: Set<KeyScope> = [.detail, .citation, .help]
  private static let lists: Set<KeyScope> = [.facets, .results, .marked, .copying, .menu]
}
