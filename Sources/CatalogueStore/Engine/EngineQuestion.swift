package import Catalogue
package import Publications

/// What an engine is asked: a question about all its records, which every shard answers for its own.
package enum EngineQuestion: Hashable, Sendable {
  /// How many records a set has.
  case count(RecordSet)
  /// Records of a set by an order, `limit` of them after the first `offset`.
  case rows(RecordSet, EngineOrder, offset: Int, limit: Int)
  /// Records whose titles match, the best first, `limit` of them after the first `offset`.
  case bestRows(BestRows, offset: Int, limit: Int)
  /// How many records of a set have each value of a facet, by its place in the outline.
  case values(RecordSet, facet: Int)
  /// Where a record is among those of a set.
  case place(RecordSet, EngineOrder, EnginePlaces)
  /// The record with an identifier, and its place in catalogue order where that is known.
  case record(PublicationID, at: Int?)
  /// Records that share values and words of titles, those that share most first.
  case related(RelatedQuestion)
  /// A folded word.
  case word(String)
  /// How many words begin with one.
  case words(startingWith: String)
  /// Words that are inflections of a folded one: those in its classes, and itself.
  case inflections(String, classes: [UInt32])
  /// Words with most of the letters of one, side by side.
  case similarWords(String)

  /// Words that answer one question about inflections at most.
  package static let mostInflections = 255
}

/// An order in which an engine has its records; ties are in catalogue order.
package enum EngineOrder: Hashable, Sendable {
  case catalogue, title, year
}

/// The places of a record in all orders, from 0.
package struct EnginePlaces: Hashable, Sendable {
  /// In the catalogue's own order.
  package let catalogue: Int
  /// In the order of titles.
  package let title: Int
  /// In the order of years, the newest first.
  package let year: Int

  /// The places of a record.
  package init(catalogue: Int, title: Int, year: Int) {
    self.catalogue = catalogue
    self.title = title
    self.year = year
  }

  /// The place in an order.
  package func place(in order: EngineOrder) -> Int {
    switch order {
    case .catalogue: catalogue
    case .title: title
    case .year: year
    }
  }
}

/// What related records are looked for by.
package struct RelatedQuestion: Hashable, Sendable {
  /// Something that records share, and what it weighs.
  package enum Shared: Hashable, Sendable {
    case value(Int, facet: Int)
    case titleWord(String)
  }

  /// The place of the record itself, which is left out.
  package let ordinal: Int
  /// The values and words of the record, any of which another one has to have.
  package let shared: [Shared]
  /// A weight for each of `shared`.
  package let weights: [Int]
  /// The most records that are wanted.
  package let limit: Int
}

/// What an engine answers.
package enum EngineFact: Equatable, Sendable {
  case number(Int)
  case rows([EngineRow])
  /// By number in the outline; `given` and `notGiven` are records with some value and with none.
  case values([Int: Int], given: Int, notGiven: Int)
  /// The records before a place; `nil` for one that is not in the set.
  case place(Int?)
  case record(EngineRecord?)
  case word(EngineWord?)
  case words([EngineWord])
}

/// A record as lists need it.
package struct EngineRow: Equatable, Sendable {
  /// Where it is in each order.
  package let places: EnginePlaces
  /// What lists show of it.
  package let row: ResultRow
  /// The values that it was given, in published order, by number in the outline.
  package let ownValues: [Int]
}

/// A whole record.
package struct EngineRecord: Equatable, Sendable {
  /// What lists need of it.
  package let row: EngineRow
  /// Everything that it says.
  package let publication: Publication
  /// How many titles have each distinct word of its title, in their order.
  package let titleWordCounts: [Int]
}

/// A word of the catalogue.
package struct EngineWord: Equatable, Sendable {
  /// The word, folded.
  package let text: String
  /// Records that have it.
  package let count: Int
  /// Other words of which it is an inflection by the languages of its records, itself among them.
  package let inflections: [String]
  /// Classes of inflections that it belongs to.
  package let classes: [UInt32]

  /// A word as an engine has it.
  package init(text: String, count: Int, inflections: [String], classes: [UInt32]) {
    self.text = text
    self.count = count
    self.inflections = inflections
    self.classes = classes
  }
}
