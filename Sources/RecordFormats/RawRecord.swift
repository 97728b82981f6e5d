package import Publications

/// A record as a format gives it: texts as published, not yet looked up in the vocabulary.
///
/// A reader fills in the fields of its format and leaves the rest empty. Texts need not be filtered
/// or trimmed; the resolver does that for every format.
package struct RawRecord: Sendable {
  /// The lines, or the record number in a file without lines.
  package var place: RecordPlace
  /// The line of the tags, for findings; `nil` for the first line of `place`.
  package var tagLine: Int?
  /// The line of the sources, for findings; `nil` for the first line of `place`.
  package var sourceLine: Int?

  /// The identifier in the file; if empty, a hash of title and sources is used.
  package var id = ""
  /// The title; a record needs a title or an identifier.
  package var title = ""
  /// The bodies and persons that published it.
  package var sources: [RawSource] = []
  /// Authors, editors and others, in published order. An `unknown` author who is a body becomes a
  /// source; if other authors are persons, it also stays a contributor.
  package var contributors: [RawContributor] = []
  /// The publisher, if named separately from the sources.
  package var publisher: String?
  /// The place of the publisher.
  package var publisherPlace: String?
  /// The format's term for the document type: `RPRT`, `techreport`, `Report`.
  package var type: String?
  /// The publication's own term for its type, beside or instead of `type`: `Guide`, `Infographic`.
  package var genre: String?
  /// The date of publication.
  package var date: RawDate?
  /// The date on which somebody who cited it opened its link.
  package var accessed: RawDate?
  /// DOI, ISBN and others. A scheme name or resolver address before a value is removed later.
  package var identifiers: [Identifier] = []
  /// Such as `2nd edition`.
  package var edition: String?
  /// The journal, book or series.
  package var container: Container?
  /// The pages in the container, or their number.
  package var pages: String?
  /// Notes for readers.
  package var notes: [String] = []

  /// Keywords, subjects or categories, kept as published.
  package var tags: [String] = []
  /// How `tags` are looked up in the vocabulary.
  package var tagMeaning = TagMeaning.everything
  /// Names of topics; unknown ones are kept unchanged.
  package var topics: [String] = []
  /// Names of collections.
  package var collections: [String] = []
  /// Names or codes of countries.
  package var countries: [String] = []
  /// Names or codes of languages.
  package var languages: [String] = []
  /// The links to the publication; the main one first.
  package var links: [Link] = []
  /// The paragraphs of the body.
  package var paragraphs: [String] = []
  /// HTML of the body, which follows `paragraphs`.
  package var html: String?
  /// The address of a site or page, against which relative links in `html` are resolved.
  package var base: String?
  /// The day on which the record was added to its catalogue, `2026-11-29`; not the date of
  /// publication.
  package var added: String?
  /// Where the record was first read, in a file that this program wrote.
  package var origin: Origin?

  /// What a tag may mean.
  package enum TagMeaning: Sendable {
    /// Topics, collections and countries; an unknown tag becomes a topic and is reported.
    case everything
    /// Only collections: the format has separate fields for topics and countries.
    case collections
  }

  /// An empty record.
  package init(place: RecordPlace) {
    self.place = place
  }
}

/// A body or person as named in a format.
package struct RawSource: Hashable, Sendable {
  /// The name, or an acronym or other spelling that the vocabulary knows.
  package var name: String
  /// The acronym, if the format gives one.
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

/// An author, editor or other contributor as named in a format.
package struct RawContributor: Equatable, Sendable {
  /// A name, with what the format says about its kind.
  package enum Name: Equatable, Sendable {
    /// A body.
    case body(String)
    /// A body; as an author it becomes a source.
    case source(String)
    /// A person.
    case person(family: String, given: String)
    /// `Family, Given`, or the name of a body: the vocabulary and the comma decide.
    case unknown(String)
    /// `Given Family`, or the name of a body, as web sites show authors.
    case displayed(String)
  }

  /// The name as published.
  package var name: Name
  /// The format's term, in lower case.
  package var role: Contributor.Role

  /// A contributor, by default an author.
  package init(_ name: Name, role: Contributor.Role = .author) {
    self.name = name
    self.role = role
  }
}

extension RawContributor.Name {
  /// Whether an author with this name becomes a source if it is a body.
  package var becomesSource: Bool {
    switch self {
    case .source, .unknown, .displayed: true
    case .body, .person: false
    }
  }
}

extension [Contributor] {
  /// Removes the contributors at `places`, which are bodies that became sources, unless an author
  /// is a person. Then they stay, because only the list of contributors keeps their order.
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
  /// Numbers; impossible ones are left out and reported.
  case parts(year: Int, month: Int? = nil, day: Int? = nil)
}

/// The place of a record in its file.
package struct RecordPlace: Equatable, Sendable {
  /// The first and last line, counted from 1; or the number of the record, twice.
  package var range: ClosedRange<Int>
  /// What `range` counts.
  package var unit: Origin.Unit

  /// A place given by lines.
  package init(lines: ClosedRange<Int>) {
    range = lines
    unit = .line
  }

  /// A place in a file without lines, given by the record's number, counted from 1.
  package init(record number: Int) {
    range = number...number
    unit = .record
  }

  /// The first line, or the record number.
  package var first: Int { range.lowerBound }
}
