package import Catalogue
package import Publications

/// A question to an engine about all its records. Every shard answers it for its own records.
package enum EngineQuestion: Hashable, Sendable {
  /// The number of records in a set.
  case count(RecordSet)
  /// Records of a set in an order, `limit` of them after the first `offset`.
  case rows(RecordSet, EngineOrder, offset: Int, limit: Int)
  /// Records whose titles match, best first, `limit` of them after the first `offset`.
  case bestRows(BestRows, offset: Int, limit: Int)
  /// The number of records of a set for each value of a facet, given as its index in the outline.
  case values(RecordSet, facet: Int)
  /// The rank of a record within a set.
  case place(RecordSet, EngineOrder, EnginePlaces)
  /// The record with an identifier, and its position in catalogue order if known.
  case record(PublicationID, at: Int?)
  /// Records that share values and title words, those that share most first.
  case related(RelatedQuestion)
  /// A folded word.
  case word(String)
  /// The number of words with a prefix.
  case words(startingWith: String)
  /// Words that are inflections of a folded word: those in its classes, and the word itself.
  case inflections(String, classes: [UInt32])
  /// Words that share most of a word's trigrams.
  case similarWords(String)

  /// The maximum number of words in one answer about inflections.
  package static let mostInflections = 255
}

/// The sort order of records in an engine; ties are in catalogue order.
package enum EngineOrder: Hashable, Sendable {
  case catalogue, title, year
}

/// The positions of a record in all orders, from 0.
package struct EnginePlaces: Hashable, Sendable {
  /// In the catalogue's own order.
  package let catalogue: Int
  /// In the order of titles.
  package let title: Int
  /// In year order, newest first.
  package let year: Int

  /// The positions of a record.
  package init(catalogue: Int, title: Int, year: Int) {
    self.catalogue = catalogue
    self.title = title
    self.year = year
  }

  /// The position in an order.
  package func place(in order: EngineOrder) -> Int {
    switch order {
    case .catalogue: catalogue
    case .title: title
    case .year: year
    }
  }
}

/// The criteria for related records.
package struct RelatedQuestion: Hashable, Sendable {
  /// A feature that records can share.
  package enum Shared: Hashable, Sendable {
    case value(Int, facet: Int)
    case titleWord(String)
  }

  /// The position of the record itself, which is excluded.
  package let ordinal: Int
  /// The values and title words of the record; a related record has at least one.
  package let shared: [Shared]
  /// A weight for each of `shared`.
  package let weights: [Int]
  /// The maximum number of records.
  package let limit: Int
}

/// An answer of the engine.
package enum EngineFact: Equatable, Sendable {
  case number(Int)
  case rows([EngineRow])
  /// Counts by value number in the outline; `given` and `notGiven` are the numbers of records with
  /// and without a value.
  case values([Int: Int], given: Int, notGiven: Int)
  /// The number of records before a position; `nil` for a record that is not in the set.
  case place(Int?)
  case record(EngineRecord?)
  case word(EngineWord?)
  case words([EngineWord])
}

/// A record as lists need it.
package struct EngineRow: Equatable, Sendable {
  /// Its position in each order.
  package let places: EnginePlaces
  /// The fields that lists show.
  package let row: ResultRow
  /// Its direct values, in published order, by number in the outline.
  package let ownValues: [Int]
}

/// A whole record.
package struct EngineRecord: Equatable, Sendable {
  /// The fields that lists need.
  package let row: EngineRow
  /// The full content.
  package let publication: Publication
  /// For each distinct word of its title, in order, the number of titles with that word.
  package let titleWordCounts: [Int]
}

/// A word of the catalogue.
package struct EngineWord: Equatable, Sendable {
  /// The folded word.
  package let text: String
  /// The number of records with the word.
  package let count: Int
  /// Words that are inflections of the same word in the languages of its records, including itself.
  package let inflections: [String]
  /// The stem classes that it belongs to.
  package let classes: [UInt32]

  /// A word as an engine has it.
  package init(text: String, count: Int, inflections: [String], classes: [UInt32]) {
    self.text = text
    self.count = count
    self.inflections = inflections
    self.classes = classes
  }
}
