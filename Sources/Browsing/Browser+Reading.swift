internal import Catalogue
internal import Messages
internal import Publications
internal import ReadingLists
internal import Screen

extension Browser {
  /// The columns for an open publication. Long lines are hard to read, so it does not fill a wide
  /// screen.
  package var detailColumns: Int {
    min(96, layout.body.columns - (profile == .access ? 1 : layout.margin))
  }

  /// The columns for the title of a publication. The access profile leaves room after it for the
  /// position among the results, in brief on a narrow screen.
  var titleLineColumns: Int {
    guard profile == .access else { return detailColumns }
    let columns = layout.body.columns
    return columns < 32 ? max(8, columns - 12) : min(detailColumns, max(20, columns - 24))
  }

  /// The rows for a text. In the access profile a text is a list of lines, and the first visible
  /// one has the cursor.
  var readingHeight: Int { profile == .access ? 1 : layout.content(of: layout.body).rows }

  /// At most nine, so that one digit selects each.
  private static var relatedLimit: Int { 9 }

  mutating func open(
    _ id: PublicationID, _ action: Requests.Opening.Action = .push
  ) -> [Effect] {
    let number = requests.next()
    requests.opening = Requests.Opening(number: number, id: id, action: action)
    return [
      .send(
        CatalogueRequest(
          number: number,
          .publication(
            PublicationRequest(
              id: id, relatedLimit: Browser.relatedLimit, language: messages.language))))
    ]
  }

  /// Receives a requested publication; one for an older request is dropped.
  mutating func receivePublication(_ detail: PublicationDetail?, number: Int) {
    if let inFlight = requests.preview, inFlight.number == number {
      requests.preview = nil
      preview = detail
      return
    }
    guard let inFlight = requests.opening, inFlight.number == number else { return }
    requests.opening = nil
    guard let detail else {
      // The publication is gone: show what it was opened from.
      if inFlight.action == .present { return present(nil) }
      if inFlight.action == .refresh { _ = reading.popLast() }
      notice = Message(.publicationGone)
      return
    }
    // It would be hidden behind what has the focus now.
    guard inputMode == .browsing else { return }
    switch inFlight.action {
    case .cite, .copy: return show(detail.publication, asCitation: inFlight.action == .cite)
    case .present: return present(detail.publication)
    case .push: break
    case .replace: reading = []
    case .refresh:
      guard var open = reading.popLast() else { return }
      open.renew(
        detail, columns: detailColumns, titleColumns: titleLineColumns, height: readingHeight,
        messages)
      return reading.append(open)
    }
    let index = marks.place(of: detail.publication.id)
    reading.append(
      ReadingState(
        detail, notes: index.map { marks.entries[$0].notes } ?? [], columns: detailColumns,
        titleColumns: titleLineColumns, height: readingHeight,
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
      notice = Message(.rowNotReceived)
      return []
    }
    explicitSelection = row.id
    return open(row.id)
  }

  mutating func openLink() -> [Effect] {
    guard let open = reading.last, let link = open.link else {
      notice = Message(.noRelatedSelected, .text(hint(.nextLink)))
      return []
    }
    return self.open(open.detail.related[link].id)
  }

  /// Opens a related publication of the open one, counted from 0; `nil` if there is none.
  package mutating func openRelated(_ index: Int) -> [Effect]? {
    guard let open = reading.last, open.detail.related.indices.contains(index) else { return nil }
    return self.open(open.detail.related[index].id)
  }

  mutating func openNumbered(_ number: Int) -> [Effect] {
    if let effects = openRelated(number - 1) { return effects + refresh() }
    notice = Message(.linearNoRelated, .index(number))
    return []
  }

  /// Goes to the next or previous match of the search words.
  mutating func selectMatch(by step: Int) {
    guard var open = reading.popLast() else { return }
    if !open.selectMatch(by: step, height: readingHeight) {
      notice = Message(.noMatches)
    } else if open.matches.count == 1 {
      notice = Message(.onlyMatch)
    }
    reading.append(open)
  }

  /// Scrolls by a page; at the end of a text that is not a related one, goes to the next
  /// publication.
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

  /// Goes to the next or previous result, which replaces an open publication.
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

  /// Opens the selected result in place of the open publication, once its row has been answered.
  mutating func readSelected() -> [Effect] {
    guard let id = selectedResult?.id else {
      deferredAction = .readSelected
      return []
    }
    return open(id, .replace)
  }

  mutating func goBack() -> [Effect] {
    switch inputMode {
    case .help, .citing, .leaving, .typing, .confirming: inputMode = .browsing
    case .term(let page): inputMode = .glossary(page.glossary)
    case .menu(let menu): inputMode = menu.previousMenus.last.map { .menu($0) } ?? .browsing
    case .copying(let menu):
      inputMode =
        menu.showsCode ? .copying(menu.withoutCode) : menu.citation.map { .citing($0) } ?? .browsing
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
    return self.open(open.detail.publication.id, .refresh)
  }

  mutating func toggleHelp() {
    if case .help = inputMode {
      inputMode = .browsing
    } else {
      inputMode = .help(top: 0)
    }
  }
}
