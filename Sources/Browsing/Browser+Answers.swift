package import Catalogue
package import Messages
internal import Publications
internal import Screen

extension Browser {
  /// Takes an answer. Answers to requests that a newer one has replaced are dropped.
  package mutating func receive(_ answer: CatalogueAnswer) -> [Effect] {
    switch answer.content {
    case .page(let page):
      guard let asked = requests.page, asked.number == answer.number else { return [] }
      failure = nil
      note(answer.completeness)
      if answer.completeness == .rowsFirst {
        takeRows(page, asked)
      } else {
        requests.page = nil
        requests.settled = asked.request
        take(page, asked)
      }
    case .publication(let detail):
      if requests.opening?.number == answer.number {
        failure = nil
        note(answer.completeness)
      }
      take(detail, number: answer.number)
    case .failed(let reason): return takeFailure(reason, number: answer.number)
    case .delayed(let reason):
      let wanted = [requests.page?.number, requests.opening?.number]
      if wanted.contains(answer.number) { failure = reason }
      return []
    case .completions(let labels): take(completions: labels, number: answer.number)
    // Names are requested by command-line options, not by the screen.
    case .names: return []
    }
    let effects = refresh() + performDeferred()
    followLesson()
    return effects + refresh()
  }

  /// Takes over a reopened catalogue. Filters, selection and open publications are kept as far as
  /// it has them.
  package mutating func reloaded() -> [Effect] {
    prepareForReload()
    return refresh() + renewReading()
  }

  /// The message about outstanding answers; `nil` when the screen shows what was requested.
  package var progress: Message? {
    if let failure { return Message(.noAnswer, .message(failure)) }
    if requests.opening != nil { return Message(.openingPublication) }
    guard requests.page != nil else { return nil }
    guard hasResults else { return Message(.waitingForCatalogue) }
    guard page.query.words != filters.words else { return Message(.waitingForAnswer) }
    return page.query.words.isEmpty
      ? Message(.searchingFromAll) : Message(.searchingFrom, .text(page.query.words))
  }

  /// The message about an export that is being written.
  package var writingProgress: Message? {
    writing.map { writing in
      leavesWhenWritten
        ? Message(.leavesWhenWritten, .text(writing.path))
        : Message(
          .writingProgress, .text(writing.path), .number(writing.count), .number(writing.total))
    }
  }

  private mutating func note(_ completeness: CatalogueAnswer.Completeness) {
    switch completeness {
    case .whole: missingPart = nil
    case .rowsFirst: break
    case .partial(let message):
      if missingPart != message { notice = message }
      missingPart = message
    }
  }

  private mutating func take(_ answer: Page, _ asked: Requests.PageInFlight) {
    labels.merge(answer.labels) { _, new in new }
    guard asked.hasRows || !asked.panes.isEmpty else {
      pending = answer
      return
    }
    let isFirst = facetsInCatalogue == nil
    if asked.hasRows {
      pending = nil
      page = answer
      page.lists = []
      hasResults = true
    }
    takeLists(answer.lists, asked)
    if isFirst { choosePanes() }
    if asked.hasRows { selectResult(asked) }
    if isFirst, asked.hasRows, valuesBeforeReload == nil { sayLatestChanges(answer) }
    sayWhatIsGone(answer)
  }

  /// Takes rows whose lists follow in another answer. Until then the lists belong to the previous
  /// results, and `progress` says so.
  private mutating func takeRows(_ answer: Page, _ asked: Requests.PageInFlight) {
    guard asked.hasRows, facetsInCatalogue != nil else { return }
    labels.merge(answer.labels) { _, new in new }
    pending = nil
    page = answer
    page.lists = []
    hasResults = true
    selectResult(asked)
    // A reader who moves on meanwhile keeps that selection.
    requests.page?.selects = false
    requests.page?.hasTakenRows = true
  }

  private mutating func takeLists(_ lists: [FacetList], _ asked: Requests.PageInFlight) {
    for (index, key) in asked.panes.enumerated() where lists.indices.contains(index) {
      facetsInCatalogue = (facetsInCatalogue ?? []).union(lists[index].facetsInCatalogue)
      self[key].take(
        lists[index], to: asked.request.lists[index], of: asked.request.query,
        language: asked.request.language, in: window(of: .facets(key)))
    }
    // The pane heights may have changed.
    for key in asked.panes where self[key].rowCount > 0 {
      self[key].select(self[key].viewport.selected, in: window(of: .facets(key)))
    }
  }

  /// Replaces panes for which the catalogue has no values.
  private mutating func choosePanes() {
    facetsInCatalogue = facetsInCatalogue ?? []
    if isEmpty(upperPane), let other = PaneKey.upper.first(where: { !isEmpty($0) }) {
      if focus == .facets(upperPane) { focus = .facets(other) }
      upperPane = other
    }
    if isEmpty(lowerPane), let other = PaneKey.lower.first(where: { !isEmpty($0) }) {
      if focus == .facets(lowerPane) { focus = .facets(other) }
      lowerPane = other
    }
    if case .facets(let key) = focus, isEmpty(key) { focus = .results }
  }

  private mutating func selectResult(_ asked: Requests.PageInFlight) {
    let window = window(of: .results)
    if asked.selects {
      let row = page.candidateRank ?? 0
      if case .publications(_, let offset?) = aim, page.candidateRank != nil {
        resultRows.select(row, offset: offset, of: resultRowCount, in: window)
      } else {
        resultRows.select(row, of: resultRowCount, in: window)
      }
      aim = .chosen
    } else {
      resultRows.select(resultRows.selected, of: resultRowCount, in: window)
    }
    if choosesUnknownRow, let id = selectedResult?.id {
      chosen = id
      choosesUnknownRow = false
    }
  }

  private mutating func performDeferred() -> [Effect] {
    guard let action = deferred, requests.page == nil else { return [] }
    deferred = nil
    switch action {
    case .move(let command): return perform(command)
    case .readSelected: return readSelected()
    case .presentSelected: return openPresented()
    }
  }

  private mutating func takeFailure(_ reason: Message, number: Int) -> [Effect] {
    if let asked = requests.page, asked.number == number {
      requests.page = nil
      requests.settled = asked.request
      failure = reason
    } else if requests.opening?.number == number {
      requests.opening = nil
      notice = Message(.notOpened, .message(reason))
    } else if requests.preview?.number == number {
      requests.preview = nil
    } else if aids.asked?.number == number {
      aids.asked = nil
      aids.isCompleting = false
    }
    deferred = nil
    return []
  }
}
