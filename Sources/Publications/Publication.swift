/// One catalogue record: the publisher's data and the vocabulary terms assigned to it.
///
/// A field that the catalogue does not give is empty or `nil`; nothing is made up.
package struct Publication: Equatable, Sendable {
  /// Stays the same when the catalogue is read again.
  package var id: PublicationID
  /// The title, word for word.
  package var title: String
  /// The bodies and persons that publish it, in published order.
  package var sources: [Source]
  /// Authors, editors and others, where the format lists them separately from the sources; in
  /// published order.
  package var contributors: [Contributor] = []
  /// The publisher, where the format lists it separately from the sources.
  package var publisher: String?
  /// The publisher's location.
  package var publisherPlace: String?
  /// What kind of document it is.
  package var documentType: DocumentType?
  /// The date of publication, as precise as the catalogue gives it.
  package var date: PublicationDate?
  /// The access date in a citation: when its author opened the main link.
  package var accessed: PublicationDate?
  /// DOI, ISBN, ISSN and others, in published order.
  package var identifiers: [Identifier] = []
  /// `2nd edition`, as published.
  package var edition: String?
  /// The series, journal or book that contains it.
  package var container: Container?
  /// The page range in the container, or the page count, as published.
  package var pages: String?
  /// Notes for readers, one per element.
  package var notes: [String] = []
  /// The publisher's tags, word for word, in published order.
  package var tags: [String]
  /// Labels of the topics and sub-topics that the vocabulary assigns to the tags.
  package var topics: [String]
  /// Labels of the collections that the vocabulary assigns to the tags.
  package var collections: [String]
  /// The countries that the publication is about, as ISO 3166 codes of the vocabulary.
  package var countries: [CountryCode]
  /// The languages it is written in, as the catalogue gives them; usually ISO 639-1 codes.
  package var languages: [String]
  /// Where to get it; the first link is the main one.
  package var links: [Link] = []
  /// The body, one paragraph per element.
  package var paragraphs: [String]
  /// When the record was added to the catalogue or last changed there; `nil` for a record of the
  /// first build, or when unknown.
  package var added: PublicationDate?
  /// Where the record was read; `nil` for a record made in memory.
  package var origin: Origin?

  /// A record with a title and nothing else.
  package init(id: PublicationID, title: String) {
    self.id = id
    self.title = title
    sources = []
    tags = []
    topics = []
    collections = []
    countries = []
    languages = []
    paragraphs = []
  }
}

extension Publication {
  /// The year of `date`, 1000...2999. Setting it drops month and day, unless it is the same year.
  package var year: Int? {
    get { date?.year }
    set {
      guard newValue != date?.year else { return }
      date = newValue.map { PublicationDate(year: $0) }
    }
  }

  /// The main link. Setting it replaces the first link and its label.
  package var url: String? {
    get { links.first?.url }
    set {
      guard newValue != links.first?.url else { return }
      if !links.isEmpty { links.removeFirst() }
      if let newValue { links.insert(Link(url: newValue), at: 0) }
    }
  }
}

/// Where a record was read.
package struct Origin: Equatable, Sendable {
  /// The file name as passed to the reader.
  package var file: String
  /// The record's first and last line, counted from 1. In a file without lines, the record number
  /// as both bounds.
  package var lines: ClosedRange<Int>
  /// What `lines` counts.
  package var unit: Unit
  /// How it was imported into a catalogue; `nil` for a record that was only read.
  package var reading: Reading?

  /// The format and date of an import into a catalogue.
  package struct Reading: Hashable, Sendable {
    /// The name of the format.
    package let format: String
    /// The day of the import.
    package let date: PublicationDate

    /// `nil` when `format` is not a valid format name.
    package init?(format: String, date: PublicationDate) {
      let isName = format.utf8.allSatisfy {
        0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D
      }
      guard isName, !format.isEmpty else { return nil }
      (self.format, self.date) = (format, date)
    }
  }

  /// The unit of positions in a file.
  package enum Unit: String, Sendable {
    case line
    case record
  }

  /// A place in a file, counted from 1.
  package init(file: String, lines: ClosedRange<Int>, unit: Unit = .line) {
    self.file = file
    self.lines = lines
    self.unit = unit
  }
}
