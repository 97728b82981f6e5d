internal import Catalogue
internal import Messages
internal import Publications
internal import ReadingLists
internal import Screen
internal import Text

/// What a key does now, for the last line.
package struct Hint: Equatable, Sendable {
  /// The names of the keys.
  package var keys: String
  /// What they do, in one word.
  package var label: String
  /// Whether it is kept before the others: help, the way out, and what is done with a publication.
  package var isEssential: Bool

  /// A hint about keys with these names.
  package init(keys: String, label: String, isEssential: Bool = false) {
    self.keys = keys
    self.label = label
    self.isEssential = isEssential
  }

  /// The hints that fit in `columns`, in their order. The essential ones are chosen first, unless
  /// there is room for hardly any others.
  package static func fitting(_ hints: [Hint], columns: Int) -> [Hint] {
    let essential = hints.indices.filter { hints[$0].isEssential && columns >= 40 }
    var room = columns
    var kept: Set<Int> = []
    for index in essential + hints.indices where !kept.contains(index) {
      // The two spaces after the last hint are those before the first and at the end of the line.
      let width = DisplayWidth.columns(of: "\(hints[index].keys) \(hints[index].label)") + 2
      guard width <= room else { continue }
      room -= width
      kept.insert(index)
    }
    return kept.sorted().map { hints[$0] }
  }
}

extension Browser {
  /// The hints for the current state, most important first; `Hint.fitting` omits those that do not
  /// fit.
  package var hints: [Hint] {
    switch inputMode {
    case .searching where hasMoreSyntax:
      [
        hint("Down", .hintMoveDown), hint("PgDn", .hintPage), hint("F1", .hintSyntax),
        hint("Esc", .hintBack),
      ]
    case .searching(_, let start):
      // Mostly the same at each letter, because rewriting the hints costs as much as the letter.
      completing
        + [hint("Enter", .hintResults)] + listHint
        // While the forms are shown, Esc closes only them.
        + [hint("Esc", shownSyntax == nil ? .hintCancel : .hintBack)]
        + (start.hasWords ? [hint("Ctrl-U", .hintClearPrompt)] : [])
        + [hint("F1", .hintSyntax)] + syntaxForms
    case .filtering: including.map { hint("Enter", $0.1) } + [hint("Esc", .hintCancel)]
    case .choosing: [hint("Enter", .hintRun), hint("Esc", .hintCancel)]
    case .glossary:
      [
        hint("Enter", .hintRead), hint("Tab", .hintRecords),
        hint("Esc", .hintBack, isEssential: true),
      ]
    case .typing(_, let purpose):
      // Most of these prompts start with a text.
      [
        hint("Enter", .hintDone), hint("Esc", purpose.menu == nil ? .hintCancel : .hintBack),
        hint("Ctrl-U", .hintClearPrompt),
      ]
    case .confirming: [hint("Enter", .hintYes), hint("Esc", .hintNo)]
    case .leaving: [hint("Enter", .hintPrint), hint("n", .hintNo), hint("Esc", .hintCancel)]
    case .browsing, .help, .citing, .copying, .menu, .term:
      ((isOutdated ? [(.reload, messages.text(.hintReload))] : []) + wanted)
        .compactMap { command, label in
          chord(for: command).map {
            Hint(keys: $0.name(in: messages), label: label, isEssential: isEssential(command))
          }
        }
    }
  }

  /// Whether the last line has room for few hints.
  var isNarrow: Bool { size.columns < 60 }

  private func isEssential(_ command: Command) -> Bool {
    switch command {
    case .help, .back: true
    // In the lists of filters, where Tab goes is needed more, as are all others on narrow screens.
    case .quit: scope != .facets && !isNarrow
    case .openLink, .mark, .cite: scope == .detail
    default: false
    }
  }

  /// Which results are listed, for the lean profile, where the list does not follow each letter as
  /// the count does: their words, or their number. Short enough for 40 columns.
  private var listHint: [Hint] {
    guard profile == .lean else { return [] }
    let words = Clipping.end(page.query.words, columns: min(24, max(8, size.columns / 5)))
    guard !words.isEmpty || page.isCounted else { return [] }
    return [
      Hint(
        keys: messages.text(.hintListed),
        label: words.isEmpty ? messages.number(page.count) : words)
    ]
  }

  /// What Tab completes in the search prompt.
  private var completing: [Hint] {
    searchPrompt.candidate.map { [Hint(keys: KeyChord(.tab).name(in: messages), label: $0)] } ?? []
  }

  /// Whether the search syntax is shown and does not fit on the screen.
  private var hasMoreSyntax: Bool {
    shownSyntax.map { $0.top > 0 || $0.lines.count > readingHeight } ?? false
  }

  /// The key that quits at once, shown before the first key.
  private var quickExitHint: [(Command, MessageKey)] {
    isFirstScreen ? [(.quickExit, .hintQuickExit)] : []
  }

  /// The forms of a search that are used most.
  private var syntaxForms: [Hint] {
    let forms: [(form: MessageKey, label: MessageKey)] = [
      (.hintNotForm, .hintNot), (.hintPhraseForm, .hintPhrase), (.hintEitherForm, .hintEither),
      (.hintInFieldForm, .hintInField),
    ]
    return forms.map { Hint(keys: messages.text($0.form), label: messages.text($0.label)) }
  }

  /// A hint about a key that is always the same.
  private func hint(_ keys: String, _ label: MessageKey, isEssential: Bool = false) -> Hint {
    Hint(
      keys: KeyChord(named: keys)?.name(in: messages) ?? keys, label: messages.text(label),
      isEssential: isEssential)
  }

  /// With a header line, undo is shown beside the filters.
  private var undoing: [(Command, MessageKey)] {
    filters.canUndo && layout.header.isEmpty ? [(.undo, .hintUndo)] : []
  }

  /// Shown if the words also match synonyms, or have been limited to themselves.
  private var synonymHint: [(Command, MessageKey)] {
    if !filters.expandsWords { return [(.synonyms, .hintSynonyms)] }
    return page.expansions.isEmpty ? [] : [(.synonyms, .hintExactWords)]
  }

  /// The next list for the lower pane.
  private var nextListHint: [(Command, String)] {
    guard let next = followingLowerPane, nextPane != .facets(next) else { return [] }
    return [(.nextList, shortName(of: .facets(next)))]
  }

  /// What including does to the selected row; empty if it does nothing.
  private var including: [(Command, MessageKey)] {
    switch focusedFacetRow?.kind {
    case nil: []
    case .all(let facet): filters.haveAny(of: facet) ? [(.include, .hintClear)] : []
    case .value(let value):
      [(.include, filters.current.contains(.include(value)) ? .hintRemove : .hintInclude)]
    }
  }

  /// What excluding does to the selected row; empty if it does nothing.
  private var excluding: [(Command, MessageKey)] {
    switch focusedFacetRow?.kind {
    case nil: []
    case .all(let facet) where filters.current.contains(.include(.notGiven(facet))):
      [(.exclude, .hintRemove)]
    // The publications that have no value.
    case .all(let facet):
      filters.haveAny(of: facet) || (focusedFacetRow?.count ?? 0) >= page.count
        ? [] : [(.exclude, .notGiven)]
    case .value(let value):
      [(.exclude, filters.current.contains(.exclude(value)) ? .hintRemove : .hintExclude)]
    }
  }

  private func texts(_ hints: [(Command, MessageKey)]) -> [(Command, String)] {
    hints.map { ($0, messages.text($1)) }
  }

  private func matchHint(_ command: Command, _ label: MessageKey) -> [(Command, MessageKey)] {
    (reading.last?.matches.count ?? 0) > 1 ? [(command, label)] : []
  }

  private var sendHint: MessageKey {
    guard case .copying(let menu) = inputMode else { return .hintSend }
    return menu.isCode ? .hintCode : .hintSend
  }

  /// The first screen shows the quick exit instead. On a slow line a long last line gets no longer.
  private var filterHint: [(Command, MessageKey)] {
    isFirstScreen || profile == .lean && !excluding.isEmpty ? [] : [(.filter, .hintFilter)]
  }

  /// The command that goes from a list of filters to the results. Where they are not beside the
  /// list, its shortest key; beside it, the arrow, unless that opens the selected row.
  var resultsCommand: Command {
    isNarrow || focusedFacetRow?.fold == .closed ? .toResults : .unfold
  }

  /// On a closed row, the key that opens it comes first, as a narrow screen has room for little
  /// else.
  private var facetHints: [(Command, String)] {
    let isUpper = focusedPane.map { PaneKey.upper.contains($0) } ?? false
    let isClosed = focusedFacetRow?.fold == .closed
    let keys = [(Command.help, MessageKey.hintKeys)] + quickExitHint
    let right = [(Command.unfold, isClosed ? MessageKey.hintUnfold : .hintResults)]
    let toResults = [(resultsCommand, MessageKey.hintResults)]
    let first =
      isClosed && !isFirstScreen
      ? right + including + keys
      : isNarrow ? keys + toResults + including : keys + including + right
    return texts(first)
      + texts([(.search, .hintSearch)] + undoing + excluding) + (isUpper ? [] : nextListHint)
      + [(.nextPane, shortName(of: nextPane))] + texts([(.quit, .hintQuit)])
      + texts(filterHint + (marks.count > 0 ? [(.marked, .hintMarked)] : []))
  }

  private var wanted: [(Command, String)] {
    switch scope {
    case .facets: return facetHints
    case .results:
      // 'marked' is there before the first mark, if there is room, or else a mark would rewrite the
      // line. Once there are marks, it takes the place of others.
      let marked = [(Command.marked, MessageKey.hintMarked)]
      let earlier = hintsMarked ? marked : []
      return texts(
        [(.help, .hintKeys), (.open, page.count > 0 ? .hintRead : .hintApply)]
          + (isNarrow ? earlier : []))
        + [(.nextPane, shortName(of: nextPane))]
        + texts([(.search, .hintSearch)] + undoing + (isNarrow ? [] : earlier))
        + texts(
          synonymHint + [(.mark, .hintMark)] + (hintsMarked ? [] : marked) + [
            (.palette, .hintCommands), (.present, .hintPresent), (.cite, .hintCite),
            (.copy, .hintCopy), (.quit, .hintQuit), (.order, .hintOrder),
          ]) + nextListHint + texts([(.export, .hintExport)])
    case .detail:
      let related: [(Command, MessageKey)] =
        reading.last?.link == nil ? [] : [(.openLink, .hintRead)]
      return texts(
        related + [
          (.help, .hintKeys), (.back, .hintBack), (.cite, .hintCite), (.copy, .hintCopy),
        ])
        + texts(
          matchHint(.nextMatch, .hintMatch)
            + [
              // Before the keys for moving, which other programs have too.
              (.export, .hintExport), (.present, .hintPresent), (.nextResult, .hintNext),
              (.pageDown, .hintPage), (.nextLink, .hintRelated),
            ] + matchHint(.previousMatch, .hintPreviousMatch) + [
              (.previousResult, .hintPrevious),
              // Its label is the same before and after: drawing the line again would cost more
              // bytes than the mark.
              (.mark, .hintToggleMark),
            ])
    case .marked where marks.count == 0:
      return texts(
        [(.help, .hintKeys), (.back, .hintBack)] + (removedMarks == nil ? [] : [(.undo, .hintUndo)])
      )
    case .marked:
      return texts(
        [
          (.help, .hintKeys), (.export, .hintExport), (.present, .hintPresent), (.note, .hintNote),
        ]
          + (files.isAllowed ? [(.save, .hintSave)] : []) + [
            (.back, .hintBack), (.mark, .hintUnmark), (.moveUp, .hintMoveUp),
            (.moveDown, .hintMoveDown), (.open, .hintRead), (.palette, .hintCommands),
          ])
    case .citation:
      return texts([(.nextStyle, .hintStyle), (.copy, .hintCopy), (.back, .hintBack)])
    case .menu: return texts([(.choose, .hintChoose), (.back, .hintBack)])
    case .presentation: return []
    case .term:
      return texts([(.records, .hintRecords), (.back, .hintBack), (.pageDown, .hintPage)])
    case .copying: return texts([(.send, sendHint), (.back, .hintBack)])
    case .help: return texts([(.back, .hintBack), (.pageDown, .hintPage)])
    }
  }
}
