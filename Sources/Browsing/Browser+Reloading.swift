package import Catalogue
package import Messages
internal import Publications
internal import Screen

extension Browser {
  /// Says what is to be known of the catalogue before the first key.
  package mutating func say(_ notice: Message) { self.notice = notice }

  /// Says that the catalogue has changed; once for each change, hints say it from then on.
  package mutating func noteOutdated() {
    guard !isOutdated else { return }
    isOutdated = true
    // What a key has just been answered stays: why the catalogue could not be reloaded, for one.
    if notice == nil { notice = Message(.catalogueChanged, .text(hint(.reload))) }
  }

  /// Says why the catalogue was not opened again; what was there stays.
  package mutating func refuseReload(_ error: ReloadError) {
    switch error {
    case .unchanged: notice = Message(.catalogueUnchanged)
    case .notReloadable: notice = Message(.notReloadable)
    case .failed(let message): notice = message
    }
  }

  /// Makes everything be asked for again: the rows stay on their lines as far as they can.
  mutating func prepareForReload() {
    isOutdated = false
    valuesBeforeReload = Set(filters.current.compactMap(\.value))
    askAgain()
  }

  /// Forgets every answer but what is on the screen until the next ones come.
  mutating func askAgain() {
    facetsInCatalogue = nil
    for key in PaneKey.all { self[key].forgetAnswer() }
    requests.page = nil
    requests.opening = nil
    requests.preview = nil
    requests.settled = nil
    pending = nil
    preview = nil
    deferred = nil
    aim = .publications(neighbours, offset: resultRows.selected - resultRows.top)
    for index in reading.indices { reading[index].isOutdated = true }
  }

  /// The selected publication, those after it and then those before it, as far as they are known:
  /// where one is gone, the nearest that is left takes its place.
  private var neighbours: [PublicationID] {
    let selected = resultRows.selected - page.firstRank
    guard page.rows.indices.contains(selected) else { return chosen.map { [$0] } ?? [] }
    let rows = page.rows[selected...] + page.rows[..<selected].reversed()
    return rows.map(\.id)
  }

  /// Reads the publication again that is open.
  mutating func renewReading() -> [Effect] {
    reading.last.map { open($0.detail.publication.id, .renewed) } ?? []
  }

  /// Says on opening which changes the catalogue was built with last, unless there is something to
  /// say already.
  mutating func sayLatestChanges(_ answer: Page) {
    guard notice == nil, let latest = answer.latest else { return }
    notice = Message(
      .latestChanges, .number(latest.count), PublicationDate.argument(latest.date),
      .text(hint(.reload)))
  }

  /// Shows the records of the latest changes alone, where the catalogue has not changed since; false
  /// where there are none, or where they are shown.
  mutating func showLatestChanges() -> Bool {
    guard !isOutdated, let latest = page.latest, !filters.current.contains(.include(latest.value))
    else {
      return false
    }
    labels[latest.value] = latest.date
    let before = (filters.current, chosen)
    filters.restore([.include(latest.value)])
    filters.commit(from: before.0, selected: before.1)
    chosen = nil
    aim = .first
    notice = Message(
      .showsLatestChanges, .number(latest.count), PublicationDate.argument(latest.date))
    return true
  }

  /// Says that the changed catalogue has been opened, and which values that are filtered by are not
  /// in it.
  mutating func sayWhatIsGone(_ answer: Page) {
    guard let values = valuesBeforeReload else { return }
    valuesBeforeReload = nil
    if let selected = selectedResult?.id { chosen = chosen == nil ? nil : selected }
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
