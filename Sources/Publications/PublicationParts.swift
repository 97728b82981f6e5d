/// A document type. Formats name types differently; the vocabulary maps their words to these.
package struct DocumentType: RawRepresentable, Hashable, Sendable {
  /// A CSL 1.0.2 type (`report`), or the format's word where CSL has none.
  package let rawValue: String
  /// The CSL type that a record gives next to its own word when the word does not imply it:
  /// `report` for a poster published as a report. `nil` otherwise.
  package let kind: String?

  /// A type with this word.
  package init(rawValue: String) { self.init(rawValue: rawValue, kind: nil) }

  /// A word of its own for a publication, and its CSL type.
  package init(rawValue: String, kind: String?) {
    self.rawValue = rawValue
    self.kind = kind
  }

  /// Compares word and kind.
  package static func == (a: DocumentType, b: DocumentType) -> Bool {
    a.rawValue == b.rawValue && a.kind == b.kind
  }

  /// Hashes word and kind.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(rawValue)
    hasher.combine(kind)
  }

  /// A report, guide or toolkit: most records in catalogues of this field.
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
  /// A conference paper.
  package static let conferencePaper = DocumentType(rawValue: "paper-conference")
  /// A thesis.
  package static let thesis = DocumentType(rawValue: "thesis")
  /// A law or treaty.
  package static let legislation = DocumentType(rawValue: "legislation")
  /// A web page.
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

/// An identifier that a registry has assigned to a publication.
package struct Identifier: Hashable, Sendable {
  /// The registry that assigned it. A scheme without a constant keeps the format's word, in lower
  /// case.
  package struct Scheme: RawRepresentable, Hashable, Sendable {
    /// `doi`, or the format's word for a scheme without a constant.
    package let rawValue: String
    /// A scheme with this word.
    package init(rawValue: String) { self.rawValue = rawValue }

    /// A Digital Object Identifier.
    package static let doi = Scheme(rawValue: "doi")
    /// An International Standard Book Number.
    package static let isbn = Scheme(rawValue: "isbn")
    /// An International Standard Serial Number.
    package static let issn = Scheme(rawValue: "issn")
    /// The identifier of a record that was joined with this one.
    package static let joinedRecord = Scheme(rawValue: "record")
    /// Where a record that was joined with this one was read: `records.jsonl:12`. Like `Origin` for
    /// the record itself, it describes one editor's files and not the publication. It is excluded
    /// from digests and never reported as a change; otherwise one more line at the top of a file
    /// would send every joined record to every server again.
    package static let joinedOrigin = Scheme(rawValue: "origin")

    /// Whether it describes a joined record; no registry assigned it.
    package var isOfJoinedRecord: Bool { self == .joinedRecord || self == .joinedOrigin }
  }

  /// The registry.
  package var scheme: Scheme
  /// The value without the scheme's name or URL prefix: `10.1000/182`.
  package var value: String

  /// An identifier in a scheme.
  package init(_ scheme: Scheme, _ value: String) {
    self.scheme = scheme
    self.value = value
  }
}

extension Publication {
  /// The identifiers for export, without those of joined records.
  package var publishedIdentifiers: [Identifier] {
    identifiers.filter { !$0.scheme.isOfJoinedRecord }
  }
}

/// What a publication is part of: a journal, a book, a series.
package struct Container: Equatable, Sendable {
  /// The journal or book; `nil` when there is only a series.
  package var title: String?
  /// The series, without its number.
  package var series: String?
  /// The volume, or the number in the series, as published.
  package var volume: String?
  /// The issue of a journal, as published.
  package var issue: String?

  /// A container with the parts that are known.
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
  /// A description of the target (`PDF, English`); `nil` when the format gives none.
  package var label: String?

  /// A link with its label, if any.
  package init(url: String, label: String? = nil) {
    self.url = url
    self.label = label
  }
}
