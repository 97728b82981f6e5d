package import Messages

/// By what two records are taken for the same publication; the surest first.
package enum DuplicateRule: String, CaseIterable, Sendable {
  /// The same DOI, whatever its case and the address before it.
  case doi
  /// The same ISBN, of 10 or 13 digits; not of chapters, which have that of their book.
  case isbn
  /// The same title but for case, accents, punctuation, a leading article and a subtitle that one of
  /// them lacks, and nothing that contradicts.
  case title
  /// The same address, whatever its scheme, `www.` and what a site adds to know where a reader came
  /// from; not that of a whole site.
  case link
}

extension DuplicateRule: MessageConvertible {
  /// What is the same, in a sentence.
  package var message: Message {
    switch self {
    case .doi: Message(.duplicateByDOI)
    case .isbn: Message(.duplicateByISBN)
    case .title: Message(.duplicateByTitle)
    case .link: Message(.duplicateByLink)
    }
  }
}
