internal import Catalogue
package import CatalogueStore
internal import Publications

/// SphinxQL, as Sphinx 2.2 and Manticore Search understand it.
///
/// The records are in an index with the name of the catalogue (a distributed one if there are
/// shards); the words and the outline are in two small indexes beside it. A row has the fields that
/// a list shows as one text, separated by U+001F, to keep the request for each letter short.
package struct SphinxDialect: Sendable {
  private let catalogue: String
  /// The number of values of each facet, which limits the rows to ask for.
  private let valueCounts: [Int]
  /// Identifies the version of the catalogue; every row has it. `indexer --rotate` replaces one
  /// shard before another, so each table of an answer is checked.
  private let stamp: String

  /// The separator of the fields of a row.
  static let separator: Character = "\u{1F}"
  /// Numbers among the values of a facet that stand for "has a value" and "has none".
  static let given = 4_294_967_290
  static let notGiven = 4_294_967_291

  /// The count of the marker row, which begins every table of words: a table without words then
  /// still has the stamp.
  static let markerCount = Int(UInt32.max)

  /// The rows of a table without a limit: the default of the engine, which saves the words for it.
  private static let usualRows = 20

  /// The dialect for the index `catalogue`, with the number of values of each facet.
  package init(_ catalogue: String, stamp: String = "", valueCounts: [Int] = []) {
    self.catalogue = catalogue
    self.valueCounts = valueCounts
    self.stamp = stamp
  }

  /// Whether a name is valid for an index.
  package static func isName(_ name: String) -> Bool {
    1...64 ~= name.utf8.count
      && name.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x5F }
      && name.utf8.first.map { 0x61...0x7A ~= $0 } ?? false
  }

  /// Asks for row 1 of the outline, and for the warnings of that query.
  package func greeting() -> String {
    "SELECT c FROM \(catalogue)_meta WHERE id=1;SHOW WARNINGS"
  }

  /// The greeting and the first chunks in one message, to save a round trip.
  package func opening(chunks: Int) -> String {
    "SELECT c FROM \(catalogue)_meta WHERE id=1;" + outlineChunks(from: 2, count: chunks)
  }

  /// Asks for `count` chunks of the outline from number `first` on, in ascending order.
  package func outlineChunks(from first: Int, count: Int) -> String {
    "SELECT id,c FROM \(catalogue)_meta WHERE id>=\(first) ORDER BY id ASC LIMIT \(count);SHOW WARNINGS"
  }

  /// The statements that answer the questions, as short as possible: one is sent for each letter.
  package func message(for questions: [EngineQuestion]) -> EngineMessage {
    var parts: [EngineMessage.Part] = []
    var listed: [RecordSet: [Int]] = [:]
    var order: [RecordSet] = []
    for question in questions {
      guard case .values(let set, let facet) = question else { continue }
      if listed[set] == nil { order.append(set) }
      listed[set, default: []].append(facet)
    }
    // Questions about words come first: no shard answers them.
    let sorted = questions.filter(\.isOfWords) + questions.filter { !$0.isOfWords }
    for question in sorted {
      switch question {
      case .values: break
      // The count comes with the values.
      case .count(let set) where listed[set] != nil: break
      default: parts.append(part(for: question))
      }
    }
    parts += order.map { values(of: $0, facets: listed[$0] ?? []) }
    return EngineMessage(parts: parts, warnings: "SHOW WARNINGS")
  }

  private func part(for question: EngineQuestion) -> EngineMessage.Part {
    switch question {
    case .count(let set):
      return part(question, counted(set)) { rows throws(EngineFailure) in
        .number(try total(rows))
      }
    case .rows(let set, let order, let offset, let limit):
      return rows(question, set, order, offset: offset, limit: limit)
    case .bestRows(let best, let offset, let limit):
      return rows(question, best, offset: offset, limit: limit)
    case .values(let set, let facet): return values(of: set, facets: [facet])
    case .place(let set, let order, let places): return place(question, set, order, places)
    case .record(let id, let place): return record(question, id, place)
    case .related(let wanted): return related(question, wanted)
    case .word, .words, .inflections, .similarWords: return words(question)
    }
  }

  private func select(
    _ columns: String, _ set: RecordSet, _ conditions: [String] = [], _ rest: String? = nil,
    limit: Int? = nil, offset: Int = 0, ranker: String? = "none"
  ) -> String {
    let text = SphinxExpression.text(of: set).map { "MATCH('\($0)')" }
    let conditions = [text].compactMap(\.self) + conditions
    return SphinxDialect.statement([
      "SELECT \(columns)", "FROM \(catalogue)",
      conditions.isEmpty ? nil : "WHERE " + conditions.joined(separator: " AND "), rest,
      SphinxDialect.window(limit, offset),
      SphinxDialect.options(ranker: text == nil ? nil : ranker, most: offset + (limit ?? 0)),
    ])
  }

  /// Joins clauses, without spaces that can be omitted.
  private static func statement(_ clauses: [String?]) -> String {
    clauses.compactMap(\.self).reduce(into: "") { text, clause in
      text += text.isEmpty || text.hasSuffix(")") ? clause : " " + clause
    }
  }

  private static func window(_ limit: Int?, _ offset: Int) -> String? {
    limit.map { "LIMIT " + (offset == 0 ? "\($0)" : "\(offset),\($0)") }
  }

  /// The engine keeps a thousand rows or values by default.
  private static func options(ranker: String?, most: Int) -> String? {
    let options = [ranker.map { "ranker=\($0)" }, most > 1000 ? "max_matches=\(most)" : nil]
      .compactMap(\.self)
    return options.isEmpty ? nil : "OPTION " + options.joined(separator: ",")
  }

  /// Counts the records of a set, grouped by stamp.
  private func counted(
    _ set: RecordSet, _ conditions: [String] = [], ranker: String? = "none"
  ) -> String {
    select("s,COUNT(*)", set, conditions, "GROUP BY s", ranker: ranker)
  }

  /// A part whose statement is answered by one table.
  private func part(
    _ question: EngineQuestion, _ statement: String,
    _ read: @escaping ([[EngineTable.Field]]) throws(EngineFailure) -> EngineFact
  ) -> EngineMessage.Part {
    EngineMessage.Part(statement: statement, tables: 1) { tables throws(EngineFailure) in
      [(question, try read(tables[0].rows))]
    }
  }

  private func rows(
    _ question: EngineQuestion, _ set: RecordSet, _ order: EngineOrder, offset: Int, limit: Int
  ) -> EngineMessage.Part {
    // Matching records are in this order by default.
    let isInOrder = order == .catalogue && set != .all
    return part(
      question,
      select(
        "r", set, [], isInOrder ? nil : "ORDER BY \(SphinxDialect.column(order)) ASC",
        limit: limit, offset: offset)
    ) { rows throws(EngineFailure) in .rows(try read(rows, upTo: limit).map(\.row)) }
  }

  /// Rows whose titles match, best first. The rank is a mask of the matching fields, in which a
  /// later field of the index weighs more; the engine orders records by it by default.
  private func rows(
    _ question: EngineQuestion, _ best: BestRows, offset: Int, limit: Int
  ) -> EngineMessage.Part {
    let statement = SphinxDialect.statement([
      "SELECT r FROM \(catalogue) WHERE MATCH('\(SphinxExpression.text(of: best))')",
      SphinxDialect.window(limit, offset),
      SphinxDialect.options(ranker: "fieldmask", most: offset + limit),
    ])
    return part(question, statement) { rows throws(EngineFailure) in
      .rows(try read(rows, upTo: limit).map(\.row))
    }
  }

  private static func column(_ order: EngineOrder) -> String {
    switch order {
    case .catalogue: "id"
    case .title: "tr"
    case .year: "yr"
    }
  }

  private func place(
    _ question: EngineQuestion, _ set: RecordSet, _ order: EngineOrder, _ places: EnginePlaces
  ) -> EngineMessage.Part {
    let column = SphinxDialect.column(order)
    let key = places.place(in: order) + (order == .catalogue ? 1 : 0)
    let statements = [counted(set, ["\(column)=\(key)"]), counted(set, ["\(column)<\(key)"])]
    return EngineMessage.Part(statement: statements.joined(separator: ";"), tables: 2) {
      tables throws(EngineFailure) in
      let before = try total(tables[1].rows)
      return [(question, .place(try total(tables[0].rows) == 0 ? nil : before))]
    }
  }

  /// The counts of the values of some facets, and the number of records.
  ///
  /// Without `ranker=none`: the engine does not apply it to facets and would repeat the search for
  /// each of them.
  private func values(of set: RecordSet, facets: [Int]) -> EngineMessage.Part {
    let most = facets.map { facet in
      2 + (valueCounts.indices.contains(facet) ? valueCounts[facet] : 0)
    }
    let statement = SphinxDialect.statement(
      [counted(set, ranker: nil), SphinxDialect.options(ranker: nil, most: most.max() ?? 0)]
        + zip(facets, most).map { facet, most in
          "FACET f\(facet)" + (most > SphinxDialect.usualRows ? " LIMIT \(most)" : "")
        })
    return EngineMessage.Part(statement: statement, tables: facets.count + 1) {
      tables throws(EngineFailure) in
      var facts: [(EngineQuestion, EngineFact)] = [
        (.count(set), .number(try total(tables[0].rows)))
      ]
      for (place, facet) in facets.enumerated() {
        var counts: [Int: Int] = [:]
        for row in tables[place + 1].rows.prefix(most[place]) {
          guard row.count == 2, let value = row[0].number, let count = row[1].count
          else { throw .invalidAnswer("FACET") }
          counts[value] = count
        }
        let given = counts.removeValue(forKey: SphinxDialect.given) ?? 0
        let notGiven = counts.removeValue(forKey: SphinxDialect.notGiven) ?? 0
        facts.append(
          (.values(set, facet: facet), .values(counts, given: given, notGiven: notGiven)))
      }
      return facts
    }
  }

  private func record(
    _ question: EngineQuestion, _ id: PublicationID, _ place: Int?
  ) -> EngineMessage.Part {
    let statement =
      place.map { select("r,d", .all, ["id=\($0 + 1)"]) }
      ?? select("r,d", .mark(.id(of: id.text)), limit: 8)
    return part(question, statement) { rows throws(EngineFailure) in
      guard let row = try read(rows, upTo: 8).first(where: { $0.id == id.text }) else {
        return .record(nil)
      }
      guard let record = row.record else { throw .invalidAnswer("d") }
      return .record(record)
    }
  }

  private func related(
    _ question: EngineQuestion, _ wanted: RelatedQuestion
  ) -> EngineMessage.Part {
    var sets: [RecordSet] = []
    var weights: [String] = []
    for (shared, weight) in zip(wanted.shared, wanted.weights) {
      switch shared {
      case .value(let value, let facet):
        sets.append(.mark(.value(value)))
        weights.append("IN(f\(facet),\(value))*\(weight)")
      case .titleWord(let word):
        sets.append(.words([word], matchesStart: false, inTitle: true))
        weights.append("IN(tw,\(SphinxDialect.checksum(ofWord: word)))*\(weight)")
      }
    }
    let set: RecordSet = sets.count == 1 ? sets[0] : .any(sets)
    let statement = select(
      "r,\(weights.joined(separator: "+")) AS w", set, ["id<>\(wanted.ordinal + 1)"],
      "ORDER BY w DESC,id ASC", limit: wanted.limit)
    return part(question, statement) { rows throws(EngineFailure) in
      .rows(try read(rows, upTo: wanted.limit).map(\.row))
    }
  }

  /// The hash of a title word, by which it is weighted.
  static func checksum(ofWord word: String) -> UInt32 {
    word.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }
}

/// Questions about words, which the coordinator answers itself.
extension SphinxDialect {
  private func words(_ question: EngineQuestion) -> EngineMessage.Part {
    switch question {
    case .word(let word):
      return part(question, SphinxExpression.word(word), limit: 8) { words in
        .word(words.first { $0.text == word })
      }
    case .words(let start):
      return part(question, "@w \(SphinxExpression.word(start))*", limit: 1) {
        .number($0.count)
      }
    case .inflections(let word, let classes):
      let others = classes.map { SphinxExpression.word(ofClass: $0) }
      return part(
        question, ([SphinxExpression.word(word)] + others).joined(separator: "|"),
        limit: EngineQuestion.mostInflections
      ) { .words($0) }
    case .similarWords(let word):
      let trigrams = SphinxExpression.trigrams(of: word)
      // Two edits remove six of them.
      let quorum = max(1, trigrams.count - 6)
      return part(
        question, "(@g \"\(trigrams.joined(separator: " "))\"/\(quorum))", limit: 500,
        order: "ORDER BY n DESC,id ASC"
      ) { .words($0) }
    default: preconditionFailure("a question that is not of words")
    }
  }

  /// A statement about words; the first row of its table identifies the catalogue.
  private func part(
    _ question: EngineQuestion, _ expression: String, limit: Int, order: String? = nil,
    _ read: @escaping ([EngineWord]) -> EngineFact
  ) -> EngineMessage.Part {
    let statement = SphinxDialect.statement([
      "SELECT r FROM \(catalogue)_w",
      "WHERE MATCH('\(expression)|\(SphinxExpression.everything)')", order,
      SphinxDialect.window(limit + 1, 0),
    ])
    return EngineMessage.Part(statement: statement, tables: 1, isOfShards: false) {
      tables throws(EngineFailure) in
      let rows = tables[0].rows.prefix(limit + 1).map(SphinxWord.init)
      guard !rows.isEmpty else { throw .invalidAnswer("r") }
      var words: [EngineWord] = []
      for row in rows {
        guard let row else { throw .invalidAnswer("r") }
        guard row.stamp == stamp else { throw .changed }
        if row.word.count < SphinxDialect.markerCount { words.append(row.word) }
      }
      return [(question, read(Array(words.prefix(limit))))]
    }
  }
}

extension SphinxDialect {
  /// Reads at most `limit` rows; throws if one is of another catalogue.
  private func read(
    _ rows: [[EngineTable.Field]], upTo limit: Int
  ) throws(EngineFailure) -> [SphinxRow] {
    var read: [SphinxRow] = []
    for fields in rows.prefix(limit) {
      guard let row = SphinxRow(fields) else { throw .invalidAnswer("r") }
      guard row.stamp == stamp else { throw .changed }
      read.append(row)
    }
    return read
  }

  /// The sum of a table of counts; throws if one is of another catalogue.
  private func total(_ rows: [[EngineTable.Field]]) throws(EngineFailure) -> Int {
    var total = 0
    for row in rows.prefix(2) {
      guard row.count == 2, let number = row[0].count, let count = row[1].count else {
        throw .invalidAnswer("COUNT")
      }
      guard String(number, radix: 36) == stamp else { throw .changed }
      total += count
    }
    return total
  }
}

extension EngineQuestion {
  /// Whether the table of words answers it, which the coordinator has itself.
  fileprivate var isOfWords: Bool {
    switch self {
    case .word, .words, .inflections, .similarWords: true
    default: false
    }
  }
}
