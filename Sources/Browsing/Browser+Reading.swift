internal import CatalogueStore
internal import Screen

extension Browser {
  /// Columns of an open publication: longer lines are hard to read, so a wide screen is not used
  /// up.
  var detailColumns: Int { min(96, layout.body.columns - layout.margin) }

  /// Takes a publication that was asked for and opens it.
  package mutating func receive(_ detail: DetailModel) {
    reading.append(ReadingState(detail, columns: detailColumns, terms: results.terms))
  }

  mutating func openSelected() -> [Effect] {
    guard let ordinal = selectedOrdinal else { return followAdvice() }
    return [.read(ordinal: ordinal)]
  }

  mutating func openLink() -> [Effect] {
    guard let open = reading.last, let link = open.link else {
      notice = "\(hint(.nextLink)) selects a related publication"
      return []
    }
    return [.read(ordinal: open.detail.related[link].ordinal)]
  }

  mutating func selectLink(by step: Int) {
    guard var open = reading.popLast() else { return }
    if !open.selectLink(by: step, height: layout.content(of: layout.body).rows) {
      notice = "no related publications"
    }
    reading.append(open)
  }

  /// Goes to the next or the previous result; an open publication gives way to it.
  mutating func step(by step: Int) -> [Effect] {
    let row = resultRows.selected + step
    guard row >= 0, row < results.count else {
      notice = step > 0 ? "this is the last result" : "this is the first result"
      return []
    }
    resultRows.select(row, of: results.count, in: layout.window(of: .results))
    guard !reading.isEmpty, let ordinal = selectedOrdinal else { return [] }
    reading = []
    return [.read(ordinal: ordinal)]
  }

  mutating func goBack() {
    if case .help = activity {
      activity = .browsing
    } else {
      _ = reading.popLast()
    }
  }

  mutating func switchProfile() {
    profile = profile == .lean ? .full : .lean
    layOutAgain()
    notice = "\(profile.rawValue) screen"
  }

  mutating func toggleHelp() {
    if case .help = activity {
      activity = .browsing
    } else {
      activity = .help(top: 0)
    }
  }
}
