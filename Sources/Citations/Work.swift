internal import Publications
internal import Text

/// The fields of a publication that styles use, filtered and normalized.
struct Work: Sendable {
  let type: WorkType
  /// The CSL type: more specific than `type`, or a word that CSL lacks.
  let typeName: String
  /// The document type in the catalogue's own word: `Guide`, `Infographic`.
  let genre: String?
  let title: String
  /// Whether title case may be applied: English, or no language given.
  let isEnglish: Bool
  /// The names in the author position, with their role.
  let creators: Creators
  /// Editors who are not in the author position.
  let editors: [Name]
  let translators: [Name]
  let publisher: String?
  let publisherPlace: String?
  let edition: String?
  /// The journal, book or website that contains it.
  let container: String?
  let series: String?
  let seriesNumber: String?
  let volume: String?
  let issue: String?
  /// The number of a report; `nil` for a part of another work.
  let number: String?
  let pages: String?
  let isbn: String?
  let date: PublicationDate?
  /// The date of access; `nil` also for a work without a link.
  let accessed: PublicationDate?
  /// Without `https://doi.org/`.
  let doi: String?
  let url: String?
  /// Whether the publisher is the only author.
  let isSelfPublished: Bool

  /// The names in the author position.
  enum Creators: Equatable, Sendable {
    case authors([Name])
    case editors([Name])
    /// No names: the title moves to the author position.
    case none

    var names: [Name] {
      switch self {
      case .authors(let names), .editors(let names): names
      case .none: []
      }
    }

    var areEditors: Bool { if case .editors = self { true } else { false } }
  }

  /// Whether it is a page of its own, not an entry of a blog or similar.
  var isPage: Bool { type == .webPage && !["post", "post-weblog"].contains(typeName) }

  var isSoftware: Bool { typeName == "software" }

  var isBlogEntry: Bool { typeName == "post-weblog" }

  /// Whether it is an article in an encyclopedia or dictionary.
  var isEntry: Bool { typeName.hasPrefix("entry") }

  /// The pages within a larger work; a single number may be the total number of pages.
  var pageRange: String? {
    pages.flatMap { PageRange.isPlural($0) ? $0 : nil }
  }

  /// The text in title case if it is English, otherwise unchanged.
  func titleCased(_ text: String) -> String {
    isEnglish ? TitleCase.applied(to: text) : text
  }
}

extension Work {
  /// The title, or in brackets, as the manuals ask, that there is none.
  private static func title(of publication: Publication) -> String {
    let title = TextFilter.line(publication.title)
    return title.isEmpty ? "[Untitled]" : title
  }

  /// The fields of a publication that citations use.
  init(_ publication: Publication, accessed: PublicationDate?) {
    let recognized = WorkType.recognized(publication.documentType)
    type = recognized.type
    let documentType = publication.documentType
    typeName = (documentType?.kindOfGenre ?? documentType)?.rawValue ?? "report"
    genre = recognized.genre.map(TextFilter.line)
    title = Self.title(of: publication)
    isEnglish = Self.isEnglish(publication.languages.first)
    let names = CreditedNames(publication)
    creators =
      names.authors.isEmpty
      ? (names.editors.isEmpty ? .none : .editors(names.editors)) : .authors(names.authors)
    editors = names.authors.isEmpty ? [] : names.editors
    translators = names.translators
    publisher = names.publisher?.name
    isSelfPublished = names.isSelfPublished
    publisherPlace = Self.filtered(publication.publisherPlace)
    edition = Self.filtered(publication.edition)
    pages = Self.filtered(publication.pages)
    let parts = publication.container
    container = Self.filtered(parts?.title)
    series = Self.filtered(parts?.series)
    issue = Self.filtered(parts?.issue)
    number = recognized.type == .report && container == nil ? issue : nil
    let published = Self.filtered(parts?.volume)
    let isNumberOfSeries = parts?.series != nil && !recognized.type.isArticle
    volume = isNumberOfSeries ? nil : published
    seriesNumber = isNumberOfSeries ? published : nil
    isbn = Self.filtered(publication.identifiers.first { $0.scheme == .isbn }?.value)
    doi = Self.doi(of: publication)
    url = Self.filtered(publication.url)
    date = publication.date
    self.accessed = url == nil ? nil : accessed ?? publication.accessed
  }

  private static func filtered(_ text: String?) -> String? {
    text.map(TextFilter.line).flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func isEnglish(_ language: String?) -> Bool {
    guard let language else { return true }
    let primary = language.lowercased().prefix { $0 != "-" && $0 != "_" }
    return ["", "en", "eng", "english", "und", "mul"].contains(primary)
  }

  private static func doi(of publication: Publication) -> String? {
    let value = publication.identifiers.first { $0.scheme == .doi }?.value
    guard var doi = filtered(value)?[...] else { return nil }
    for prefix in ["https://", "http://", "dx.", "doi.org/", "doi:", " "]
    where doi.lowercased().hasPrefix(prefix) {
      doi = doi.dropFirst(prefix.count)
    }
    return doi.isEmpty ? nil : String(doi)
  }
}
