package import Catalogue
package import Messages
internal import Publications
internal import Screen

extension Browser {
  /// Sets the notice to show before the first key.
  package mutating func showNotice(_ notice: Message) { self.notice = notice }

  /// Reports that the catalogue has changed, once per change; after that only the hints show it.
  package mutating func reportOutdated() {
    guard !isOutdated else { return }
    isOutdated = true
    // Keeps the reply to a key, such as why the catalogue could not be reloaded.
    if notice == nil { notice = Message(.catalogueChanged, .text(hint(.reload))) }
  }

  /// Reports why the catalogue was not reopened; the open one stays in use.
  package mutating func reportReloadFailure(_ error: ReloadError) {
    switch error {
    case .unchanged: notice = Message(.catalogueUnchanged)
    case .notReloadable: notice = Message(.notReloadable)
    case .failed(let message): notice = message
    }
  }

  /// Prepares to request everything again; rows keep their positions as far as possible.
  mutating func prepareForReload() {
    isOutdated = false
    valuesBeforeReload = Set(filters.current.compactMap(\.value))
    invalidateAnswers()
  }

  /// Discards all answers; the screen keeps its content until new ones arrive.
  mutating func invalidateAnswers() {
    facetsInCatalogue = nil
    for key in PaneKey.all { self[key].forgetAnswer() }
    requests.page = nil
    requests.opening = nil
    requests.preview = nil
    requests.lastCompleted = nil
    pending = nil
    preview = nil
    deferredAction = nil
    pendingSelection = .publications(
      selectionCandidates, offset: resultRows.selected - resultRows.top)
    for index in reading.indices { reading[index].isOutdated = true }
  }

  /// The selected publication, then the known ones after it, then those before it, nearest first:
  /// if one is gone, the nearest remaining one is selected.
  private var selectionCandidates: [PublicationID] {
    let selected = resultRows.selected - page.firstRank
    guard page.rows.indices.contains(selected) else { return explicitSelection.map { [$0] } ?? [] }
    let rows = page.rows[selected...] + page.rows[..<selected].reversed()
    return rows.map(\.id)
  }

  /// Requests the open publication again.
  mutating func renewReading() -> [Effect] {
    reading.last.map { open($0.detail.publication.id, .refresh) } ?? []
  }

  /// When the catalogue is opened, reports its latest changes unless there is another notice.
  mutating func reportLatestChanges(_ answer: Page) {
    guard notice == nil, let latest = answer.latest else { return }
    notice = Message(
      .latestChanges, .number(latest.count), PublicationDate.argument(latest.date),
      .text(hint(.reload)))
  }

  /// Filters by the latest changes if the catalogue has not changed since. Returns false if there
  /// are none or the filter is already set.
  mutating func showLatestChanges() -> Bool {
    guard !isOutdated, let latest = page.latest, !filters.current.contains(.include(latest.value))
    else {
      return false
    }
    labels[latest.value] = latest.date
    let before = (filters.current, explicitSelection)
    filters.restore([.include(latest.value)])
    filters.commit(from: before.0, selected: before.1)
    explicitSelection = nil
    pendingSelection = .first
    notice = Message(
      .showsLatestChanges, .number(latest.count), PublicationDate.argument(latest.date))
    return true
  }

  /// Reports that the catalogue was reloaded, and which filter values it no longer has.
  mutating func reportReload(_ answer: Page) {
    guard let values = valuesBeforeReload else { return }
    valuesBeforeReload = nil
    if let selected = selectedResult?.id {
      explicitSelection = explicitSelection == nil ? nil : selected
    }
    let gone = values.filter { answer.labels[$0] == nil && !$0.isNotGiven }.sorted()
    let latest = answer.latest.map {
      Message(
        .reloadedWithChanges, .number($0.count), PublicationDate.argument($0.date),
        .text(hint(.reload)))
    }
    notice =
      gone.isEmpty
      ? latest ?? Message(.catalogueReloaded)
      : Message(.filterValueGone, .text(gone.map { label(of: $0) }.joined(separator: ", ")))
  }
}
