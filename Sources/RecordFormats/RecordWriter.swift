package import Messages
package import Publications
package import Vocabularies

/// Writes publications in a format.
package protocol RecordWriter {
  /// Writes what comes before the first record.
  mutating func begin(to output: inout WriterOutput)
  /// Writes a record.
  mutating func write(_ publication: Publication, to output: inout WriterOutput)
  /// Writes what comes after the last record.
  mutating func end(to output: inout WriterOutput)
}

extension RecordWriter {
  /// Nothing comes before the first record.
  package mutating func begin(to output: inout WriterOutput) {}
  /// Nothing comes after the last record.
  package mutating func end(to output: inout WriterOutput) {}
}

/// What a writer writes, and what it had to leave out or change.
package struct WriterOutput {
  /// Bytes that nobody has taken yet.
  package var bytes: [UInt8] = []
  /// Records that lost a field, by field.
  package private(set) var lost: [RecordField: Int] = [:]
  /// Records of which a field was changed on purpose, by what was done.
  package private(set) var changed: [Message.Argument: Int] = [:]
  /// Fields that were changed in any record.
  package private(set) var changedFields: Set<RecordField> = []

  /// Output of which nothing was written.
  package init() {}

  /// Adds text.
  package mutating func append(_ text: some StringProtocol) { bytes.append(contentsOf: text.utf8) }

  /// Notes that the format cannot hold a field that the record gives.
  package mutating func lose(_ field: RecordField) { lost[field, default: 0] += 1 }

  /// Notes what was changed: `a blank before a leading '='`.
  package mutating func note(change: Message.Argument, of field: RecordField) {
    changed[change, default: 0] += 1
    changedFields.insert(field)
  }
}

/// A field of a publication, as reports name it.
package enum RecordField: CaseIterable, Sendable {
  case id, title, sources, contributors, publisher, type, date, accessed, identifiers, edition
  case container, pages, notes, tags, topics, collections, countries, languages, links, body
  case added, origin
  case publisherPlace, acronym, linkLabel, monthAndDay
}

extension RecordField: MessageConvertible {
  /// The name of the field, in a sentence.
  package var message: Message {
    switch self {
    case .id: Message(.recordID)
    case .title: Message(.recordTitle)
    case .sources: Message(.recordSources)
    case .contributors: Message(.recordContributors)
    case .publisher: Message(.recordPublisher)
    case .publisherPlace: Message(.recordPublisherPlace)
    case .type: Message(.recordType)
    case .date: Message(.recordDate)
    case .monthAndDay: Message(.recordMonthAndDay)
    case .accessed: Message(.recordAccessed)
    case .identifiers: Message(.recordIdentifiers)
    case .edition: Message(.recordEdition)
    case .container: Message(.recordContainer)
    case .pages: Message(.recordPages)
    case .notes: Message(.recordNotes)
    case .tags: Message(.recordTags)
    case .topics: Message(.recordTopics)
    case .collections: Message(.recordCollections)
    case .countries: Message(.recordCountries)
    case .languages: Message(.recordLanguages)
    case .links: Message(.recordLinks)
    case .linkLabel: Message(.recordLinkLabel)
    case .acronym: Message(.recordAcronym)
    case .body: Message(.recordBody)
    case .added: Message(.recordAdded)
    case .origin: Message(.recordOrigin)
    }
  }
}

/// What a writer is given: labels of codes, and the vocabulary.
package struct WritingContext {
  /// The name of a country by its code; the code itself where there is none.
  package var countryName: (CountryCode) -> String
  /// The name of a language by its code; the code itself where there is none.
  package var languageName: (String) -> String

  /// The vocabulary, for a writer that has to know how its reader understands it; read when it is
  /// asked for.
  package var vocabulary: () -> Vocabulary

  /// Whether the file is a start for an editor, with the fields alone that most catalogues have.
  package var isForBeginners = false

  /// A context with labels; codes stand for themselves unless names are given.
  package init(
    countryName: @escaping (CountryCode) -> String = { $0.text },
    languageName: @escaping (String) -> String = { $0 },
    vocabulary: @escaping () -> Vocabulary = { Vocabulary() }
  ) {
    self.countryName = countryName
    self.languageName = languageName
    self.vocabulary = vocabulary
  }
}
