package import Messages

/// A rule for recognising two records of the same publication; the most reliable first.
package enum DuplicateRule: String, CaseIterable, Sendable {
  /// The same DOI, ignoring case and a resolver address before it.
  case doi
  /// The same ISBN, with 10 or 13 digits. Not for chapters, which have the ISBN of their book.
  case isbn
  /// The same title except for case, accents, punctuation, a leading article and a missing
  /// subtitle, and no contradicting fields.
  case title
  /// The same address except for scheme, `www.` and tracking parameters; not the address of a whole
  /// site.
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
