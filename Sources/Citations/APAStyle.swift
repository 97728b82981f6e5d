internal import Publications

/// Publication Manual of the American Psychological Association, 7th edition.
///
/// Titles are printed as published. The publisher is omitted if it is the author.
struct APAStyle: StyleRules {
  let nameRules: InTextNameRules? = InTextNameRules(
    etAlMinimum: 3, conjunction: "&", hasSerialComma: true, disambiguation: .initials)
  let namesLawsByTitle = true

  func entry(for work: Work, at placement: Placement) -> CitationText {
    let link = link(of: work)
    if work.type == .legislation {
      return .joined([CitationText(work.lawName(at: placement)).stopped(), link], by: " ")
    }
    let title = title(of: work) + identifier(of: work)
    let author = author(of: work)
    let date = CitationText("(\(date(of: work, placement)))")
    let parts = [author ?? title, date]
    let description = description(of: work)
    let titlePart: CitationText =
      author == nil ? description : .joined([title, description], by: " ")
    let rest = [titlePart, source(of: work), publisher(of: work), website(of: work)]
    return .joined([.joined(parts + rest, by: ". ").stopped(), link], by: " ")
  }

  func inTextTitle(of work: Work) -> CitationText {
    if let publisher = publisherAsAuthor(of: work) { return CitationText(publisher) }
    let title = work.titleCased(work.title)
    switch work.type {
    case .report, .legislation: return CitationText(title)
    case .webPage where work.isPage: return CitationText(title, italic: true)
    default:
      return work.container == nil ? CitationText(title, italic: true) : CitationText("“\(title)”")
    }
  }

  func inText(
    _ names: CitationText, of work: Work, at placement: Placement
  ) -> CitationText {
    let year = year(of: work, placement)
    let isLaw = work.type == .legislation
    let author = names.isEmpty || isLaw ? inTextTitle(of: work) : names
    if author.plain.last == "”" {
      // American style puts the comma inside the quotation marks.
      let comma = author.endsSentence ? "" : ","
      return CitationText("(" + author.plain.dropLast() + comma + "” \(year))")
    }
    return "(" + author + CitationText(", \(year))")
  }

  /// Undated works sort first.
  func sortKeys(of work: Work) -> [String] {
    [year(of: work, Placement()) == "n.d." ? "" : sortedDate(of: work), work.title]
  }

  /// Entries with full dates sort by date, others by year.
  private func sortedDate(of work: Work) -> String {
    guard let date = work.date else { return "" }
    guard printsFullDate(work) else { return String(date.year) }
    return "\(date.year) \(100 + (date.month ?? 0)) \(100 + (date.day ?? 0))"
  }

  private func author(of work: Work) -> CitationText? {
    let names = work.creators.names
    if names.isEmpty { return publisherAsAuthor(of: work).map { CitationText($0) } }
    let role = work.creators.areEditors ? (names.count > 1 ? " (Eds.)" : " (Ed.)") : ""
    return CitationText(list(names.map(inverted)) + role)
  }

  /// The publisher, which stands in for the author of a page or a program without one.
  func publisherAsAuthor(of work: Work) -> String? {
    work.creators == .none && (work.isPage || work.isSoftware) ? work.publisher : nil
  }

  /// Up to twenty names are printed; of more, the first nineteen and the last.
  private func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    if names.count > 20 { return names.prefix(19).joined(separator: ", ") + ", … " + last }
    return names.dropLast().joined(separator: ", ") + ", & " + last
  }

  private func inverted(_ name: Name) -> String {
    switch name {
    case .body(let body): body.name
    case .person(let person): person.inverted(initials: person.initials(separator: " "))
    }
  }

  private func printsFullDate(_ work: Work) -> Bool {
    switch work.type {
    case .document where work.isSoftware || work.typeName == "manuscript": false
    case .report where work.typeName == "pamphlet": true
    case .magazineArticle, .newspaperArticle, .webPage, .video, .speech, .document: true
    case .conferencePaper:
      work.editors.isEmpty && work.pages == nil && work.volume == nil && work.issue == nil
    default: false
    }
  }

  private func date(of work: Work, _ placement: Placement) -> String {
    let year = year(of: work, placement)
    guard printsFullDate(work), let day = work.date.flatMap(Wording.monthAndDay) else {
      return year
    }
    return "\(year), \(day)"
  }

  private func year(of work: Work, _ placement: Placement) -> String {
    if let date = work.date { return "\(date.year)" + placement.yearSuffix }
    return placement.yearSuffix.isEmpty ? "n.d." : "n.d.-" + placement.yearSuffix
  }

  /// Italic, unless the work is part of another one.
  private func title(of work: Work) -> CitationText {
    let isWhole = work.container == nil || work.type == .webPage && !work.isBlogEntry
    return CitationText(work.title, italic: isWhole)
  }

  /// An undated page that may change has the date of access; without that date, "Retrieved" is not
  /// printed.
  private func link(of work: Work) -> CitationText? {
    if let doi = work.doi { return CitationText("https://doi.org/" + doi) }
    guard let url = work.url else { return nil }
    guard work.date == nil, let accessed = work.accessed else { return CitationText(url) }
    return CitationText("Retrieved \(Wording.american(accessed)), from \(url)")
  }
}

extension PersonName {
  /// `van der Berg, J., Jr.`
  fileprivate func inverted(initials: String) -> String {
    if isWrittenTogether { return surname + given }
    return [surname, given(initials), suffix].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
