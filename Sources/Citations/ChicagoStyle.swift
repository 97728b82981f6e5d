internal import Publications

/// Chicago Manual of Style, 18th edition, author-date.
///
/// English titles are in title case. The place of publication is omitted if there is a publisher.
struct ChicagoStyle: StyleRules {
  let nameRules: InTextNameRules? = InTextNameRules(
    etAlMinimum: 3, conjunction: "and", hasSerialComma: true, disambiguation: .givenNames)
  let namesLawsByTitle = true

  func entry(for work: Work, at placement: Placement) -> CitationText {
    let year = year(of: work, placement)
    if work.type == .legislation {
      let name = CitationText(work.lawName(at: placement))
      return CitationText.joined([name, accessed(work), link(of: work)], by: ". ").stopped()
    }
    let author = author(of: work)
    return CitationText.joined(
      [author ?? title(of: work), CitationText(year), author == nil ? nil : title(of: work)]
        + source(of: work) + [accessed(work), link(of: work)], by: ". "
    ).stopped()
  }

  func inTextTitle(of work: Work) -> CitationText {
    if let owner = ownerAsAuthor(of: work) { return CitationText(owner) }
    if let container = containerAsAuthor(of: work) { return CitationText(container, italic: true) }
    let title = work.titleCased(work.title)
    if work.type == .legislation { return CitationText(title) }
    return isItalic(work) ? CitationText(title, italic: true) : CitationText(quoted(title))
  }

  func inText(
    _ names: CitationText, of work: Work, at placement: Placement
  ) -> CitationText {
    let isLaw = work.type == .legislation
    let author = names.isEmpty || isLaw ? inTextTitle(of: work) : names
    if work.date == nil, author.plain.last == "”" {
      // American style puts the comma inside the quotation marks.
      let comma = author.endsSentence ? "" : ","
      return CitationText("(" + author.plain.dropLast() + comma + "” \(year(of: work, placement)))")
    }
    let separator = work.date == nil ? ", " : " "
    return "(" + author + CitationText("\(separator)\(year(of: work, placement)))")
  }

  func sortKeys(of work: Work) -> [String] {
    [work.date.map { String($0.year) } ?? "n.d.", work.title]
  }

  /// Particles sort after the given names.
  func sortKey(of name: Name) -> String {
    switch name {
    case .body(let body): body.name
    case .person(let person): "\(person.family) \(person.given) \(person.particle)"
    }
  }

  private func year(of work: Work, _ placement: Placement) -> String {
    if let date = work.date { return "\(date.year)" + placement.yearSuffix }
    return placement.yearSuffix.isEmpty ? "n.d." : "n.d.-" + placement.yearSuffix
  }

  private func author(of work: Work) -> CitationText? {
    let names = work.creators.names
    guard !names.isEmpty else {
      if let owner = ownerAsAuthor(of: work) { return CitationText(owner) }
      return containerAsAuthor(of: work).map { CitationText($0, italic: true) }
    }
    let role = work.creators.areEditors ? (names.count > 1 ? ", eds" : ", ed") : ""
    return CitationText(list(names) + role)
  }

  /// The owner, which stands in for the author of a page or a program without one.
  func ownerAsAuthor(of work: Work) -> String? {
    guard work.creators == .none else { return nil }
    if work.isSoftware { return work.publisher }
    return work.isPage ? work.publisher ?? work.container.map(work.titleCased) : nil
  }

  /// The newspaper or magazine, which stands in for the author of an article without one.
  private func containerAsAuthor(of work: Work) -> String? {
    let isNews = work.type == .newspaperArticle || work.type == .magazineArticle
    return isNews ? work.container.map(work.titleCased) : nil
  }

  /// Up to six names are printed; of more, the first three.
  private func list(_ names: [Name]) -> String {
    let printed = names.count > 6 ? names.prefix(3) : names[...]
    let texts = printed.enumerated().map {
      $0.offset == 0 ? inverted($0.element) : natural($0.element)
    }
    if names.count > 6 { return texts.joined(separator: ", ") + ", et al." }
    guard texts.count > 1, let last = texts.last else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + ", and " + last
  }

  private func inverted(_ name: Name) -> String {
    switch name {
    case .body(let body): return body.name
    case .person(let person):
      if person.isWrittenTogether { return person.surname + person.given }
      let given = [person.given(person.spacedGiven), person.particle]
      let parts = [
        person.family, given.filter { !$0.isEmpty }.joined(separator: " "), person.suffix,
      ]
      return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }

  func natural(_ name: Name) -> String {
    switch name {
    case .body(let body): body.name
    case .person(let person): person.natural(person.spacedGiven)
    }
  }

  private func isItalic(_ work: Work) -> Bool {
    switch work.type {
    case .report, .book, .graphic, .video: true
    case .document: work.isSoftware
    case .webPage: work.isBlogEntry && work.container == nil
    default: false
    }
  }

  private func title(of work: Work) -> CitationText {
    let title = work.titleCased(work.title)
    if isItalic(work) { return CitationText(title, italic: true) }
    // American style puts the full stop inside the quotation marks.
    return CitationText(quoted(CitationText(title).stopped().plain))
  }

  /// Nested quotation marks are single.
  private func quoted(_ title: String) -> String {
    let inner = title.map { $0 == "“" ? "‘" : $0 == "”" ? "’" : $0 == "\"" ? "'" : $0 }
    return "“" + String(inner) + "”"
  }

  private func accessed(_ work: Work) -> CitationText? {
    guard work.date == nil, work.doi == nil, let accessed = work.accessed else { return nil }
    return CitationText("Accessed " + Wording.american(accessed))
  }

  private func link(of work: Work) -> CitationText? {
    if let doi = work.doi { return CitationText("https://doi.org/" + doi) }
    return work.url.map { CitationText($0) }
  }
}

extension PersonName {
  /// The given names; `J.P.` and `J P` become `J. P.`.
  fileprivate var spacedGiven: String {
    let words = given.split(separator: " ").map { word -> String in
      if word.count == 1, word.first?.isUppercase ?? false { return word + "." }
      let letters = word.split(separator: ".")
      let areInitials = letters.count > 1 && letters.allSatisfy { $0.count == 1 }
      return areInitials ? letters.joined(separator: ". ") + "." : String(word)
    }
    return words.joined(separator: " ")
  }
}
