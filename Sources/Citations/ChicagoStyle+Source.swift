internal import Publications

/// The parts after the title in Chicago style.
extension ChicagoStyle {
  /// The parts between title and link, each a sentence.
  func source(of work: Work) -> [CitationText?] {
    let edition = work.edition.map { CitationText(Wording.edition($0, word: "ed.")) }
    let word = work.numberedGenre ?? work.genre.map(capitalized)
    let genre = work.type == .thesis ? nil : word.map { CitationText($0) }
    switch work.type {
    case .journalArticle, .magazineArticle, .newspaperArticle:
      return [genre] + people(translators: work) + [serial(work)]
    case .conferencePaper where work.editors.isEmpty && work.container != nil:
      return [genre] + people(translators: work) + [serial(work)]
    case .chapter, .conferencePaper:
      return [genre, book(work), series(of: work), publisher(of: work)]
    case .webPage:
      return [genre, edition] + people(work) + [publisher(of: work)]
    case .speech where work.typeName == "speech" && work.container != nil:
      let event: CitationText = .joined([book(work), genre], by: ", ")
      return [event, series(of: work), publisher(of: work)]
    default:
      let volume = work.labelledVolume.map { CitationText($0) }
      return [genre, edition] + people(work) + [
        volume, series(of: work), publisher(of: work),
      ]
    }
  }

  private func people(_ work: Work) -> [CitationText?] {
    [credited("Edited by ", work.editors)] + people(translators: work)
  }

  private func people(translators work: Work) -> [CitationText?] {
    [credited("Translated by ", work.translators)]
  }

  private func credited(_ words: String, _ names: [Name]) -> CitationText? {
    guard !names.isEmpty else { return nil }
    return CitationText(
      words + NameList.joined(names.map(natural), conjunction: "and", serialComma: true))
  }

  private func series(of work: Work) -> CitationText? {
    guard let series = work.series else { return nil }
    let number = work.seriesNumber.map { " \($0)" } ?? ""
    return CitationText(work.titleCased(series) + number)
  }

  /// `In Handbook of Child Safety, 2nd ed., edited by Eva Long, translated by Jan Berg`.
  private func book(_ work: Work) -> CitationText? {
    guard let container = work.container else { return .joined(people(work), by: ". ") }
    return .joined(
      [
        CitationText("In ") + CitationText(work.titleCased(container), italic: true),
        work.edition.map { CitationText(Wording.edition($0, word: "ed.")) },
        credited("edited by ", work.editors),
        credited("translated by ", work.translators),
        work.labelledVolume.map { CitationText($0.prefix(1).lowercased() + $0.dropFirst()) },
      ], by: ", ")
  }

  /// The publisher; also the site and the day, for works without an edition.
  private func publisher(of work: Work) -> CitationText? {
    var parts: [String?] = [work.publisher]
    switch work.type {
    case .report where work.typeName == "standard": parts.append(day(of: work))
    // The place is printed if nothing else identifies the publisher.
    case .report where work.container == nil, .book where work.container == nil:
      parts = [work.publisher ?? work.publisherPlace]
    case .webPage where work.isBlogEntry:
      let blog = work.container.map { CitationText(work.titleCased($0), italic: true) }
      let rest = [work.publisher, day(of: work)].map { $0.map { CitationText($0) } }
      return .joined([blog] + rest, by: ", ")
    case .webPage:
      parts = [work.container.map(work.titleCased), work.publisher, day(of: work)]
      if work.creators == .none, work.isPage { parts.remove(at: work.publisher == nil ? 0 : 1) }
    case .thesis: parts = [work.genre, work.publisher]
    case .document where work.isSoftware:
      let publisher = ownerAsAuthor(of: work) == nil ? work.publisher : nil
      let word = publisher == nil ? "Released" : "released"
      parts = [publisher, day(of: work).map { "\(word) \($0)" }]
    case .graphic, .dataset, .speech, .document: parts.append(day(of: work))
    case .chapter, .conferencePaper: break
    default:
      if let container = work.container { parts.insert(work.titleCased(container), at: 0) }
    }
    return CitationText(parts.compactMap(\.self).joined(separator: ", "))
  }

  private func day(of work: Work) -> String? {
    work.date.flatMap(Wording.monthAndDay)
  }

  /// `Nordic Law Review 7 (2): 1–20`.
  private func serial(_ work: Work) -> CitationText? {
    let place = CitationText(work.publisherPlace.map { " (\($0))" } ?? "")
    let isNews = work.type == .newspaperArticle || work.type == .magazineArticle
    if isNews {
      // Without an author, the newspaper is already in the author position.
      let container = work.creators == .none ? nil : work.container
      let title = container.map { CitationText(work.titleCased($0), italic: true) + place }
      return .joined([title, day(of: work).map { CitationText($0) }], by: ", ")
    }
    guard let container = work.container else { return nil }
    let title = CitationText(work.titleCased(container), italic: true) + place
    let pages = work.pages.map { PageRange.formatted($0, .chicago) }
    let tail = pages.map { CitationText($0) }
    guard work.volume != nil || work.issue != nil else {
      return .joined([title, day(of: work).map { CitationText($0) }, tail], by: ", ")
    }
    return .joined([title + number(of: work), tail], by: ": ")
  }

  /// ` 7 (2)`, ` 7 (May)`, `, no. 4 (May)`.
  private func number(of work: Work) -> CitationText {
    let month = work.date?.month.map { Wording.months[$0 - 1] }
    guard let volume = work.volume else {
      let beside = month.map { " (\($0))" } ?? ""
      let label = work.issue.map(PageRange.isPlural) ?? false ? "nos." : "no."
      return CitationText(work.issue.map { ", \(label) \($0)\(beside)" } ?? "")
    }
    let beside = (work.issue ?? month).map { " (\($0))" } ?? ""
    return CitationText(" \(volume)\(beside)")
  }

  private func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
