package import CatalogueStore

/// A message to an engine, and how to read the answer.
package struct EngineMessage {
  /// A statement and the questions that it answers.
  struct Part {
    let statement: String
    /// The number of tables in the answer to the statement.
    let tables: Int
    /// Whether shards answer it; any of them may be missing.
    var isOfShards = true
    let read: ([EngineTable]) throws(EngineFailure) -> [(EngineQuestion, EngineFact)]
  }

  let parts: [Part]
  /// The statement that asks for warnings. The engine reports only those of the last statement.
  let warnings: String

  /// Whether a request for warnings follows the part. Every message has at least one.
  private func isWarned(_ place: Int) -> Bool {
    parts[place].isOfShards || place == parts.count - 1
  }

  /// The text to send.
  package var text: String {
    parts.indices.flatMap { place in
      [parts[place].statement] + (isWarned(place) ? [warnings] : [])
    }.joined(separator: ";")
  }

  /// Reads the facts and the engine's warnings from the tables of an answer.
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
      // If another statement follows, Sphinx sends a row with an empty text for no warnings.
      warned += table.rows.compactMap { $0.last?.text }.filter { !$0.isEmpty }
    }
    return (facts, warned)
  }
}

/// A table of an answer, as unchecked bytes.
package struct EngineTable: Equatable, Sendable {
  /// A field of a row.
  package struct Field: Equatable, Sendable {
    /// The bytes as received.
    package let bytes: [UInt8]

    /// A field of bytes as received.
    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The text, with invalid UTF-8 repaired.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The value as a number; `nil` if it is not one.
    package var number: Int? { Int(text) }

    /// The value as a number of records, at most `UInt32.max`, so that sums do not overflow.
    package var count: Int? { UInt32(text).map(Int.init) }
  }

  /// Rows in the order of the answer, each with at most the requested columns.
  package var rows: [[Field]] = []

  /// A table of the given rows.
  package init(rows: [[Field]] = []) { self.rows = rows }
}

/// Why an engine gave no answer.
package enum EngineFailure: Error, Equatable {
  /// No connection, with the library's message.
  case unreachable(String)
  /// The engine rejected the user or the password.
  case refused(String)
  /// The engine has no such index, or the index has no Fieldshelf catalogue.
  case noCatalogue(String)
  case otherVersion(found: String)
  /// The engine reported an error in a statement.
  case rejected(String)
  /// The answer ended early, or had fewer tables or rows than announced.
  case cutAnswer
  /// The engine sent something that is not a valid answer.
  case invalidAnswer(String)
  /// The engine took longer than this many seconds.
  case timedOut(Int)
  /// A newer message took over the connection before the answer came.
  case superseded
  /// The records belong to another catalogue than the outline that was read.
  case changed
  /// The engine sent more than the client accepts.
  case answerTooLarge
  /// Nobody waits for the answer any longer.
  case cancelled
}
