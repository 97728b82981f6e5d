internal import Publications

/// ISO 690:2021, author-date, in English.
///
/// All authors are named; surnames and bodies are in capitals. A DOI is printed for every type.
struct ISO690Style: StyleRules {
  let nameRules: InTextNameRules? = InTextNameRules(
    etAlMinimum: nil, conjunction: "", hasSerialComma: false,
    disambiguation: .fullNamesOfEqualCitations)

  func entry(for work: Work, at placement: Placement) -> CitationText {
    let parts = [title(of: work, placement)] + source(of: work) + [doi(of: work)]
    let head = CitationText.joined(parts, by: ". ").stopped()
    guard work.doi == nil, let url = work.url else {
      return .joined([head, accessed(work)], by: " ")
    }
    let link = CitationText("Available from: \(url)")
    return .joined([head, link, accessed(work)], by: " ")
  }

  func inTextTitle(of work: Work) -> CitationText { CitationText(work.title, italic: true) }

  func inText(
    _ names: CitationText, of work: Work, at placement: Placement
  ) -> CitationText {
    let author = names.isEmpty ? inTextTitle(of: work) : names
    return "(" + author + CitationText(" \(year(of: work, placement)))")
  }

  func sortKeys(of work: Work) -> [String] {
    [work.date.map { String($0.year) } ?? "[no date]"]
  }

  private func year(of work: Work, _ placement: Placement) -> String {
    if let date = work.date { return "\(date.year)" + placement.yearSuffix }
    return placement.yearSuffix.isEmpty ? "[no date]" : "[no date] " + placement.yearSuffix
  }

  private func authors(_ names: [Name], areEditors: Bool) -> String {
    let role = areEditors ? (names.count > 1 ? " (eds.)" : " (ed.)") : ""
    return NameList.joined(names.map(inverted), conjunction: "and", serialComma: false) + role
  }

  private func inverted(_ name: Name) -> String {
    switch name {
    case .body(let body): return body.name.uppercased()
    case .person(let person):
      if person.isWrittenTogether { return person.surname + person.given }
      let parts = [person.surname.uppercased(), person.given(person.given), person.suffix]
      return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }

  /// Authors, year and title, and the work that contains it.
  private func title(of work: Work, _ placement: Placement) -> CitationText {
    let year = year(of: work, placement)
    let names = work.creators.names
    var parts: [CitationText?] = []
    if names.isEmpty {
      // The date of a program follows; only a letter needs the year before it.
      let hasYear = !work.isSoftware || !placement.yearSuffix.isEmpty
      parts = [title(of: work) + CitationText(hasYear ? ", \(year)" : "")]
    } else {
      let authors = authors(names, areEditors: work.creators.areEditors)
      parts = [CitationText("\(authors), \(year)"), title(of: work)]
    }
    parts.append(container(of: work))
    if work.url != nil { parts.append("Online") }
    return .joined(parts, by: ". ")
  }

  /// `7: A report`, `A program [software]`.
  private func title(of work: Work) -> CitationText {
    if work.isSoftware { return bareTitle(of: work) + " [software]" }
    guard let number = work.number else { return bareTitle(of: work) }
    return CitationText("\(number): ") + bareTitle(of: work)
  }

  /// Italic for standalone works.
  private func bareTitle(of work: Work) -> CitationText {
    switch work.type {
    case .chapter, .conferencePaper, .journalArticle, .magazineArticle, .newspaperArticle, .webPage:
      CitationText(work.title)
    default: CitationText(work.title, italic: true)
    }
  }

  /// `In: LONG, Eva (ed.), Handbook`, for what is part of another work.
  private func container(of work: Work) -> CitationText? {
    let title = work.container.map { CitationText($0, italic: true) }
    switch work.type {
    case .journalArticle, .magazineArticle, .newspaperArticle, .webPage, .chapter, .conferencePaper:
      break
    default: return title
    }
    let container: CitationText = .joined([responsible(for: work), title], by: ", ")
    let isInBook = work.type == .chapter && !work.isEntry || work.type == .conferencePaper
    return isInBook && !container.isEmpty ? "In: " + container : container
  }

  /// The editors, else the translators, of the work that contains it.
  private func responsible(for work: Work) -> CitationText? {
    if !work.editors.isEmpty { return CitationText(authors(work.editors, areEditors: true)) }
    guard !work.translators.isEmpty, !work.creators.areEditors else { return nil }
    return CitationText(authors(work.translators, areEditors: false) + " (trans.)")
  }

  /// Types with the parts of a document, whichever type they are taken for elsewhere.
  private static let documentTypes: Set<String> = [
    "pamphlet", "standard", "collection", "classic", "interview", "event", "performance",
  ]

  /// The parts between title and link for each type, each a sentence.
  private func source(of work: Work) -> [CitationText?] {
    let genre = work.genre
    let date = work.date.map(Wording.british)
    let publisher = publisher(of: work)
    let series = [work.series, work.seriesNumber].compactMap(\.self).joined(separator: ", ")
    let isbn = work.isbn.map { "ISBN \($0)" }
    let pages = work.pages.map { "p. " + PageRange.formatted($0) }
    let asDocument = [genre, date, work.edition, publisher, series, isbn]
    let parts: [String?] =
      switch work.type {
      case .graphic where work.typeName == "map":
        ["[\(genre ?? "map")]", work.edition, publisher, series, isbn]
      case .document where work.isSoftware: [date, work.edition, publisher]
      case .document where work.typeName == "manuscript":
        [genre, work.edition, publisher, series]
      case _ where Self.documentTypes.contains(work.typeName): asDocument
      case .book: [genre, work.edition, publisher, series, isbn]
      case .report: [genre, work.edition, publisher, series]
      case .journalArticle, .magazineArticle: [work.edition, date, issue(of: work)]
      case .newspaperArticle: [work.edition, [publisher, date].list, pages]
      case .chapter: [work.edition, publisher, pages, series, isbn]
      case .speech: [genre, publisher, date]
      case .conferencePaper: [genre, publisher, date, pages, series, isbn]
      case .thesis: [genre, publisher]
      case .webPage: [date]
      case .video: [[publisher, date].list, series]
      case .legislation, .graphic, .dataset, .document: asDocument
      }
    return parts.map { $0.map { CitationText($0) } }
  }

  private func publisher(of work: Work) -> String? {
    let parts = [work.publisherPlace, work.publisher].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ": ")
  }

  /// `Vol. 7, no. 2, p. 1–20`; the first abbreviation is capitalised.
  private func issue(of work: Work) -> String? {
    let parts = [
      work.volume.map { "vol. \($0)" }, work.issue.map { "no. \($0)" },
      work.pages.map { "p. " + PageRange.formatted($0) },
    ]
    guard let list = parts.list else { return nil }
    return list.prefix(1).uppercased() + list.dropFirst()
  }

  private func doi(of work: Work) -> CitationText? {
    work.doi.map { CitationText("DOI \($0)") }
  }

  private func accessed(_ work: Work) -> CitationText? {
    work.accessed.map { CitationText("[Accessed \(Wording.british($0))].") }
  }
}

extension [String?] {
  /// The parts that are present, separated by commas; `nil` if there are none.
  fileprivate var list: String? {
    let parts = compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
