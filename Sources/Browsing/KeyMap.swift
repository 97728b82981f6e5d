package import Messages
package import Screen

/// Where keys apply: it selects the rows of the key map.
package enum KeyScope: CaseIterable, Sendable {
  case facets, results, detail, marked, citation, copying, menu, term, presentation, help

  /// The name of the scope.
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

  /// The scopes of facet lists and results.
  static let lists: Set<KeyScope> = [.facets, .results]
}

/// Maps chords to commands by scope. Text typed at a prompt does not pass through it.
package struct KeyMap: Sendable {
  /// One row: the chords that run a command in some scopes.
  package struct Binding: Sendable {
    /// Each runs the command; hints show the first.
    package let chords: [KeyChord]
    /// The command.
    package let command: Command
    /// The scopes.
    package let scopes: Set<KeyScope>

    fileprivate init(_ chords: String, _ command: Command, in scopes: Set<KeyScope>) {
      self.chords = KeyChord.sequence(chords)
      self.command = command
      self.scopes = scopes
    }

    /// A row with the given chords.
    init(_ chords: [KeyChord], _ command: Command, in scopes: Set<KeyScope>) {
      self.chords = chords
      self.command = command
      self.scopes = scopes
    }
  }

  /// The rows, in the order of the key list.
  package let bindings: [Binding]

  /// A chord may occur once in each scope; a second binding would never be reached.
  init(_ bindings: [Binding]) { self.bindings = bindings }

  /// The command that a chord runs in a scope; `nil` if it is not bound there.
  ///
  /// A linear search once per key press: building a dictionary took a million instructions at each
  /// start.
  package func command(for chord: KeyChord, in scope: KeyScope) -> Command? {
    bindings.first { $0.chords.contains(chord) && $0.scopes.contains(scope) }?.command
  }

  /// The scopes in which a chord is bound, in the order of the scopes.
  package func scopes(of chord: KeyChord) -> [KeyScope] {
    KeyScope.allCases.filter { command(for: chord, in: $0) != nil }
  }

  /// The first chord of a command in any scope.
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
  /// The standard keys. Arrows, Enter, Esc, Tab and Space alone reach everything: commands without
  /// such a key are in the palette, which Space opens from the results. Pressing Esc often enough
  /// always ends in the results.
  package static let standard = KeyMap([
    Binding("Ctrl-X", .quickExit, in: all),
    Binding("B", .blank, in: all),
    Binding("b .", .blank, in: [.presentation]),
    Binding("Up k Ctrl-P", .up, in: movement),
    Binding("Down j Ctrl-N", .down, in: movement),
    Binding("PgUp Ctrl-B", .pageUp, in: movement),
    Binding("PgDn Ctrl-F", .pageDown, in: movement),
    Binding("Ctrl-U b", .halfPageUp, in: texts),
    Binding("Ctrl-U", .halfPageUp, in: lists),
    Binding("Ctrl-D d", .halfPageDown, in: texts),
    Binding("Ctrl-D", .halfPageDown, in: lists),
    Binding("Home g", .first, in: movement),
    Binding("End G", .last, in: movement),
    Binding("Tab", .nextPane, in: panes),
    Binding("Shift-Tab", .previousPane, in: panes),
    Binding("s", .nextList, in: panes),
    Binding("n", .nextResult, in: main),
    Binding("N", .previousResult, in: main),
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
    // If `/` were not bound, the words typed after it would act as keys.
    Binding("/", .search, in: all),
    Binding("w", .synonyms, in: panes),
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
    Binding("m", .mark, in: publications),
    Binding("M", .marked, in: main),
    Binding("c", .cite, in: publications),
    Binding("c Space Tab", .nextStyle, in: [.citation]),
    Binding("y", .copy, in: publications.union([.citation])),
    Binding("Enter", .send, in: [.copying]),
    Binding("Enter Right l Space", .choose, in: [.menu]),
    Binding("X", .unmarkAll, in: [.marked]),
    Binding("K", .moveUp, in: [.marked]),
    Binding("J", .moveDown, in: [.marked]),
    Binding("a", .note, in: [.marked]),
    Binding("S", .save, in: [.marked]),
    Binding("L", .lists, in: main),
    Binding("e", .export, in: publications),
    Binding("v", .present, in: publications),
    Binding("Space Right Down PgDn n Enter", .presentNext, in: [.presentation]),
    Binding("Left Up PgUp p Backspace", .presentPrevious, in: [.presentation]),
    Binding("0 1 2 3 4 5 6 7 8 9", .presentNumber, in: [.presentation]),
    Binding("Tab", .presentSide, in: [.presentation]),
    Binding("l", .presentLink, in: [.presentation]),
    Binding("c", .presentCode, in: [.presentation]),
    Binding("? F1", .help, in: all),
    Binding("H", .tutorial, in: main.union([.help])),
    Binding(":", .palette, in: main),
    Binding("Space", .palette, in: [.results, .marked]),
    Binding("D", .glossary, in: main),
    // Tab first: the hints of the term list name it for the same action.
    Binding("Tab Enter", .records, in: [.term]),
    Binding("T", .terms, in: reading),
    Binding("W", .wrap, in: panes),
    Binding("t", .theme, in: main.union([.presentation])),
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
  /// Scopes in which one moves by rows or lines.
  private static let movement = all.subtracting([.presentation])
  private static let panes = KeyScope.lists
  private static let reading: Set<KeyScope> = [.facets, .results, .detail]
  private static let main = reading.union([.marked])
  /// Scopes with a publication to mark, cite or export.
  private static let publications: Set<KeyScope> = [.results, .detail, .marked]
  private static let texts: Set<KeyScope> = [.detail, .citation, .help]
  private static let lists: Set<KeyScope> = [.facets, .results, .marked, .copying, .menu]
}
