internal import Catalogue
internal import Messages
internal import Screen

/// The glossary.
extension Browser {
  /// Requests the glossary in the reader's language.
  mutating func openGlossary() -> [Effect] { [.file(.glossary(language: messages.language))] }

  /// Shows the glossary unless it is empty.
  mutating func show(_ terms: [GlossaryTerm]) {
    guard !terms.isEmpty else {
      notice = Message(.glossaryEmpty)
      return
    }
    inputMode = .glossary(GlossaryModel(terms))
  }

  mutating func handleGlossary(_ chord: KeyChord, _ glossary: GlossaryModel) -> [Effect] {
    var glossary = glossary
    if glossary.edit(chord) {
      inputMode = .glossary(glossary)
      return []
    }
    let (window, count) = (glossaryWindow, glossary.found.count)
    switch chord.key {
    case .up, .down:
      let row = glossary.viewport.selected + (chord.key == .up ? -1 : 1)
      glossary.viewport.select(row, of: count, in: window)
    case .pageUp, .pageDown:
      glossary.viewport.page(by: chord.key == .pageUp ? -1 : 1, of: count, in: window)
    case .enter, .tab:
      guard let term = glossary.selected else {
        notice = Message(.glossaryNoTerm, .text(glossary.prompt.text))
        break
      }
      if chord.key == .tab { return showRecords(of: term) }
      inputMode = .term(TermPage(term, in: glossary))
      return []
    case .escape, .backspace:
      inputMode = .browsing
      return []
    default: break
    }
    inputMode = .glossary(glossary)
    return []
  }

  /// The window of the list of terms.
  package var glossaryWindow: ListWindow {
    ListWindow(rows: layout.content(of: layout.body).rows, scrollsByRow: true)
  }

  /// Scrolls the open term; false if none is open.
  mutating func scrollTerm(by rows: Int) -> Bool {
    guard case .term(var page) = inputMode else { return false }
    let last = max(0, termLines(of: page).count - readingHeight)
    page.top = max(0, min(last, page.top + rows))
    inputMode = .term(page)
    return true
  }

  /// The lines of a term at the current screen width.
  package func termLines(of page: TermPage) -> [StyledLine] {
    let lines = page.term.lines(columns: detailColumns, messages)
    // A blank line would give a screen reader nothing to speak.
    return profile == .access ? lines.filter { !$0.text.isEmpty } : lines
  }

  mutating func showRecordsOfTerm() -> [Effect] {
    guard case .term(let page) = inputMode else { return [] }
    return showRecords(of: page.term)
  }

  /// Replaces the results with the publications that have the term as a topic; if there are none,
  /// with those that contain its name.
  package mutating func showRecords(of term: GlossaryTerm) -> [Effect] {
    inputMode = .browsing
    markedList = nil
    reading = []
    requests.opening = nil
    focus = .results
    if term.isTopicOfRecords {
      labels[term.value] = term.name
      filters.set([.include(term.value)], selected: explicitSelection)
    } else {
      filters.set([.words(term.name, expandsWords: true)], selected: explicitSelection)
    }
    return refresh()
  }
}
