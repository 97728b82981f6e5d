internal import Publications

/// The fields of a publication as sentences, without a style's terms.
///
/// Missing fields are omitted.
struct PlainStyle: StyleRules {
  let nameRules: InTextNameRules? = InTextNameRules(
    etAlMinimum: nil, conjunction: "and", hasSerialComma: false,
    disambiguation: .fullNamesOfEqualCitations)

  func entry(for work: Work, at placement: Placement) -> CitationText {
    let names = NameList.joined(
      work.creators.names.map(natural), conjunction: "and", serialComma: false)
    let year = work.date.map { Wording.british($0) + placement.yearSuffix }
    let publisher = [work.publisherPlace, work.isSelfPublished ? nil : work.publisher]
      .compactMap(\.self).joined(separator: ": ")
    let details = [work.genre, work.edition.map { Wording.edition($0, word: "edition") }]
    let parts: [CitationText?] =
      [CitationText(names), CitationText(work.title, italic: true)]
      + details.map { $0.map { CitationText($0) } }
      + [
        container(of: work),
        .joined([CitationText(publisher), year.map { CitationText($0) }], by: ", "),
      ]
    let links = [work.doi.map { "https://doi.org/" + $0 }, work.url].compactMap(\.self)
    let reference = CitationText.joined(parts, by: ". ").stopped()
    return .joined([reference, CitationText(links.joined(separator: " "))], by: " ")
  }

  func inTextTitle(of work: Work) -> CitationText { CitationText(work.title, italic: true) }

  func inText(
    _ names: CitationText, of work: Work, at placement: Placement
  ) -> CitationText {
    let author = names.isEmpty ? inTextTitle(of: work) : names
    let year = (work.date.map { String($0.year) } ?? "") + placement.yearSuffix
    return "(" + .joined([author, CitationText(year)], by: ", ") + ")"
  }

  func sortKeys(of work: Work) -> [String] {
    [work.date.map { String($0.year) } ?? "", work.title]
  }

  private func natural(_ name: Name) -> String {
    switch name {
    case .body(let body): body.name
    case .person(let person): person.natural(person.given)
    }
  }

  private func container(of work: Work) -> CitationText? {
    let volume = work.volume.map { " \($0)" } ?? ""
    let issue = work.issue.map { work.volume == nil ? " \($0)" : "(\($0))" } ?? ""
    let title = work.container.map {
      CitationText($0, italic: true) + CitationText(volume + issue)
    }
    let series = [work.series, work.seriesNumber].compactMap(\.self).joined(separator: " ")
    let pages = work.container == nil ? work.pageRange : work.pages
    return .joined(
      [title, CitationText(series), pages.map { CitationText(PageRange.labelled($0)) }], by: ", ")
  }
}
