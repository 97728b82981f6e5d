/// The parts after the title in APA style.
extension APAStyle {
  /// Whether the work is an article, or a conference paper without an editor.
  private func isSerial(_ work: Work) -> Bool {
    work.type.isArticle || work.type == .conferencePaper && work.editors.isEmpty
  }

  /// `(A. Short, Ed.; 2nd ed., Working Papers 7)`, with a space before it.
  func identifier(of work: Work) -> CitationText {
    let isPart = work.container != nil && work.type != .webPage
    let editors = isPart ? [] : credited(work.editors, "Ed.", "Eds.")
    let translators = credited(work.translators, "Trans.", "Trans.")
    let hasDetails =
      !isPart && !isSerial(work) && work.type != .webPage && work.type != .speech
    let details = hasDetails ? details(of: work) : []
    let number = [work.numberedGenre].compactMap(\.self)
    let parts =
      editors + translators + number + (details.isEmpty ? [] : [details.joined(separator: ", ")])
    return CitationText(parts.isEmpty ? "" : " (" + parts.joined(separator: "; ") + ")")
  }

  /// `[Infographic]`.
  func description(of work: Work) -> CitationText {
    if work.type == .thesis {
      let isPublished = work.doi != nil || work.url != nil
      let parts = [work.genre.map(capitalized), isPublished ? work.publisher : nil]
      return CitationText(parts.compactMap(\.self).joined(separator: ", ")).enclosed("[", "]")
    }
    // The number is preceded by the word.
    if work.number != nil { return CitationText("") }
    return CitationText(work.genre.map(capitalized) ?? kind(of: work)).enclosed("[", "]")
  }

  /// The journal with volume and pages, or the book.
  func source(of work: Work) -> CitationText? {
    guard let container = work.container, work.type != .webPage else { return nil }
    if isSerial(work) { return serial(container, of: work) }
    let editors = NameList.joined(
      work.editors.map(natural), conjunction: "&", serialComma: true)
    let role = work.editors.isEmpty ? "" : work.editors.count > 1 ? " (Eds.), " : " (Ed.), "
    var source = CitationText("In " + editors + role) + CitationText(container, italic: true)
    let details = details(of: work)
    if !details.isEmpty {
      source = source + CitationText(" (" + details.joined(separator: ", ") + ")")
    }
    return source
  }

  /// The publisher; `nil` if it is the author, and for works in serials.
  func publisher(of work: Work) -> CitationText? {
    guard let publisher = work.publisher, !work.isSelfPublished, !isSerial(work) else { return nil }
    switch work.type {
    case .thesis where work.doi != nil || work.url != nil: return nil
    case .webPage where work.isBlogEntry: return nil
    case _ where publisherAsAuthor(of: work) != nil: return nil
    default: return CitationText(publisher)
    }
  }

  /// The site of a page; `nil` if it is the author.
  func website(of work: Work) -> CitationText? {
    guard work.type == .webPage, let container = work.container else { return nil }
    let names = work.creators.names
    if names.count == 1, case .body(let body) = names[0], body.isSame(as: BodyName(container)) {
      return nil
    }
    return CitationText(work.titleCased(container), italic: work.isBlogEntry)
  }

  private func serial(_ container: String, of work: Work) -> CitationText {
    let titles = [container, work.series].compactMap(\.self).map(work.titleCased)
    let issue = work.issue.map { CitationText("(\($0))") }
    return .joined(
      [
        CitationText(titles.joined(separator: ", "), italic: true),
        .joined([work.volume.map { CitationText($0, italic: true) }, issue], by: ""),
        work.pages.map { CitationText(PageRange.formatted($0)) },
      ], by: ", ")
  }

  /// Edition, series and pages; not used for articles.
  private func details(of work: Work) -> [String] {
    var details = [work.edition.map { Wording.edition($0, word: "ed.") }]
    if work.type == .report || work.type == .document {
      let series = [work.series.map(work.titleCased), work.seriesNumber].compactMap(\.self)
      details.append(series.isEmpty ? nil : series.joined(separator: " "))
    }
    details.append(work.labelledVolume)
    let pages = work.container == nil ? work.pageRange : work.pages
    details.append(pages.map(PageRange.labelled))
    return details.compactMap(\.self)
  }

  private func credited(_ names: [Name], _ one: String, _ several: String) -> [String] {
    guard !names.isEmpty else { return [] }
    let list = NameList.joined(names.map(natural), conjunction: "&", serialComma: true)
    return [list + ", " + (names.count > 1 ? several : one)]
  }

  private func natural(_ name: Name) -> String {
    switch name {
    case .body(let body): body.name
    case .person(let person): person.natural(person.initials(separator: " "))
    }
  }

  private func kind(of work: Work) -> String {
    switch (work.type, work.typeName) {
    case (_, "map"): "Map"
    case (_, "song"): "Audio recording"
    case (_, "broadcast"): "Broadcast"
    case (_, "software"): "Computer software"
    case (_, "post"): "Online post"
    case (_, "interview"): "Interview"
    case (_, "figure"): "Figure"
    case (.graphic, _): "Graphic"
    case (.dataset, _): "Dataset"
    case (.video, _): "Video recording"
    default: ""
    }
  }

  private func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
