internal import Catalogue
internal import Messages
internal import Publications
internal import Screen

extension Browser {
  /// Requests what the screen needs; empty if it is known or already requested.
  mutating func refresh() -> [Effect] { refreshPage() + refreshCompletion() }

  private mutating func refreshPage() -> [Effect] {
    guard var wanted = wantedPage(), wanted.request != requests.page?.request,
      wanted.request != requests.lastCompleted
    else { return [] }
    if let inFlight = requests.page, inFlight.hasReceivedRows, !wanted.hasRows,
      wanted.request.query == inFlight.request.query, wanted.request.lists == inFlight.request.lists
    {
      return []
    }
    wanted.number = requests.next()
    requests.page = wanted
    failure = nil
    return [.send(CatalogueRequest(number: wanted.number, .page(wanted.request)))]
  }

  /// Requests the publication for the preview. Called before the screen is drawn, not for every key
  /// of a burst.
  package mutating func requestPreview() -> [Effect] {
    guard !layout.preview.isEmpty, let id = selectedResult?.id, preview?.publication.id != id,
      requests.preview?.id != id
    else { return [] }
    let number = requests.next()
    requests.preview = (number, id)
    let request = PublicationRequest(id: id, relatedLimit: 0, language: messages.language)
    return [.send(CatalogueRequest(number: number, .publication(request)))]
  }

  private func wantedPage() -> Requests.PageInFlight? {
    let query = query
    if isDebouncing {
      // Only the count; the list follows after a pause in typing.
      guard (pending ?? page).query != query else { return nil }
      return inFlight(PageRequest(query: query, rows: .ranks(0..<0)), rows: false, selects: false)
    }
    let lists = wantedLists(for: query)
    let rows = wantedRows(for: query)
    guard rows != nil || !lists.isEmpty else { return nil }
    return inFlight(
      PageRequest(
        query: query, rows: rows?.rows ?? .ranks(0..<0), lists: lists.map(\.request)),
      rows: rows != nil, selects: rows?.selects ?? false, panes: lists.map(\.pane))
  }

  private func inFlight(
    _ request: PageRequest, rows: Bool, selects: Bool, panes: [PaneKey] = []
  ) -> Requests.PageInFlight {
    var request = request
    request.language = messages.language
    return Requests.PageInFlight(
      number: 0, request: request, hasRows: rows, selects: selects, panes: panes)
  }

  /// The visible lists that are not for the query, or lack visible rows.
  private func wantedLists(
    for query: Query
  ) -> [(pane: PaneKey, request: FacetListRequest)] {
    let visible = visiblePanes
    return PaneKey.all.compactMap { key in
      if visible.contains(key) {
        let request = self[key].request(
          for: query, language: messages.language, in: window(of: .facets(key)))
        return request.map { (key, $0) }
      }
      return facetsInCatalogue == nil ? (key, self[key].emptyRequest) : nil
    }
  }

  /// The panes of facet values that are visible.
  private var visiblePanes: [PaneKey] {
    guard layout.shape == .single else { return [upperPane, lowerPane] }
    guard case .facets(let key) = focus else { return [] }
    return [key]
  }

  private func wantedRows(
    for query: Query
  ) -> (rows: PageRequest.Rows, selects: Bool)? {
    let window = window(of: .results)
    // If they are not visible, the selected row is enough.
    let isVisible = layout.shape != .single || focus == .results || !reading.isEmpty
    let shown = printedResults ?? resultRows.rows(of: page.count, in: window)
    let margin = window.rows / 2
    guard hasResults, page.query == query, pendingSelection == .explicit else {
      let count = isVisible ? max(window.rows + 2 * margin, printedResults?.count ?? 0) : 1
      let top = isVisible ? max(0, resultRows.top - margin) : resultRows.top
      switch pendingSelection {
      case .explicit:
        guard let explicitSelection else { return (.ranks(0..<count), true) }
        return (.around([explicitSelection], top: top, count: count), true)
      case .first: return (.ranks(0..<count), true)
      case .publications(let ids, _): return (.around(ids, top: top, count: count), true)
      }
    }
    let loaded = page.firstRank..<(page.firstRank + page.rows.count)
    let needed = isVisible ? shown : resultRows.selected..<min(resultRows.selected + 1, page.count)
    guard !loaded.contains(needed.clamped(to: 0..<page.count)) else { return nil }
    return (.ranks(max(0, needed.lowerBound - margin)..<needed.upperBound + margin), false)
  }
}
