internal import Catalogue
internal import Messages
internal import Publications
internal import ReadingLists
internal import Screen

extension Browser {
  /// Columns of an open publication: longer lines are hard to read, so a wide screen is not used
  /// up.
  package var detailColumns: Int {
    // In access there is room behind the title for which of the results it is.
    profile == .access
      ? max(20, layout.body.columns - 24) : min(96, layout.body.columns - layout.margin)
  }

  /// Rows for a text. In access a text is a list of lines, and the first of them has the cursor.
  var readingHeight: Int { profile == .access ? 1 : layout.content(of: layout.body).rows }

  /// At most nine, so that each can be named by a digit.
  private static var relatedLimit: Int { 9 }

  mutating func open(
    _ id: PublicationID, _ place: Requests.Opening.Place = .above
  ) -> [Effect] {
    let number = requests.next()
    requests.opening = Requests.Opening(number: number, id: id, place: place)
    return [
      .send(
        CatalogueRequest(
          number: number,
          .publication(
            PublicationRequest(
              id: id, relatedLimit: Browser.relatedLimit, language: messages.language))))
    ]
  }

  /// Takes a publication that was asked for; one to an older request is dropped.
  mutating func take(_ detail: PublicationDetail?, number: Int) {
    if let asked = requests.preview, asked.number == number {
      requests.preview = nil
      preview = detail
      return
    }
    guard let asked = requests.opening, asked.number == number else { return }
    requests.opening = nil
    guard let detail else {
      // What was read is gone: what it was reached from is shown instead.
      if asked.place == .presented { return present(nil) }
      if asked.place == .renewed { _ = reading.popLast() }
      notice = Message(.publicationGone)
      return
    }
    // What has the keys by now would lie under it.
    guard inputMode == .browsing else { return }
    switch asked.place {
    case .cited, .copied: return show(detail.publication, asCitation: asked.place == .cited)
    case .presented: return present(detail.publication)
    case .above: break
    case .instead: reading = []
    case .renewed:
      guard var open = reading.popLast() else { return }
      open.renew(
        detail, columns: detailColumns, height: readingHeight, messages)
      return reading.append(open)
    }
    let place = marks.place(of: detail.publication.id)
    reading.append(
      ReadingState(
        detail, notes: place.map { marks.entries[$0].notes } ?? [], columns: detailColumns,
        height: readingHeight,
        emphasis: page.emphasis, messages))
  }

  private mutating func show(_ publication: Publication, asCitation: Bool) {
    if asCitation {
      var page = CitationPage(publication)
      page.style = citationStyle
      inputMode = .citing(page)
    } else {
      var menu = CopyMenu(publication, messages)
      menu.style = citationStyle
      inputMode = .copying(menu)
    }
  }

  mutating func openSelected() -> [Effect] {
    if let markedList {
      guard marks.entries.indices.contains(markedList.viewport.selected) else { return [] }
      return open(marks.entries[markedList.viewport.selected].id)
    }
    guard page.count > 0 else {
      followAdvice()
      return []
    }
    guard let row = selectedResult else {
      notice = Message(.rowNotAnswered)
      return []
    }
    chosen = row.id
    return open(row.id)
  }

  mutating func openLink() -> [Effect] {
    guard let open = reading.last, let link = open.link else {
      notice = Message(.noRelatedSelected, .text(hint(.nextLink)))
      return []
    }
    return self.open(open.detail.related[link].id)
  }

  /// Opens a related publication of the one that is read, counted from 0; `nil` when there is none.
  package mutating func openRelated(_ index: Int) -> [Effect]? {
    guard let open = reading.last, open.detail.related.indices.contains(index) else { return nil }
    return self.open(open.detail.related[index].id)
  }

  mutating func openNumbered(_ number: Int) -> [Effect] {
    if let effects = openRelated(number - 1) { return effects + refresh() }
    notice = Message(.linearNoRelated, .index(number))
    return []
  }

  /// Goes to the next or the previous word that was looked for.
  mutating func selectMatch(by step: Int) {
    guard var open = reading.popLast() else { return }
    if !open.selectMatch(by: step, height: readingHeight) {
      notice = Message(.noMatches)
    }
    reading.append(open)
  }

  /// Scrolls by a page; at the end of the text goes to the next publication.
  mutating func readOn() -> [Effect] {
    if let open = reading.last, reading.count == 1,
      isTextRead ?? (open.top >= open.lastTop(height: readingHeight))
    {
      return step(by: 1)
    }
    move(pages: 1)
    return []
  }

  mutating func selectLink(by step: Int) {
    guard var open = reading.popLast() else { return }
    if !open.selectLink(by: step, height: readingHeight) {
      notice = Message(.noRelated)
    }
    reading.append(open)
  }

  /// Goes to the next or the previous result; an open publication gives way to it.
  mutating func step(by step: Int) -> [Effect] {
    if markedList != nil { return stepMarked(by: step) }
    let row = resultRows.selected + step
    guard row >= 0, row < page.count else {
      notice = Message(step > 0 ? .isLastResult : .isFirstResult)
      return []
    }
    selectResult(row)
    return reading.isEmpty ? [] : readSelected()
  }

  /// Reads the selected result in the place of what is open, as soon as it has been answered.
  mutating func readSelected() -> [Effect] {
    guard let id = selectedResult?.id else {
      deferred = .readSelected
      return []
    }
    return open(id, .instead)
  }

  mutating func goBack() -> [Effect] {
    switch inputMode {
    case .help, .citing, .leaving, .typing, .confirming: inputMode = .browsing
    case .term(let page): inputMode = .glossary(page.glossary)
    case .menu(let menu): inputMode = menu.before.last.map { .menu($0) } ?? .browsing
    case .copying(let menu):
      inputMode = menu.showsCode ? .copying(menu.withoutCode) : .browsing
    case .browsing, .searching, .filtering, .choosing, .glossary: return closeReading()
    }
    return []
  }

  private mutating func closeReading() -> [Effect] {
    if presentation?.typed.isEmpty == false {
      presentation?.typed = ""
      return []
    }
    if presentation != nil {
      presentation = nil
      requests.opening = nil
      return []
    }
    if reading.isEmpty, markedList != nil {
      toggleMarkedList()
      return []
    }
    _ = reading.popLast()
    guard let open = reading.last, open.isOutdated else { return [] }
    return self.open(open.detail.publication.id, .renewed)
  }

  mutating func toggleHelp() {
    if case .help = inputMode {
      inputMode = .browsing
    } else {
      inputMode = .help(top: 0)
    }
  }
}
