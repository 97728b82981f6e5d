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
  /// The year that stands beside the sources, or in a field of its own; 1000...9999.
  package var year: Int?
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
  /// Where it can be fetched.
  package var url: String?
  /// The body, a paragraph an element.
  package var paragraphs: [String]
  /// The lines of the file that the record came from.
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

/// Where a record was read.
package struct Origin: Equatable, Sendable {
  /// The file's name as the reader was given it.
  package var file: String
  /// First and last line of the record, counted from 1.
  package var lines: ClosedRange<Int>

  /// A place in a file; lines are counted from 1.
  package init(file: String, lines: ClosedRange<Int>) {
    self.file = file
    self.lines = lines
  }
}
