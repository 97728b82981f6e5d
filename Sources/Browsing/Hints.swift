internal import CatalogueStore
internal import Screen

/// One thing that a key does now, for the last line.
package struct Hint: Equatable, Sendable {
  /// Names of chords.
  package var keys: String
  /// What they do, in a word.
  package var label: String
}

extension Browser {
  /// What can be done now, the most wanted first; what does not fit is left out.
  package var hints: [Hint] {
    switch activity {
    case .finding(_, let start):
      // The same at each letter: to show it costs as much as the letter.
      [Hint(keys: "Enter", label: "results"), Hint(keys: "Esc", label: "give up")]
        + (start.hasWords ? [Hint(keys: "Ctrl-U", label: "empty")] : [])
    case .filtering:
      including.map { Hint(keys: "Enter", label: $0.1) } + [Hint(keys: "Esc", label: "give up")]
    case .choosing: [Hint(keys: "Enter", label: "do it"), Hint(keys: "Esc", label: "give up")]
    case .browsing, .help:
      ((isOutdated ? [(.reload, "newer file")] : []) + wanted).compactMap { command, label in
        chord(for: command).map { Hint(keys: $0.description, label: label) }
      }
    }
  }

  /// Beside what narrows it stands already where the screen has a line for each.
  private var takingBack: [(Command, String)] {
    narrowings.canUndo && layout.header.isEmpty ? [(.undo, "undo")] : []
  }

  /// Where words mean more than themselves, or were told not to.
  private var meaningHint: [(Command, String)] {
    if narrowings.findsWordsAlone { return [(.wordsAlone, "meaning")] }
    return results.query.expansions.isEmpty && results.inflections.isEmpty
      ? [] : [(.wordsAlone, "words")]
  }

  /// The list that takes the place of the countries, or they its place.
  private var sourcesOrBack: [(Command, String)] {
    let other: Pane = lowerPane == .sources ? .countries : .sources
    let isEmpty = other == .sources ? sources.isEmpty : countries.isEmpty
    return isEmpty || nextPane == other ? [] : [(.sources, other.rawValue)]
  }

  /// What including does to the selected row; nothing where it has nothing to do.
  private var including: [(Command, String)] {
    switch focusedFacetRow?.kind {
    case nil: []
    case .all(let facet): narrowings.haveAny(of: facet) ? [(.include, "clear")] : []
    case .value(let id):
      [(.include, narrowings.current.contains(.include(id)) ? "take off" : "include")]
    }
  }

  /// What excluding does to the selected row, which has to be a value.
  private var excluding: [(Command, String)] {
    guard case .value(let id) = focusedFacetRow?.kind else { return [] }
    return [(.exclude, narrowings.current.contains(.exclude(id)) ? "take off" : "exclude")]
  }

  private var wanted: [(Command, String)] {
    switch scope {
    case .facets:
      [(.help, "keys")] + including + [(.nextPane, nextPane.rawValue), (.find, "find")]
        + takingBack + (focus == .topics ? [] : sourcesOrBack) + [
          (.unfold, focusedFacetRow?.fold == .closed ? "open" : "results"), (.quit, "quit"),
        ] + excluding + [(.filter, "filter")]
    case .results:
      [
        (.help, "keys"), (.open, results.count > 0 ? "read" : "do it"),
        (.nextPane, nextPane.rawValue), (.find, "find"),
      ] + takingBack + meaningHint + [(.order, "order"), (.palette, "commands"), (.quit, "quit")]
        + sourcesOrBack
    case .detail:
      (reading.last?.link == nil ? [] : [(.openLink, "read")]) + [
        (.help, "keys"), (.back, "back"), (.pageDown, "page"), (.nextResult, "next"),
        (.previousResult, "previous"), (.nextLink, "related"), (.find, "find"),
      ]
    case .help: [(.back, "back"), (.pageDown, "page")]
    }
  }
}
