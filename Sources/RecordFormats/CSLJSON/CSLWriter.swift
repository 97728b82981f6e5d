internal import Messages
internal import Publications
internal import Text
internal import Vocabularies

/// Writes an array of items for citeproc, pandoc and Zotero: literal names of bodies, numeric
/// dates, keywords in one string.
struct CSLWriter: RecordWriter {
  private let vocabulary: Vocabulary
  private let reading: ReadingContext
  private var keywords: Keywords
  private var readBack: ReadBack
  private var isFirst = true

  init(_ context: WritingContext) {
    vocabulary = context.vocabulary()
    reading = ReadingContext(file: "", vocabulary: vocabulary)
    keywords = Keywords(context, vocabulary)
    readBack = ReadBack(vocabulary)
  }

  mutating func begin(to output: inout WriterOutput) { output.append("[") }

  mutating func end(to output: inout WriterOutput) { output.append(isFirst ? "]\n" : "\n]\n") }

  mutating func write(_ publication: Publication, to output: inout WriterOutput) {
    output.append(isFirst ? "\n" : ",\n")
    isFirst = false
    var item = JSONObject()
    item.add("id", publication.id.text)
    let type = publication.documentType?.rawValue ?? "report"
    let isType = publication.documentType?.kind == nil && CSLTypes.all.contains(type)
    let kind = publication.documentType?.kindOfGenre?.rawValue ?? "report"
    item.add("type", isType ? type : kind)
    if !isType { item.add("genre", type) }
    item.add("title", publication.title)
    addNames(publication, to: &item)
    addDate("issued", publication.date, to: &item)
    addDate("accessed", publication.accessed, to: &item)
    addTexts(publication, to: &item, &output)
    output.bytes += item.ended
    let record = ReadBack.record(of: item.ended, CSLReader(reading))
    readBack.compare(publication, with: record, &output)
  }

  private func addNames(_ publication: Publication, to item: inout JSONObject) {
    let contributors = publication.listedContributors(vocabulary)
    var roles: [Contributor.Role] = []
    for name in contributors where !roles.contains(name.role) { roles.append(name.role) }
    for role in roles where CSLItem.isRole(role) {
      item.add(role.rawValue, contributors.filter { $0.role == role }) { contributor, item in
        switch contributor.name {
        case .person(let family, let given):
          let (given, suffix) = InvertedName.givenAndSuffix(of: given)
          item.add("family", family)
          if !given.isEmpty { item.add("given", given) }
          if let suffix { item.add("suffix", suffix) }
        case .body(let name): item.add("literal", name)
        }
      }
    }
  }

  private func addDate(_ name: String, _ date: PublicationDate?, to item: inout JSONObject) {
    guard let date else { return }
    let parts = [date.year, date.month, date.day].compactMap { $0.map(String.init) }
    item.add(name, json: Array("{\"date-parts\":[[\(parts.joined(separator: ","))]]}".utf8))
  }

  private mutating func addTexts(
    _ publication: Publication, to item: inout JSONObject, _ output: inout WriterOutput
  ) {
    func value(_ scheme: Identifier.Scheme) -> String? {
      let values = publication.identifiers.filter { $0.scheme == scheme }.map(\.value)
      if scheme == .doi { return values.first }
      return values.isEmpty ? nil : values.joined(separator: " ")
    }
    let words = keywords.keywords(of: publication)
    if words.contains(where: { $0.utf8.contains { $0 == 0x2C || $0 == 0x3B } }) {
      output.note(change: .key(.separatorsRemovedFromKeywords), of: .tags)
    }
    let keyword = words.map {
      TextFilter.line($0.replacing(",", with: " ").replacing(";", with: " "))
    }
    let kind = publication.documentType?.kindOfGenre ?? publication.documentType ?? .report
    let isReport = kind == .report || !CSLTypes.all.contains(kind.rawValue)
    let texts: [(String, String?)] = [
      ("publisher", publication.publisher), ("publisher-place", publication.publisherPlace),
      ("edition", publication.edition), ("container-title", publication.container?.title),
      ("collection-title", publication.container?.series),
      ("volume", publication.container?.volume),
      (isReport ? "number" : "issue", publication.container?.issue),
      ("page", publication.pages), ("DOI", value(.doi)), ("ISBN", value(.isbn)),
      ("ISSN", value(.issn)), ("URL", publication.url),
      ("language", publication.languages.joined(separator: ", ")),
      ("keyword", keyword.joined(separator: ", ")),
      ("note", publication.notes.joined(separator: "\n")),
      ("abstract", publication.paragraphs.joined(separator: "\n\n")),
    ]
    for (name, text) in texts {
      if let text, !text.isEmpty { item.add(name, text) }
    }
  }
}

/// The types of CSL 1.0.2.
enum CSLTypes {
  static let all: Set<String> = [
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
    "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry",
    "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview",
    "legal_case", "legislation", "manuscript", "map", "motion_picture", "musical_score",
    "pamphlet", "paper-conference", "patent", "performance", "periodical",
    "personal_communication", "post", "post-weblog", "regulation", "report", "review",
    "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
  ]
}
