package import Catalogue
package import Messages
internal import Publications
internal import Screen

extension Browser {
  /// Receives an answer. Answers to requests that a newer one has replaced are dropped.
  package mutating func receive(_ answer: CatalogueAnswer) -> [Effect] {
    switch answer.content {
    case .page(let page):
      guard let inFlight = requests.page, inFlight.number == answer.number else { return [] }
      failure = nil
      record(answer.completeness)
      if answer.completeness == .rowsFirst {
        receiveRows(page, inFlight)
      } else {
        requests.page = nil
        requests.lastCompleted = inFlight.request
        receivePage(page, inFlight)
      }
    case .publication(let detail):
      if requests.opening?.number == answer.number {
        failure = nil
        record(answer.completeness)
      }
      receivePublication(detail, number: answer.number)
    case .failed(let reason): return receiveFailure(reason, number: answer.number)
    case .delayed(let reason):
      let wanted = [requests.page?.number, requests.opening?.number]
      if wanted.contains(answer.number) { failure = reason }
      return []
    case .completions(let labels): receiveCompletions(labels, number: answer.number)
    // Names are requested by command-line options, not by the screen.
    case .names: return []
    }
    let effects = refresh() + performDeferredAction()
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
  package var exportProgress: Message? {
    runningExport.map { export in
      quitsAfterExport
        ? Message(.leavingWhenWritten, .text(export.path))
        : Message(
          .writingProgress, .text(export.path), .number(export.count), .number(export.total))
    }
  }

  private mutating func record(_ completeness: CatalogueAnswer.Completeness) {
    switch completeness {
    case .whole: missingPart = nil
    case .rowsFirst: break
    case .partial(let message):
      if missingPart != message { notice = message }
      missingPart = message
    }
  }

  private mutating func receivePage(_ answer: Page, _ inFlight: Requests.PageInFlight) {
    labels.merge(answer.labels) { _, new in new }
    guard inFlight.hasRows || !inFlight.panes.isEmpty else {
      pending = answer
      return
    }
    let isFirst = facetsInCatalogue == nil
    if inFlight.hasRows {
      pending = nil
      page = answer
      page.lists = []
      hasResults = true
    }
    receiveLists(answer.lists, inFlight)
    if isFirst { replaceEmptyPanes() }
    if inFlight.hasRows { selectResult(inFlight) }
    if isFirst, inFlight.hasRows, valuesBeforeReload == nil { reportLatestChanges(answer) }
    reportReload(answer)
  }

  /// Receives rows whose lists follow in another answer. Until then the lists belong to the
  /// previous results, and `progress` says so.
  private mutating func receiveRows(_ answer: Page, _ inFlight: Requests.PageInFlight) {
    guard inFlight.hasRows, facetsInCatalogue != nil else { return }
    labels.merge(answer.labels) { _, new in new }
    pending = nil
    page = answer
    page.lists = []
    hasResults = true
    selectResult(inFlight)
    // A reader who moves on meanwhile keeps that selection.
    requests.page?.selects = false
    requests.page?.hasReceivedRows = true
  }

  private mutating func receiveLists(_ lists: [FacetList], _ inFlight: Requests.PageInFlight) {
    for (index, key) in inFlight.panes.enumerated() where lists.indices.contains(index) {
      facetsInCatalogue = (facetsInCatalogue ?? []).union(lists[index].facetsInCatalogue)
      self[key].receive(
        lists[index], to: inFlight.request.lists[index], of: inFlight.request.query,
        language: inFlight.request.language, in: window(of: .facets(key)))
    }
    // The pane heights may have changed.
    for key in inFlight.panes where self[key].rowCount > 0 {
      self[key].select(self[key].viewport.selected, in: window(of: .facets(key)))
    }
  }

  /// Replaces panes for which the catalogue has no values.
  private mutating func replaceEmptyPanes() {
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

  private mutating func selectResult(_ inFlight: Requests.PageInFlight) {
    let window = window(of: .results)
    if inFlight.selects {
      let row = page.candidateRank ?? 0
      if case .publications(_, let offset?) = pendingSelection, page.candidateRank != nil {
        resultRows.select(row, offset: offset, of: resultRowCount, in: window)
      } else {
        resultRows.select(row, of: resultRowCount, in: window)
      }
      pendingSelection = .explicit
    } else {
      resultRows.select(resultRows.selected, of: resultRowCount, in: window)
    }
    if hasSelectedUnansweredRow, let id = selectedResult?.id {
      explicitSelection = id
      hasSelectedUnansweredRow = false
    }
  }

  private mutating func performDeferredAction() -> [Effect] {
    guard let action = deferredAction, requests.page == nil else { return [] }
    deferredAction = nil
    switch action {
    case .move(let command): return perform(command)
    case .readSelected: return readSelected()
    case .presentSelected: return openPresented()
    }
  }

  private mutating func receiveFailure(_ reason: Message, number: Int) -> [Effect] {
    if let inFlight = requests.page, inFlight.number == number {
      requests.page = nil
      requests.lastCompleted = inFlight.request
      failure = reason
    } else if requests.opening?.number == number {
      requests.opening = nil
      notice = Message(.notOpened, .message(reason))
    } else if requests.preview?.number == number {
      requests.preview = nil
    } else if searchPrompt.inFlight?.number == number {
      searchPrompt.inFlight = nil
      searchPrompt.isCompleting = false
    }
    deferredAction = nil
    return []
  }
}
