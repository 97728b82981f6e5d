/// One record of a catalogue, as its publisher gives it and as the vocabulary places it.
///
/// A field that the catalogue does not give is empty or `nil`; nothing is invented for it.
package struct Publication: Equatable, Sendable {
  /// The same after the catalogue is read again.
  package var id: PublicationID
  /// The title, word for word.
  package var title: String
  /// The bodies and persons that publish it, in published order.
  package var sources: [Source]
  /// Authors, editors and others, where a format names them apart from the sources; in published
  /// order.
  package var contributors: [Contributor] = []
  /// The publisher, where a format names it apart from the sources.
  package var publisher: String?
  /// Where the publisher is.
  package var publisherPlace: String?
  /// What kind of document it is.
  package var documentType: DocumentType?
  /// The date of publication, as precise as the catalogue gives it.
  package var date: PublicationDate?
  /// When somebody who cited it followed the main link.
  package var accessed: PublicationDate?
  /// DOI, ISBN, ISSN and others, in published order.
  package var identifiers: [Identifier] = []
  /// `2nd edition`, as published.
  package var edition: String?
  /// The series, journal or book that it is a part of.
  package var container: Container?
  /// Pages in the container, or their number, as published.
  package var pages: String?
  /// Notes for readers, one an element.
  package var notes: [String] = []
  /// The publisher's tags, word for word, in published order.
  package var tags: [String]
  /// Labels of the topics and sub-topics that the vocabulary finds in the tags.
  package var topics: [String]
  /// Labels of the collections that the vocabulary finds in the tags.
  package var collections: [String]
  /// The countries that the publication is about; ISO 3166 codes of the vocabulary.
  package var countries: [CountryCode]
  /// The languages it is written in, as the catalogue gives them: ISO 639-1 codes as a rule.
  package var languages: [String]
  /// Where it can be fetched; the first is the main one.
  package var links: [Link] = []
  /// The body, a paragraph an element.
  package var paragraphs: [String]
  /// When the record came to the catalogue or was last changed there; `nil` for one of the first
  /// build, or where that is not known.
  package var added: PublicationDate?
  /// Where the record was read; `nil` for one that was made in memory.
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
  /// The file's name as the reader was given it.
  package var file: String
  /// First and last line of the record, counted from 1; in a file without lines the number of the
  /// record, twice.
  package var lines: ClosedRange<Int>
  /// What `lines` counts.
  package var unit: Unit
  /// How it came into a catalogue; `nil` for a record that was only read.
  package var reading: Reading?

  /// As what and when a file was read into a catalogue.
  package struct Reading: Hashable, Sendable {
    /// The name of the format.
    package let format: String
    /// The day.
    package let date: PublicationDate

    /// A reading of a format on a day; `nil` for a name that no format has.
    package init?(format: String, date: PublicationDate) {
      let isName = format.utf8.allSatisfy {
        0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D
      }
      guard isName, !format.isEmpty else { return nil }
      (self.format, self.date) = (format, date)
    }
  }

  /// What places in a file are counted in.
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
