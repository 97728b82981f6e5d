package import Messages
package import Publications
package import Vocabularies

/// Writes publications in a format.
package protocol RecordWriter {
  /// Writes the part before the first record.
  mutating func begin(to output: inout WriterOutput)
  /// Writes a record.
  mutating func write(_ publication: Publication, to output: inout WriterOutput)
  /// Writes the part after the last record.
  mutating func end(to output: inout WriterOutput)
}

extension RecordWriter {
  /// Writes nothing.
  package mutating func begin(to output: inout WriterOutput) {}
  /// Writes nothing.
  package mutating func end(to output: inout WriterOutput) {}
}

/// The output of a writer, with the fields that it left out or changed.
package struct WriterOutput {
  /// Bytes that the caller has not taken yet.
  package var bytes: [UInt8] = []
  /// The number of records that lost a field, by field.
  package private(set) var lost: [RecordField: Int] = [:]
  /// The number of records with a changed field, by kind of change.
  package private(set) var changed: [Message.Argument: Int] = [:]
  /// Fields that were changed in any record.
  package private(set) var changedFields: Set<RecordField> = []

  /// Empty output.
  package init() {}

  /// Adds text.
  package mutating func append(_ text: some StringProtocol) { bytes.append(contentsOf: text.utf8) }

  /// Counts a field of a record that the format cannot hold.
  package mutating func lose(_ field: RecordField) { lost[field, default: 0] += 1 }

  /// Counts a change: `a blank before a leading '='`.
  package mutating func note(change: Message.Argument, of field: RecordField) {
    changed[change, default: 0] += 1
    changedFields.insert(field)
  }
}

/// A field of a publication in reports.
package enum RecordField: CaseIterable, Sendable {
  case id, title, sources, contributors, publisher, type, date, accessed, identifiers, edition
  case container, pages, notes, tags, topics, collections, countries, languages, links, body
  case added, origin
  case publisherPlace, acronym, linkLabel, monthAndDay
}

extension RecordField: MessageConvertible {
  /// The field's name within a sentence.
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

/// The context of a writer: names for codes, and the vocabulary.
package struct WritingContext {
  /// The name of a country by its code; the code itself if unknown.
  package var countryName: (CountryCode) -> String
  /// The name of a language by its code; the code itself if unknown.
  package var languageName: (String) -> String

  /// Loads the vocabulary on demand, for a writer that must know how its reader will interpret the
  /// file.
  package var vocabulary: () -> Vocabulary

  /// Whether the file is a template for an editor, with only the fields that most catalogues have.
  package var isForBeginners = false

  /// Whether the lines are sent to another copy of the program, over what may be a slow line:
  /// missing members and names that codes imply are left out.
  package var isForTransfer = false

  /// A context with functions for names; by default they return the codes.
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
