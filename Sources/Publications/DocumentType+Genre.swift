extension DocumentType {
  /// The kind that a publication's own word for itself belongs to: as the record says, else where the
  /// word says more than the kind, `graphic` for `Infographic`. `nil` for a word that is a kind, and for
  /// an unknown one.
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
