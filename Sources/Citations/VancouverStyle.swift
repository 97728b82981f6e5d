internal import Publications

/// Citing Medicine, numbered in the order of the list.
struct VancouverStyle: StyleRules {
  let nameRules: InTextNameRules? = nil

  func entry(for work: Work, at placement: Placement) -> CitationText {
    let isPageOfSite = work.isPage && work.container != nil
    let parts: [CitationText?] = [
      authors(of: work), title(of: work),
      work.container == nil ? edition(of: work) : nil, volume(of: work), container(of: work),
      publication(of: work), pages(of: work), isPageOfSite ? CitationText(work.title) : nil,
      series(of: work), number(of: work),
    ]
    let reference = CitationText.joined(parts, by: ". ").stopped()
    return .joined(
      [CitationText("\(placement.number)."), reference, availability(of: work)], by: " ")
  }

  func inText(
    _ names: CitationText, of work: Work, at placement: Placement
  ) -> CitationText {
    CitationText("(\(placement.number))")
  }

  func sortKeys(of work: Work) -> [String] { [] }

  private func authors(of work: Work) -> CitationText? {
    let names = list(work.creators.names)
    guard work.creators.areEditors else { return CitationText(names) }
    return CitationText(names + editorRole(work.creators.names))
  }

  /// At most six names are printed.
  private func list(_ names: [Name]) -> String {
    let texts = names.prefix(6).map(inverted)
    return (names.count > 6 ? texts + ["et al."] : texts).joined(separator: ", ")
  }

  private func editorRole(_ names: [Name]) -> String { names.count > 1 ? ", editors" : ", editor" }

  private func inverted(_ name: Name) -> String {
    switch name {
    case .body(let body): return body.name
    case .person(let person):
      if person.isWrittenTogether { return person.surname + person.given }
      let given = person.given(person.initials(stop: "", separator: ""))
      return [person.surname, given, person.suffix].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// Whether the work has a link and is not a journal article with a DOI.
  private func isOnline(_ work: Work) -> Bool {
    work.url != nil && !(work.type == .journalArticle && work.doi != nil)
  }

  private func title(of work: Work) -> CitationText {
    let isPageOfSite = work.isPage && work.container != nil
    let title = isPageOfSite ? work.container ?? "" : work.title
    let showsMedium = isOnline(work) && (work.container == nil || isPageOfSite)
    return .joined(
      [
        CitationText(title), work.genre.map { CitationText("[\($0)]") },
        showsMedium && !isInBook(work) ? "[Internet]" : nil,
      ], by: " ")
  }

  private func isInBook(_ work: Work) -> Bool {
    work.type == .chapter || work.type == .conferencePaper
  }

  private func edition(of work: Work) -> CitationText? {
    work.edition.map { CitationText(Wording.edition($0, word: "ed.")) }
  }

  /// The volume of a book; the volume of an article is printed with its pages.
  private func volume(of work: Work) -> CitationText? {
    guard work.container == nil, !work.type.isArticle else { return nil }
    return work.labelledVolume.map { CitationText($0) }
  }

  /// `Working paper no.: 7`.
  private func number(of work: Work) -> CitationText? {
    guard let number = work.number else { return nil }
    let word = work.genre ?? "Report"
    guard Work.isNumeric(number) else { return CitationText("\(word) \(number)") }
    let label = PageRange.isPlural(number) ? "nos.:" : "no.:"
    return CitationText("\(word) \(label) \(number)")
  }

  /// The editors and title of the journal or book.
  private func container(of work: Work) -> CitationText? {
    let editors =
      work.editors.isEmpty
      ? nil : CitationText(list(work.editors) + editorRole(work.editors))
    guard let container = work.container, !work.isPage else {
      return isInBook(work) ? editors.map { "In: " + $0 } : editors
    }
    let title: CitationText = .joined(
      [CitationText(container), isOnline(work) ? "[Internet]" : nil], by: " ")
    let book: CitationText = .joined(
      [editors, .joined([title, edition(of: work)], by: ". ")], by: ". ")
    return isInBook(work) ? "In: " + book : book
  }

  /// Place, publisher, date, and volume with pages.
  private func publication(of work: Work) -> CitationText? {
    let date: CitationText = .joined([date(of: work), cited(work)], by: " ")
    guard work.type.isArticle else {
      return .joined([CitationText(publisher(of: work)), date], by: "; ")
    }
    let pages = work.pages.map { PageRange.formatted($0, .minimal) }
    if work.type == .newspaperArticle {
      return .joined([date, pages.map { CitationText($0) }], by: ":")
    }
    let issue = work.issue.map { "(\($0))" } ?? ""
    let number: CitationText = .joined(
      [CitationText((work.volume ?? "") + issue), pages.map { CitationText($0) }], by: ":")
    return .joined([date, number], by: ";")
  }

  /// The publisher with its place; empty for entries of blogs.
  private func publisher(of work: Work) -> String {
    if work.isBlogEntry { return "" }
    return [work.publisherPlace.flatMap { place(work, $0) }, work.publisher]
      .compactMap(\.self).joined(separator: ": ")
  }

  /// For theses the place is in brackets; for talks it is the venue, not the place of publication.
  private func place(_ work: Work, _ place: String) -> String? {
    switch work.type {
    case .thesis: "[\(place)]"
    case .speech where work.typeName == "speech": nil
    default: place
    }
  }

  private func date(of work: Work) -> CitationText? {
    guard let date = work.date else { return nil }
    switch work.type {
    case .journalArticle, .magazineArticle, .newspaperArticle:
      return CitationText(text(of: date))
    case _ where isStatute(work) || work.isBlogEntry || work.typeName == "speech":
      return CitationText(text(of: date))
    case .report where !["pamphlet", "standard"].contains(work.typeName):
      return CitationText(text(of: PublicationDate(year: date.year, month: date.month)))
    default: return CitationText(String(date.year))
    }
  }

  /// `2024 Mar 9`.
  private func text(of date: PublicationDate) -> String {
    let month = date.month.map { " " + Wording.months[$0 - 1].prefix(3) } ?? ""
    return "\(date.year)\(month)" + (date.day.map { " \($0)" } ?? "")
  }

  /// Whether it is a law or a bill, which does not change and has the day on which it was made.
  private func isStatute(_ work: Work) -> Bool {
    work.type == .legislation && ["legislation", "bill"].contains(work.typeName)
  }

  private func cited(_ work: Work) -> CitationText? {
    guard isOnline(work), !isStatute(work), let accessed = work.accessed else { return nil }
    return CitationText("[cited \(text(of: accessed))]")
  }

  private func pages(of work: Work) -> CitationText? {
    let pages: String? =
      switch work.type {
      case .journalArticle, .magazineArticle, .newspaperArticle, .book: nil
      case .chapter, .conferencePaper: work.pages
      default: work.pageRange
      }
    return pages.map { CitationText("p. " + PageRange.formatted($0, .minimal)) }
  }

  private func series(of work: Work) -> CitationText? {
    guard let series = work.series, !work.type.isArticle else { return nil }
    let isNumber = work.seriesNumber.map(Work.isNumeric) ?? false
    let number = work.seriesNumber.map { isNumber ? "; no. \($0)" : "; \($0)" } ?? ""
    return CitationText("(\(series)\(number))")
  }

  private func availability(of work: Work) -> CitationText? {
    let link = isOnline(work) ? work.url.map { CitationText("Available from: \($0)") } : nil
    return .joined([link, work.doi.map { CitationText("doi:\($0)") }], by: " ")
  }
}
