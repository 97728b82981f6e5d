package import CatalogueStore

/// A message to an engine, and how to read what it answers.
package struct EngineMessage {
  /// One statement and the questions that it answers.
  struct Part {
    let statement: String
    /// Tables that the statement is answered by.
    let tables: Int
    let read: ([EngineTable]) throws(EngineFailure) -> [(EngineQuestion, EngineFact)]
  }

  let parts: [Part]
  /// What ends a message: what the engine warns of, as one table.
  let ending: String

  /// The bytes that are sent.
  package var text: String { (parts.map(\.statement) + [ending]).joined(separator: ";") }

  /// What the tables of an answer say, and what the engine warned of.
  package func facts(
    in tables: [EngineTable]
  ) throws(EngineFailure) -> (facts: [(EngineQuestion, EngineFact)], warnings: [String]) {
    var facts: [(EngineQuestion, EngineFact)] = []
    var rest = tables[...]
    for part in parts {
      guard rest.count >= part.tables else { throw .cutAnswer }
      facts += try part.read(Array(rest.prefix(part.tables)))
      rest = rest.dropFirst(part.tables)
    }
    guard let warnings = rest.first else { throw .cutAnswer }
    return (facts, warnings.rows.map { row in row.last.map(\.text) ?? "" })
  }
}

/// A table of an answer, as bytes that nobody has looked at.
package struct EngineTable: Equatable, Sendable {
  /// A field.
  package struct Field: Equatable, Sendable {
    package let bytes: [UInt8]

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The text, repaired where it is not UTF-8.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The number; `nil` for what is none.
    package var number: Int? { Int(text) }

    /// The number where it can be one of records: nothing that is made of some overflows.
    package var count: Int? { UInt32(text).map(Int.init) }
  }

  package var rows: [[Field]] = []

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
  /// Its records are those of another catalogue than its outline was read of.
  case changed
  /// It sent more than a client takes.
  case tooMuch
  /// Nobody waits for it any longer.
  case givenUp
}
