internal import Catalogue
package import CatalogueStore
internal import Publications

/// SphinxQL, as Sphinx 2.2 and Manticore Search understand it.
///
/// The records are in an index (over shards, a distributed one) with the name of the catalogue; its
/// words and its outline are in two small ones beside it. A row has what a list shows as one text, with
/// U+001F between its fields, so that a request of a letter is short.
package struct SphinxDialect: Sendable {
  private let catalogue: String
  /// The place of each facet's values, to know how many there may be.
  private let valueCounts: [Int]
  /// What every row has, and those of a later catalogue have not.
  private let stamp: String

  /// What separates the fields of a row.
  static let separator: Character = "\u{1F}"
  /// Stand among the values of a facet for having some and none.
  static let given = 4_294_967_290
  static let notGiven = 4_294_967_291

  /// Facts of a catalogue by the name of its index, with how many values each facet has.
  package init(_ catalogue: String, stamp: String = "", valueCounts: [Int] = []) {
    self.catalogue = catalogue
    self.valueCounts = valueCounts
    self.stamp = stamp
  }

  /// Whether a name can be that of an index.
  package static func isName(_ name: String) -> Bool {
    1...64 ~= name.utf8.count
      && name.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x5F }
      && name.utf8.first.map { 0x61...0x7A ~= $0 } ?? false
  }

  package func greeting() -> String {
    "SELECT c FROM \(catalogue)_meta WHERE id=1;SHOW WARNINGS"
  }

  package func outlineChunks(from first: Int, count: Int) -> String {
    "SELECT id,c FROM \(catalogue)_meta WHERE id>=\(first) ORDER BY id ASC LIMIT \(count);SHOW WARNINGS"
  }

  package func message(for questions: [EngineQuestion]) -> EngineMessage {
    var parts: [EngineMessage.Part] = []
    var counted: Set<RecordSet> = []
    for question in questions {
      if case .rows(let set, _, _, _) = question { counted.insert(set) }
    }
    var listed: [RecordSet: [Int]] = [:]
    var order: [RecordSet] = []
    // What is asked of words first, which no shard has: what the engine warns of is that of the last
    // statement.
    let sorted = questions.filter(\.isOfWords) + questions.filter { !$0.isOfWords }
    for question in sorted {
      switch question {
      case .values(let set, let facet):
        if listed[set] == nil { order.append(set) }
        listed[set, default: []].append(facet)
      case .count(let set) where counted.contains(set): break
      default: parts.append(part(for: question))
      }
    }
    parts += order.map { values(of: $0, facets: listed[$0] ?? []) }
    return EngineMessage(parts: parts, ending: "SHOW WARNINGS")
  }

  private func part(for question: EngineQuestion) -> EngineMessage.Part {
    switch question {
    case .count(let set):
      return counting(select("id", set, limit: "1")) { [(question, .number($0))] }
    case .rows(let set, let order, let offset, let limit):
      return rows(question, set, order, offset: offset, limit: limit)
    case .values(let set, let facet): return values(of: set, facets: [facet])
    case .place(let set, let order, let places): return place(question, set, order, places)
    case .record(let id):
      return part(
        question, select("id,r,d", .mark(.id(of: id.text)), order: "id ASC", limit: "8")
      ) { rows throws(EngineFailure) in
        guard let row = try read(rows).first(where: { $0.id == id.text }) else {
          return .record(nil)
        }
        guard let record = row.record else { throw .senseless("d") }
        return .record(record)
      }
    case .related(let wanted): return related(question, wanted)
    case .word(let word):
      return part(question, words("@w \(SphinxExpression.word(word))", limit: 8)) { rows in
        .word(rows.compactMap(EngineWord.init).first { $0.text == word })
      }
    case .words(let start):
      return part(question, words("@w \(SphinxExpression.word(start))*", limit: 1)) {
        .number($0.count)
      }
    case .inflections(let word, let classes):
      let others =
        classes.isEmpty
        ? ""
        : "|(@c (\(classes.map { SphinxExpression.word(ofClass: $0) }.joined(separator: "|"))))"
      return part(question, words("(@w \(SphinxExpression.word(word)))\(others)", limit: 256)) {
        .words($0.compactMap(EngineWord.init))
      }
    case .similarWords(let word):
      let trigrams = SphinxExpression.trigrams(of: word)
      // Two edits take six of them away.
      let quorum = max(1, trigrams.count - 6)
      return part(
        question, words("@g \"\(trigrams.joined(separator: " "))\"/\(quorum)", limit: 500)
      ) { .words($0.compactMap(EngineWord.init)) }
    }
  }

  private func select(
    _ columns: String, _ set: RecordSet, _ conditions: [String] = [], order: String? = nil,
    limit: String, matches: Int? = nil
  ) -> String {
    let text = SphinxExpression.text(of: set).map { "MATCH('\($0)')" }
    let conditions = [text].compactMap(\.self) + conditions
    return "SELECT \(columns) FROM \(catalogue)"
      + (conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND "))
      + (order.map { " ORDER BY \($0)" } ?? "") + " LIMIT \(limit)"
      + (text == nil && matches == nil ? "" : " OPTION ")
      + ([text == nil ? nil : "ranker=none", matches.map { "max_matches=\($0)" }]
        .compactMap(\.self).joined(separator: ","))
  }

  private func words(_ expression: String, limit: Int) -> String {
    "SELECT s,n,i,k FROM \(catalogue)_words WHERE MATCH('\(expression)')"
      + " ORDER BY n DESC,id ASC LIMIT \(limit) OPTION ranker=none"
  }

  /// A statement that is answered by one table.
  private func part(
    _ question: EngineQuestion, _ statement: String,
    _ read: @escaping ([[EngineTable.Field]]) throws(EngineFailure) -> EngineFact
  ) -> EngineMessage.Part {
    EngineMessage.Part(statement: statement, tables: 1) { tables throws(EngineFailure) in
      [(question, try read(tables[0].rows))]
    }
  }

  /// A statement whose count is wanted, which `SHOW META` has.
  private func counting(
    _ statement: String, _ read: @escaping (Int) -> [(EngineQuestion, EngineFact)]
  ) -> EngineMessage.Part {
    EngineMessage.Part(statement: statement + ";SHOW META", tables: 2) {
      tables throws(EngineFailure) in
      read(try SphinxDialect.total(in: tables[1]))
    }
  }

  private static func total(in meta: EngineTable) throws(EngineFailure) -> Int {
    for row in meta.rows where row.first?.text == "total_found" && row.count == 2 {
      if let total = row[1].count { return total }
    }
    throw .senseless("SHOW META")
  }

  private func rows(
    _ question: EngineQuestion, _ set: RecordSet, _ order: EngineOrder, offset: Int, limit: Int
  ) -> EngineMessage.Part {
    let statement = select(
      "id,r", set,
      // Records that match are in this order by themselves.
      order: order == .catalogue && set != .all ? nil : "\(SphinxDialect.column(order)) ASC",
      limit: offset == 0 ? "\(limit)" : "\(offset),\(limit)",
      matches: offset + limit > 1000 ? offset + limit : nil)
    return EngineMessage.Part(statement: statement + ";SHOW META", tables: 2) {
      tables throws(EngineFailure) in
      let rows = try read(Array(tables[0].rows.prefix(limit)))
      let total = try SphinxDialect.total(in: tables[1])
      // A shard that does not answer is warned of; fewer rows than there are is no answer.
      return [(question, .rows(rows.map(\.row))), (.count(set), .number(total))]
    }
  }

  /// Rows of this catalogue; those of another one are no answer.
  private func read(_ rows: [[EngineTable.Field]]) throws(EngineFailure) -> [SphinxRow] {
    var read: [SphinxRow] = []
    for fields in rows {
      guard let row = SphinxRow(fields) else { throw .senseless("r") }
      guard row.stamp == stamp else { throw .changed }
      read.append(row)
    }
    return read
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
    let statements = [
      select("id", set, ["\(column)=\(key)"], limit: "1"),
      select("id", set, ["\(column)<\(key)"], limit: "1") + ";SHOW META",
    ]
    return EngineMessage.Part(statement: statements.joined(separator: ";"), tables: 3) {
      tables throws(EngineFailure) in
      let before = try SphinxDialect.total(in: tables[2])
      return [(question, .place(tables[0].rows.isEmpty ? nil : before))]
    }
  }

  private func values(of set: RecordSet, facets: [Int]) -> EngineMessage.Part {
    let most =
      facets.map { facet in
        2 + (valueCounts.indices.contains(facet) ? valueCounts[facet] : 0)
      }.max() ?? 2
    let statement =
      select("id", set, limit: "1", matches: most > 1000 ? most : nil)
      + facets.map { " FACET f\($0) LIMIT \(most)" }.joined()
    return EngineMessage.Part(statement: statement, tables: facets.count + 1) {
      tables throws(EngineFailure) in
      var facts: [(EngineQuestion, EngineFact)] = []
      for (place, facet) in facets.enumerated() {
        var counts: [Int: Int] = [:]
        for row in tables[place + 1].rows {
          guard row.count == 2, let value = row[0].number, let count = row[1].count
          else { throw .senseless("FACET") }
          counts[value] = count
        }
        let given = counts.removeValue(forKey: SphinxDialect.given) ?? 0
        let notGiven = counts.removeValue(forKey: SphinxDialect.notGiven) ?? 0
        facts.append(
          (.values(set, facet: facet), .values(counts, given: given, notGiven: notGiven)))
        // Each record gives some value or none. What SHOW META counts is not always the records.
        if place == 0 { facts.append((.count(set), .number(given + notGiven))) }
      }
      return facts
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
      "id,r,\(weights.joined(separator: "+")) AS w", set, ["id<>\(wanted.ordinal + 1)"],
      order: "w DESC,id ASC", limit: "\(wanted.limit)")
    return part(question, statement) { rows throws(EngineFailure) in
      .rows(try read(rows).map(\.row))
    }
  }

  /// A word of a title as a number, for its weight.
  static func checksum(ofWord word: String) -> UInt32 {
    word.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }
}

/// A row of an index as it was written.
struct SphinxRow {
  let id: String
  let row: EngineRow
  let stamp: String
  private let stored: [UInt8]

  /// The whole record; `nil` where it was not asked for, or is not what was written.
  var record: EngineRecord? {
    let parts = stored.split(separator: UInt8(ascii: ".")).map { Array($0) }
    guard let first = parts.first, let bytes = Base64.bytes(of: first) else { return nil }
    let counts = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : ""
    return EngineRecord(
      row, record: bytes,
      titleWordCounts: counts.split(separator: ",").compactMap { UInt32($0).map(Int.init) })
  }

  init?(_ fields: [EngineTable.Field]) {
    guard fields.count >= 2, let number = fields[0].number, 1...Int(UInt32.max) ~= number else {
      return nil
    }
    let parts = fields[1].text.split(
      separator: SphinxDialect.separator, omittingEmptySubsequences: false
    ).map(String.init)
    guard parts.count == 10, let title = UInt32(parts[6]), let year = UInt32(parts[7]) else {
      return nil
    }
    id = parts[0]
    stamp = parts[9]
    row = EngineRow(
      places: EnginePlaces(catalogue: number - 1, title: Int(title), year: Int(year)), id: parts[0],
      title: parts[1], year: Int32(parts[2]).map(Int.init), isNew: parts[3] == "1",
      similarTitles: parts[4...5].filter { !$0.isEmpty }.map { String($0.dropFirst()) },
      ownValues: parts[8].split(separator: " ").compactMap { UInt32($0).map(Int.init) })
    stored = fields.count > 2 ? fields[2].bytes : []
  }

  /// The text of a row.
  static func text(of document: EngineSource.Document, stamp: String) -> String {
    let row = document.row
    // A title may be missing, and be empty: one that is there begins with a sign.
    let isFirst = document.places.title == 0
    let before = isFirst ? "" : "=" + (row.similarTitles.first ?? "")
    let after = row.similarTitles.count > (isFirst ? 0 : 1) ? "=" + row.similarTitles.last! : ""
    return [
      row.id.text, row.title, row.year.map(String.init) ?? "", row.isNew ? "1" : "", before, after,
      String(document.places.title), String(document.places.year),
      document.ownValues.map(String.init).joined(separator: " "), stamp,
    ].map { $0.filter { $0 != SphinxDialect.separator && $0 != "\t" && !$0.isNewline } }
      .joined(separator: String(SphinxDialect.separator))
  }
}

extension EngineWord {
  fileprivate init?(_ fields: [EngineTable.Field]) {
    guard fields.count == 4, let count = fields[1].count else { return nil }
    self.init(
      text: fields[0].text, count: count,
      inflections: fields[2].text.split(separator: " ").map(String.init),
      classes: fields[3].text.split(separator: " ").compactMap { UInt32($0) })
  }
}

extension EngineQuestion {
  /// Whether it is asked of the table of words, which the coordinator has itself.
  fileprivate var isOfWords: Bool {
    switch self {
    case .word, .words, .inflections, .similarWords: true
    default: false
    }
  }
}
