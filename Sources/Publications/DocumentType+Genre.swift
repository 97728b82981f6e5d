extension DocumentType {
  /// The CSL type behind a genre word: the record's own `kind`, else the type that the word implies
  /// (`graphic` for `Infographic`). `nil` for a word that is itself a CSL type, and for an unknown
  /// word.
  package var kindOfGenre: DocumentType? {
    if let kind { return DocumentType(rawValue: kind) }
    let word = rawValue.lowercased().replacing("'", with: "’")
    return DocumentType.genres[word].map { DocumentType(rawValue: $0) }
  }

  private static let genres: [String: String] = [
    "infographic": "graphic", "poster": "graphic", "illustration": "graphic",
    "photograph": "graphic", "picture": "graphic", "chart": "graphic", "video": "motion_picture",
    "film": "motion_picture", "podcast": "motion_picture", "presentation": "speech",
    "slides": "speech", "website": "webpage", "web page": "webpage", "blog post": "webpage",
    "handbook": "book", "textbook": "book", "dissertation": "thesis", "phd thesis": "thesis",
    "doctoral dissertation": "thesis", "doctoral thesis": "thesis", "master’s thesis": "thesis",
    "masters thesis": "thesis", "bachelor’s thesis": "thesis", "law": "legislation",
    "act": "legislation",
  ]
}
