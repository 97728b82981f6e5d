/// A kind of document. Formats name kinds differently: the vocabulary maps their words to these.
package struct DocumentType: RawRepresentable, Hashable, Sendable {
  /// A type of CSL 1.0.2 (`report`), or the word of the format where CSL has none.
  package let rawValue: String
  /// The type of CSL that a record gives beside a word of its own, where the word does not say it:
  /// `report` for a poster that is published as one. `nil` for all others.
  package let kind: String?

  /// A type by its word.
  package init(rawValue: String) { self.init(rawValue: rawValue, kind: nil) }

  /// A word of one's own for a publication of a type of CSL.
  package init(rawValue: String, kind: String?) {
    self.rawValue = rawValue
    self.kind = kind
  }

  /// Types are equal when word and kind are.
  package static func == (a: DocumentType, b: DocumentType) -> Bool {
    a.rawValue == b.rawValue && a.kind == b.kind
  }

  /// Hashes word and kind.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(rawValue)
    hasher.combine(kind)
  }

  /// A report, guide or toolkit: what most catalogues of this field hold.
  package static let report = DocumentType(rawValue: "report")
  /// A book.
  package static let book = DocumentType(rawValue: "book")
  /// A part of a book.
  package static let chapter = DocumentType(rawValue: "chapter")
  /// An article in a journal.
  package static let journalArticle = DocumentType(rawValue: "article-journal")
  /// An article in a newspaper.
  package static let newspaperArticle = DocumentType(rawValue: "article-newspaper")
  /// An article in a magazine.
  package static let magazineArticle = DocumentType(rawValue: "article-magazine")
  /// A paper of a conference.
  package static let conferencePaper = DocumentType(rawValue: "paper-conference")
  /// A thesis.
  package static let thesis = DocumentType(rawValue: "thesis")
  /// A law or treaty.
  package static let legislation = DocumentType(rawValue: "legislation")
  /// A page of the web.
  package static let webPage = DocumentType(rawValue: "webpage")
  /// An infographic or poster.
  package static let graphic = DocumentType(rawValue: "graphic")
  /// Data.
  package static let dataset = DocumentType(rawValue: "dataset")
  /// A film or video.
  package static let video = DocumentType(rawValue: "motion_picture")
  /// Slides or a talk.
  package static let presentation = DocumentType(rawValue: "speech")
}

/// A name that a registry has given to a publication.
package struct Identifier: Hashable, Sendable {
  /// The registry that gave it. Any other keeps the word of its format, in small letters.
  package struct Scheme: RawRepresentable, Hashable, Sendable {
    /// `doi`, or the word of the format for a scheme that has no constant.
    package let rawValue: String
    /// A scheme by its word.
    package init(rawValue: String) { self.rawValue = rawValue }

    /// A Digital Object Identifier.
    package static let doi = Scheme(rawValue: "doi")
    /// An International Standard Book Number.
    package static let isbn = Scheme(rawValue: "isbn")
    /// An International Standard Serial Number.
    package static let issn = Scheme(rawValue: "issn")
    /// The identifier of a record that was joined with this one.
    package static let joinedRecord = Scheme(rawValue: "record")
    /// Where a record that was joined with this one was read: `records.jsonl:12`. As `Origin`, which says
    /// that of the record itself, it is about the files of one editor and not about the publication: no
    /// digest counts it, and no changes are made for it. Else a line more at the top of a file would
    /// send every joined record to every server again.
    package static let joinedOrigin = Scheme(rawValue: "origin")

    /// Whether it says something about a record that was joined, which no registry gave.
    package var isOfJoinedRecord: Bool { self == .joinedRecord || self == .joinedOrigin }
  }

  /// The registry.
  package var scheme: Scheme
  /// Without the scheme's name or address before it: `10.1000/182`.
  package var value: String

  /// An identifier in a scheme.
  package init(_ scheme: Scheme, _ value: String) {
    self.scheme = scheme
    self.value = value
  }
}

extension Publication {
  /// The identifiers for other programs: without those of records that were joined with this one.
  package var publishedIdentifiers: [Identifier] {
    identifiers.filter { !$0.scheme.isOfJoinedRecord }
  }
}

/// What a publication is a part of: a journal, a book, a series.
package struct Container: Equatable, Sendable {
  /// The journal or book; `nil` when there is a series only.
  package var title: String?
  /// The series, without a number.
  package var series: String?
  /// The volume, or the number in the series, as published.
  package var volume: String?
  /// The issue of a journal, as published.
  package var issue: String?

  /// A container with what is known of it.
  package init(
    title: String? = nil, series: String? = nil, volume: String? = nil, issue: String? = nil
  ) {
    self.title = title
    self.series = series
    self.volume = volume
    self.issue = issue
  }
}

/// Where a publication can be fetched.
package struct Link: Hashable, Sendable {
  /// As published.
  package var url: String
  /// What is found there (`PDF, English`); `nil` when the format says nothing of it.
  package var label: String?

  /// A link, with what its format says of it.
  package init(url: String, label: String? = nil) {
    self.url = url
    self.label = label
  }
}
