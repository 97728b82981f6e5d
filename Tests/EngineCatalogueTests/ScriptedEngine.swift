import Catalogue
import CatalogueStore
import Publications

/// A simulated engine: answers the questions of a dialect by scanning the records.
final class ScriptedEngine: CatalogueService {
  let name = "pubs"
  let descriptor: Int32? = nil
  let isOutdated = false
  /// The questions of the last request, in rounds.
  private(set) var rounds: [[EngineQuestion]] = []
  private let answerer: EngineAnswerer
  private let documents: [EngineSource.Document]
  private var words: [EngineWord] = []
  private var answers: [CatalogueAnswer] = []

  init(_ image: CatalogueImage) throws {
    let packed = try CatalogueOutline(of: image).packed
    let source = try EngineSource(image)
    answerer = try EngineAnswerer(CatalogueOutline(packed: packed, recordCount: source.count))
    documents = (0..<source.count).map(source.document)
    source.forEachWord { words.append($0) }
  }

  func send(_ request: CatalogueRequest) {
    rounds = []
    while true {
      let attempt = answerer.attempt(request.content)
      let asked = attempt.missingForRows.isEmpty ? attempt.missing : attempt.missingForRows
      guard !asked.isEmpty, rounds.count <= EngineAnswerer.mostRounds else {
        answers.append(CatalogueAnswer(number: request.number, attempt.content))
        return
      }
      rounds.append(asked)
      for question in asked { answerer.add(fact(question), of: question) }
    }
  }

  func receive() -> CatalogueAnswer? { answers.isEmpty ? nil : answers.removeFirst() }

  func reload() throws(ReloadError) { throw .unchanged }

  private func fact(_ question: EngineQuestion) -> EngineFact {
    switch question {
    case .count(let set): .number(documents.count { contains(set, $0) })
    case .rows(let set, let order, let offset, let limit):
      .rows(rows(documents.filter { contains(set, $0) }, offset, limit) { $0.place(in: order) })
    case .bestRows(let best, let offset, let limit):
      .rows(
        rows(documents.filter { contains(best.records, $0) }, offset, limit) { places in
          let document = documents[places.catalogue]
          let level =
            contains(best.wholeTitles, document) ? 0 : contains(best.wholeWords, document) ? 1 : 2
          return level * documents.count + places.catalogue
        })
    case .values(let set, let facet): values(set, facet)
    case .place(let set, let order, let places):
      .place(
        contains(set, documents[places.catalogue])
          ? documents.count {
            contains(set, $0) && $0.places.place(in: order) < places.place(in: order)
          } : nil)
    case .record(let id, _): .record(documents.first { $0.row.id == id }.flatMap(record))
    case .related(let wanted): related(wanted)
    case .word(let word): .word(words.first { $0.text == word })
    case .words(let start): .number(words.count { $0.text.utf8.starts(with: start.utf8) })
    case .inflections(let word, let classes):
      .words(words.filter { $0.text == word || !$0.classes.allSatisfy { !classes.contains($0) } })
    // Return all words: the engine does not decide which are similar.
    case .similarWords: .words(words)
    }
  }

  private func rows(
    _ found: [EngineSource.Document], _ offset: Int, _ limit: Int,
    by place: (EnginePlaces) -> Int
  ) -> [EngineRow] {
    found.sorted { place($0.places) < place($1.places) }.dropFirst(offset).prefix(limit).map(row)
  }

  private func row(_ document: EngineSource.Document) -> EngineRow {
    EngineRow(
      places: document.places, id: document.row.id.text, title: document.row.title,
      year: document.row.year, isNew: document.row.isNew,
      similarTitles: document.row.similarTitles, ownValues: document.ownValues)
  }

  private func record(_ document: EngineSource.Document) -> EngineRecord? {
    EngineRecord(
      row(document), record: document.record, titleWordCounts: document.titleWordCounts)
  }

  private func values(_ set: RecordSet, _ facet: Int) -> EngineFact {
    var counts: [Int: Int] = [:]
    var given = 0
    var notGiven = 0
    for document in documents where contains(set, document) {
      for value in Set(document.values[facet]) { counts[value, default: 0] += 1 }
      if document.values[facet].isEmpty { notGiven += 1 } else { given += 1 }
    }
    return .values(counts, given: given, notGiven: notGiven)
  }

  private func related(_ wanted: RelatedQuestion) -> EngineFact {
    func weight(_ document: EngineSource.Document) -> Int {
      zip(wanted.shared, wanted.weights).reduce(0) { sum, pair in
        switch pair.0 {
        case .value(let value, let facet):
          sum + (document.values[facet].contains(value) ? pair.1 : 0)
        case .titleWord(let word): sum + (document.title.contains(word) ? pair.1 : 0)
        }
      }
    }
    let found = documents.map { ($0, weight($0)) }
      .filter { $0.1 > 0 && $0.0.places.catalogue != wanted.ordinal }
      .sorted { ($1.1, $0.0.places.catalogue) < ($0.1, $1.0.places.catalogue) }
    return .rows(found.prefix(wanted.limit).map { row($0.0) })
  }

  private func contains(_ set: RecordSet, _ document: EngineSource.Document) -> Bool {
    switch set {
    case .all: true
    case .none: false
    case .words(let words, let matchesStart, let inTitle):
      ([document.title] + document.titleForms.map { [$0] }
        + (inTitle ? [] : document.texts + document.forms.map { [$0] }))
        .contains { has(words, matchesStart, in: $0) }
    case .mark(let mark): document.marks.contains(mark)
    case .any(let sets): sets.contains { contains($0, document) }
    case .every(let sets): sets.allSatisfy { contains($0, document) }
    case .without(let set, let other): contains(set, document) && !contains(other, document)
    }
  }

  private func has(_ words: [String], _ matchesStart: Bool, in text: [String]) -> Bool {
    guard let last = words.last, text.count >= words.count else { return false }
    return (0...text.count - words.count).contains { start in
      let part = text[start..<start + words.count]
      return part.dropLast().elementsEqual(words.dropLast())
        && (matchesStart
          ? part.last!.utf8.starts(with: last.utf8) : part.last! == last)
    }
  }
}
