package import CatalogueStore

/// A message to an engine, and how to read what it answers.
package struct EngineMessage {
  /// A statement and the questions that it answers.
  struct Part {
    let statement: String
    /// Tables that the statement is answered by.
    let tables: Int
    /// Whether shards answer it, any of which may be missing.
    var isOfShards = true
    let read: ([EngineTable]) throws(EngineFailure) -> [(EngineQuestion, EngineFact)]
  }

  let parts: [Part]
  /// Asks what the engine warns of, which it says of the last statement only.
  let warnings: String

  /// Whether warnings are asked for behind a part. Every message asks once at least.
  private func isWarned(_ place: Int) -> Bool {
    parts[place].isOfShards || place == parts.count - 1
  }

  /// The bytes that are sent.
  package var text: String {
    parts.indices.flatMap { place in
      [parts[place].statement] + (isWarned(place) ? [warnings] : [])
    }.joined(separator: ";")
  }

  /// What the tables of an answer say, and what the engine warned of.
  package func facts(
    in tables: [EngineTable]
  ) throws(EngineFailure) -> (facts: [(EngineQuestion, EngineFact)], warnings: [String]) {
    var facts: [(EngineQuestion, EngineFact)] = []
    var warned: [String] = []
    var rest = tables[...]
    for (place, part) in parts.enumerated() {
      guard rest.count >= part.tables else { throw .cutAnswer }
      facts += try part.read(Array(rest.prefix(part.tables)))
      rest = rest.dropFirst(part.tables)
      guard isWarned(place) else { continue }
      guard let table = rest.popFirst() else { throw .cutAnswer }
      // Behind a statement that another one follows, Sphinx has a row without a text where it has none.
      warned += table.rows.compactMap { $0.last?.text }.filter { !$0.isEmpty }
    }
    return (facts, warned)
  }
}

/// A table of an answer, as bytes that nobody has looked at.
package struct EngineTable: Equatable, Sendable {
  /// A field.
  package struct Field: Equatable, Sendable {
    /// As they came.
    package let bytes: [UInt8]

    /// A field of bytes as they came.
    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The text, repaired where it is not UTF-8.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The number; `nil` for what is none.
    package var number: Int? { Int(text) }

    /// The number where it can be one of records: nothing that is made of some overflows.
    package var count: Int? { UInt32(text).map(Int.init) }
  }

  /// Rows in the order of the answer, each with the columns that were asked for, or fewer.
  package var rows: [[Field]] = []

  /// A table of such rows.
  package init(rows: [[Field]] = []) { self.rows = rows }
}

/// Why an engine gave no answer.
package enum EngineFailure: Error, Equatable {
  /// No connection, with what the library says.
  case unreachable(String)
  /// It refused user or password.
  case refused(String)
  /// It has no such catalogue, or one of another form.
  case noCatalogue(String)
  case otherVersion(found: String)
  /// It reported an error of a statement.
  case rejected(String)
  /// It ended in the middle of an answer, or sent less than it had said.
  case cutAnswer
  /// It sent something that is no answer.
  case senseless(String)
  /// It took longer than this many seconds.
  case late(Int)
  /// Its line was taken for a newer message, before it was answered.
  case superseded
  /// Its records are those of another catalogue than its outline was read of.
  case changed
  /// It sent more than a client takes.
  case tooMuch
  /// Nobody waits for it any longer.
  case givenUp
}
