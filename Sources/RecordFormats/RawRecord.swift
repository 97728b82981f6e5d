package import Publications

/// A record as a format gives it: words as published, not yet looked up in the vocabulary.
///
/// A reader fills in what its format has and leaves the rest empty. Texts need not be filtered or
/// trimmed: the resolver does that for every format.
package struct RawRecord: Sendable {
  /// The lines, or the number of the record in a file without lines.
  package var place: RecordPlace
  /// Where the tags are, for findings about them; the first line of `place` when `nil`.
  package var tagLine: Int?
  /// Where the sources are, for findings about them; the first line of `place` when `nil`.
  package var sourceLine: Int?

  /// The identifier that the file gives; a hash of title and sources serves where it is empty.
  package var id = ""
  /// The title; a record needs a title or an identifier.
  package var title = ""
  /// Bodies and persons that publish it.
  package var sources: [RawSource] = []
  /// Authors, editors and others, in published order. An `unknown` author who is a body becomes a
  /// source; beside persons who are authors it stays a contributor as well.
  package var contributors: [RawContributor] = []
  /// The publisher, where it is named apart from the sources.
  package var publisher: String?
  /// Where the publisher is.
  package var publisherPlace: String?
  /// The word of the format for the kind of document: `RPRT`, `techreport`, `Report`.
  package var type: String?
  /// The publication's own word for what it is, beside or instead of `type`: `Guide`, `Infographic`.
  package var genre: String?
  /// When it was published.
  package var date: RawDate?
  /// When its link was followed by somebody who cited it.
  package var accessed: RawDate?
  /// DOI, ISBN and others; a scheme's name or address before a value is taken off.
  package var identifiers: [Identifier] = []
  /// `2nd edition`.
  package var edition: String?
  /// The journal, book or series.
  package var container: Container?
  /// Pages in the container, or their number.
  package var pages: String?
  /// Notes for readers.
  package var notes: [String] = []

  /// Keywords, subjects or categories, kept word for word.
  package var tags: [String] = []
  /// What the vocabulary makes of `tags`.
  package var tagMeaning = TagMeaning.everything
  /// Names of topics; those that the vocabulary does not have are kept as they are.
  package var topics: [String] = []
  /// Names of collections.
  package var collections: [String] = []
  /// Names or codes of countries.
  package var countries: [String] = []
  /// Names or codes of languages.
  package var languages: [String] = []
  /// Where it can be fetched; the main link first.
  package var links: [Link] = []
  /// The body, a paragraph an element.
  package var paragraphs: [String] = []
  /// The body in HTML, read after `paragraphs`.
  package var html: String?
  /// When the record came to its catalogue, `2026-11-29`; not when it was published.
  package var added: String?
  /// Where the record was first read, of a file that another program run wrote.
  package var origin: Origin?

  /// What is looked up for a tag.
  package enum TagMeaning: Sendable {
    /// Topics, collections and countries; an unknown tag becomes a topic and is reported.
    case everything
    /// Collections alone: the format has topics and countries of its own.
    case collections
  }

  /// An empty record.
  package init(place: RecordPlace) {
    self.place = place
  }
}

/// A body or person as a format names it.
package struct RawSource: Hashable, Sendable {
  /// The name, or an acronym or other spelling that the vocabulary knows.
  package var name: String
  /// The acronym, where the format gives one.
  package var acronym: String?
  /// Whether the format says that it is a person.
  package var isPerson: Bool

  /// A source by its name.
  package init(_ name: String, acronym: String? = nil, isPerson: Bool = false) {
    self.name = name
    self.acronym = acronym
    self.isPerson = isPerson
  }
}

/// An author, editor or other as a format names it.
package struct RawContributor: Equatable, Sendable {
  /// A name, as far as the format tells bodies from persons.
  package enum Name: Equatable, Sendable {
    /// Certainly a body.
    case body(String)
    /// Certainly a body; as an author it is a source.
    case source(String)
    /// Certainly a person.
    case person(family: String, given: String)
    /// `Family, Given`, or the name of a body: the vocabulary and the comma decide.
    case unknown(String)
    /// `Given Family`, or the name of a body, as web sites show the authors of pages.
    case displayed(String)
  }

  /// The name as published.
  package var name: Name
  /// The word of the format, in small letters.
  package var role: Contributor.Role

  /// An author, unless another role is given.
  package init(_ name: Name, role: Contributor.Role = .author) {
    self.name = name
    self.role = role
  }
}

extension RawContributor.Name {
  /// Whether an author of this name that is a body becomes a source.
  package var becomesSource: Bool {
    switch self {
    case .source, .unknown, .displayed: true
    case .body, .person: false
    }
  }
}

extension [Contributor] {
  /// Bodies that are sources stay contributors, in their order, only beside persons who are authors:
  /// sources have no place among them. `places` are those of such bodies.
  package func withoutBodies(at places: Set<Int>) -> [Contributor] {
    let hasPerson = contains { contributor in
      if case .person = contributor.name { contributor.role == .author } else { false }
    }
    if hasPerson || places.isEmpty { return self }
    return enumerated().filter { !places.contains($0.offset) }.map(\.element)
  }
}

/// A date as a format gives it.
package enum RawDate: Equatable, Sendable {
  /// `2016`, `2016-05-03`, `May 2016`, `Tue, 03 May 2016 10:00:00 +0000` and the like.
  case text(String)
  /// Numbers; what does not exist is left out and reported.
  case parts(year: Int, month: Int? = nil, day: Int? = nil)
}

/// Where a record is in its file.
package struct RecordPlace: Equatable, Sendable {
  /// First and last line, counted from 1; or the number of the record, twice.
  package var range: ClosedRange<Int>
  /// What `range` counts.
  package var unit: Origin.Unit

  /// A place in lines.
  package init(lines: ClosedRange<Int>) {
    range = lines
    unit = .line
  }

  /// The place of a record in a file without lines, counted from 1.
  package init(record number: Int) {
    range = number...number
    unit = .record
  }

  /// The first line or the number.
  package var first: Int { range.lowerBound }
}
