internal import Publications

/// The kinds of document that styles format differently.
enum WorkType: Sendable {
  case report, book, chapter, journalArticle, magazineArticle, newspaperArticle, conferencePaper
  case thesis, legislation, webPage, graphic, dataset, video, speech, document

  /// Whether it appears in a journal, magazine or newspaper.
  var isArticle: Bool {
    switch self {
    case .journalArticle, .magazineArticle, .newspaperArticle: true
    default: false
    }
  }

  /// The type for the word that a catalogue uses, and the word itself if it is more specific.
  ///
  /// A publication without a type is a report, as most in this field are.
  static func recognized(_ type: DocumentType?) -> (type: WorkType, genre: String?) {
    guard let type else { return (.report, nil) }
    if let kind = type.kind { return (byType[kind] ?? .report, type.rawValue) }
    let word = type.rawValue.lowercased()
    if let known = byType[word] { return (known, nil) }
    let kind = type.kindOfGenre.flatMap { byType[$0.rawValue] } ?? .report
    // A law is cited without its publisher, which is all that a catalogue says about it.
    return (kind == .legislation ? .report : kind, type.rawValue)
  }

  /// The types of CSL 1.0.2.
  private static let byType: [String: WorkType] = [
    "report": .report, "pamphlet": .report, "standard": .report, "book": .book, "classic": .book,
    "collection": .book, "chapter": .chapter, "entry": .chapter, "entry-dictionary": .chapter,
    "entry-encyclopedia": .chapter, "article-journal": .journalArticle, "review": .journalArticle,
    "review-book": .journalArticle, "article-magazine": .magazineArticle,
    "article-newspaper": .newspaperArticle, "paper-conference": .conferencePaper,
    "thesis": .thesis, "legislation": .legislation, "bill": .legislation,
    "regulation": .legislation, "treaty": .legislation, "legal_case": .legislation,
    "hearing": .legislation, "webpage": .webPage, "post": .webPage, "post-weblog": .webPage,
    "graphic": .graphic, "figure": .graphic, "map": .graphic, "dataset": .dataset,
    "motion_picture": .video, "broadcast": .video, "song": .video, "speech": .speech,
    "event": .speech, "performance": .speech, "interview": .speech, "document": .document,
    "article": .document, "manuscript": .document, "software": .document, "periodical": .document,
    "patent": .document, "personal_communication": .document, "musical_score": .document,
  ]
}
