internal import Publications

/// Cite Them Right, 12th edition, author-date, in British English.
///
/// Titles, and quotation marks in them, are printed as published.
struct HarvardStyle: StyleRules {
  let nameRules: InTextNameRules? = InTextNameRules(
    etAlMinimum: 4, conjunction: "and", hasSerialComma: false, hasItalicEtAl: true,
    disambiguation: .givenNamesOfEqualCitations)

  func entry(for work: Work, at placement: Placement) -> CitationText {
    let author = author(of: work)
    let year = CitationText("(\(year(of: work, placement)))")
    let title: CitationText = .joined([title(of: work), partOf(work)], by: ", ")
    let head: CitationText =
      author == nil
      ? .joined([self.title(of: work), year, container(of: work)], by: " ")
      : .joined([author, year, title], by: " ")
    let publication: CitationText = .joined(
      [head, credited(work), publisher(of: work)], by: ". ")
    let details: CitationText = .joined(
      [publication, CitationText(volume(of: work)), day(of: work), pages(of: work)], by: ", ")
    return CitationText.joined([details, access(to: work)], by: ". ").stopped()
  }

  func inTextTitle(of work: Work) -> CitationText {
    containerAsAuthor(of: work) ?? bareTitle(of: work)
  }

  func inText(
    _ names: CitationText, of work: Work, at placement: Placement
  ) -> CitationText {
    let author = names.isEmpty ? inTextTitle(of: work) : names
    return "(" + author + CitationText(", \(year(of: work, placement)))")
  }

  func sortKeys(of work: Work) -> [String] {
    [work.date.map { String($0.year) } ?? "no date", work.title]
  }

  func sortKey(of name: Name) -> String {
    switch name {
    case .body(let body): body.name
    case .person(let person): "\(person.family) \(person.given) \(person.particle)"
    }
  }

  private func year(of work: Work, _ placement: Placement) -> String {
    if let date = work.date { return "\(date.year)" + placement.yearSuffix }
    return placement.yearSuffix.isEmpty ? "no date" : "no date " + placement.yearSuffix
  }

  private func author(of work: Work) -> CitationText? {
    let names = work.creators.names
    guard let first = names.first else {
      return containerAsAuthor(of: work)
    }
    let role = work.creators.areEditors ? (names.count > 1 ? " (eds)" : " (ed.)") : ""
    if names.count > 3 {
      return CitationText(inverted(first) + " ") + CitationText("et al.", italic: true)
        + CitationText(role)
    }
    let list = NameList.joined(names.map(inverted), conjunction: "and", serialComma: false)
    return CitationText(list + role)
  }

  private func containerAsAuthor(of work: Work) -> CitationText? {
    guard work.creators == .none, work.type.isArticle, let container = work.container else {
      return nil
    }
    return CitationText(work.titleCased(container), italic: true)
  }

  private func inverted(_ name: Name) -> String {
    switch name {
    case .body(let body): return body.name
    case .person(let person):
      if person.isWrittenTogether { return person.surname + person.given }
      let given = person.given(person.initials(separator: ""))
      return [person.surname, given, person.suffix].filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }

  private func natural(_ name: Name) -> String {
    switch name {
    case .body(let body): body.name
    case .person(let person): person.natural(person.initials(separator: ""))
    }
  }

  /// Types that are not named among those with italic titles.
  private static let quotedTypes: Set<String> = [
    "map", "broadcast", "post", "post-weblog", "pamphlet", "standard", "treaty", "regulation",
    "hearing", "figure", "collection",
  ]

  /// The title without its edition: italic for standalone works, otherwise in single quotes.
  private func bareTitle(of work: Work) -> CitationText {
    if Self.quotedTypes.contains(work.typeName) { return CitationText("‘\(work.title)’") }
    return switch work.type {
    case .report, .book, .graphic, .webPage, .legislation, .video, .thesis:
      CitationText(work.title, italic: true)
    default: CitationText("‘\(work.title)’")
    }
  }

  private func title(of work: Work) -> CitationText {
    let title = bareTitle(of: work)
    guard title.runs.first?.isItalic ?? false, work.container == nil else { return title }
    return .joined([title, edition(of: work)], by: ". ")
  }

  private func edition(of work: Work) -> CitationText? {
    work.edition.map { CitationText(Wording.edition($0, word: "edn")) }
  }

  /// `in E.M. Long (ed.) Handbook`.
  private func partOf(_ work: Work) -> CitationText? {
    guard work.creators != .none || !work.type.isArticle else { return nil }
    guard isInBook(work) else { return container(of: work) }
    let roles = [
      (work.editors, work.editors.count > 1 ? "(eds)" : "(ed.)"), (work.translators, "(trans.)"),
    ]
    let people = roles.filter { !$0.0.isEmpty }.map { names, role in
      NameList.joined(names.map(natural), conjunction: "and", serialComma: true) + " \(role)"
    }
    if people.isEmpty { return container(of: work) }
    return .joined(
      [CitationText("in " + people.joined(separator: ", ")), container(of: work)], by: " ")
  }

  private func isInBook(_ work: Work) -> Bool {
    work.type == .chapter && !work.isEntry || work.type == .conferencePaper
  }

  private func container(of work: Work) -> CitationText? {
    if containerAsAuthor(of: work) != nil { return nil }
    guard let container = work.container else { return nil }
    return .joined([CitationText(container, italic: true), edition(of: work)], by: ". ")
  }

  private func credited(_ work: Work) -> CitationText? {
    guard !isInBook(work) else { return nil }
    let roles = [("Edited by ", work.editors), ("Translated by ", work.translators)]
    let texts = roles.filter { !$0.1.isEmpty }.map { words, names in
      words + NameList.joined(names.map(natural), conjunction: "and", serialComma: true)
    }
    return .joined(texts.map { CitationText($0) }, by: ". ")
  }

  private func publisher(of work: Work) -> CitationText? {
    if work.type.isArticle { return nil }
    let place = work.type == .thesis ? nil : work.publisherPlace
    let publisher = [place, work.publisher].compactMap(\.self).joined(separator: ": ")
    if work.type == .report || work.type == .thesis {
      let genre = [work.genre, work.number].compactMap(\.self).joined(separator: " ")
      return .joined([CitationText(genre), CitationText(publisher)], by: ". ")
    }
    let series = [work.series, work.seriesNumber].compactMap(\.self).joined(separator: ", ")
    return .joined([CitationText(publisher), CitationText(series).enclosed("(", ")")], by: " ")
  }

  private func volume(of work: Work) -> String {
    guard work.type == .journalArticle else { return "" }
    return (work.volume ?? "") + (work.issue.map { "(\($0))" } ?? "")
  }

  private func day(of work: Work) -> CitationText? {
    switch (work.type, work.typeName) {
    case (.newspaperArticle, _), (.magazineArticle, _), (_, "speech"), (_, "post-weblog"):
      work.date.flatMap(Wording.dayAndMonth).map { CitationText($0) }
    default: nil
    }
  }

  private func pages(of work: Work) -> CitationText? {
    switch work.type {
    case .report, .book: work.pageRange.map { CitationText(PageRange.labelled($0)) }
    case .chapter, .conferencePaper, .journalArticle, .magazineArticle, .newspaperArticle:
      work.pages.map { CitationText(PageRange.labelled($0)) }
    default: nil
    }
  }

  private func access(to work: Work) -> CitationText? {
    if let doi = work.doi { return CitationText("Available at: https://doi.org/" + doi) }
    guard let url = work.url else { return nil }
    let accessed = work.accessed.map { " (Accessed: \(Wording.british($0)))" } ?? ""
    return CitationText("Available at: \(url)\(accessed)")
  }
}
