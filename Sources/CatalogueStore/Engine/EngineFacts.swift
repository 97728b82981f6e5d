internal import Catalogue
internal import Publications
internal import Stemming

/// What is known of an engine's records, and which facts are missing.
///
/// Answers are computed as from an image, but from facts. A missing fact is recorded and replaced
/// with an empty value, and the answer is recomputed when the fact has arrived. So independent
/// questions are asked together, and the code that builds pages is shared.
final class EngineFacts {
  private var known: [EngineQuestion: EngineFact] = [:]
  private var order: [EngineQuestion] = []
  private var numbers = 0
  private(set) var missing: [EngineQuestion] = []
  /// Whether any fact was missing, including those above `mostMissing`.
  private(set) var isIncomplete = false
  let stemming = Stemming()
  /// The positions of records that lists have shown.
  private var places: [PublicationID: EnginePlaces] = [:]

  /// Words that no record has.
  private var absentWords: Set<String> = []

  /// Advice could ask for hundreds of counts when the first three are enough.
  private static let mostMissing = 24
  /// The maximum number of cached facts, and of rows and counts in them; the oldest are evicted.
  private static let mostKnown = 512
  private static let mostNumbers = 400_000

  func begin() {
    missing = []
    isIncomplete = false
  }

  func add(_ fact: EngineFact, of question: EngineQuestion) {
    if case .rows(let rows) = fact {
      if places.count > 8 * EngineFacts.mostKnown { places = [:] }
      for row in rows { places[row.row.id] = row.places }
    }
    noteAbsentWord(fact, of: question)
    let replaced = known.updateValue(fact, forKey: question)
    if replaced == nil { order.append(question) }
    numbers += fact.size - (replaced?.size ?? 0)
    while order.count > 1, order.count > EngineFacts.mostKnown || numbers > EngineFacts.mostNumbers
    {
      numbers -= known.removeValue(forKey: order.removeFirst())?.size ?? 0
    }
  }

  /// Discards everything, because the catalogue has changed.
  func removeAll() {
    known = [:]
    order = []
    numbers = 0
    places = [:]
    absentWords = []
  }

  /// Whether it is already known that no record has a word; never asks the engine.
  func isAbsent(_ word: String) -> Bool { absentWords.contains(word) }

  private func noteAbsentWord(_ fact: EngineFact, of question: EngineQuestion) {
    guard case .inflections(let word, _) = question, case .words(let words) = fact,
      // When the list is cut off, the word may be among those that were not sent.
      words.count < EngineQuestion.mostInflections, !words.contains(where: { $0.text == word })
    else { return }
    if absentWords.count >= EngineFacts.mostKnown { absentWords = [] }
    absentWords.insert(word)
  }

  func count(_ set: RecordSet) -> Int {
    if set == .none { return 0 }
    guard case .number(let count) = fact(.count(set)) else { return 0 }
    return count
  }

  func rows(_ set: RecordSet, _ order: EngineOrder, _ ranks: Range<Int>) -> [EngineRow] {
    if set == .none || ranks.isEmpty { return [] }
    guard
      case .rows(let rows) = fact(
        .rows(set, order, offset: ranks.lowerBound, limit: ranks.count))
    else { return [] }
    return rows
  }

  func rows(_ best: BestRows, _ ranks: Range<Int>) -> [EngineRow] {
    if ranks.isEmpty { return [] }
    guard
      case .rows(let rows) = fact(
        .bestRows(best, offset: ranks.lowerBound, limit: ranks.count))
    else { return [] }
    return rows
  }

  func values(
    _ set: RecordSet, facet: Int
  ) -> (counts: [Int: Int], given: Int, notGiven: Int) {
    guard set != .none,
      case .values(let counts, let given, let notGiven) = fact(.values(set, facet: facet))
    else { return ([:], 0, 0) }
    return (counts, given, notGiven)
  }

  func place(_ set: RecordSet, _ order: EngineOrder, of places: EnginePlaces) -> Int? {
    guard set != .none, case .place(let place) = fact(.place(set, order, places)) else {
      return nil
    }
    return place
  }

  /// The record with an identifier; `nil` when there is none. A record that a list has shown is
  /// requested by its position, which is shorter.
  func record(_ id: PublicationID) -> EngineRecord? {
    let anywhere = EngineQuestion.record(id, at: nil)
    let question =
      known[anywhere] != nil ? anywhere : .record(id, at: places[id]?.catalogue)
    guard case .record(let record) = fact(question) else { return nil }
    return record
  }

  /// The positions of the record with an identifier; `nil` when there is none.
  func places(of id: PublicationID) -> EnginePlaces? {
    places[id] ?? record(id)?.row.places
  }

  func related(_ question: RelatedQuestion) -> [EngineRow] {
    guard !question.shared.isEmpty, case .rows(let rows) = fact(.related(question)) else {
      return []
    }
    return rows
  }

  func word(_ word: String) -> EngineWord? {
    guard case .word(let found) = fact(.word(word)) else { return nil }
    return found
  }

  func number(startingWith word: String) -> Int {
    guard case .number(let count) = fact(.words(startingWith: word)) else { return 0 }
    return count
  }

  func words(_ question: EngineQuestion) -> [EngineWord] {
    guard case .words(let words) = fact(question) else { return [] }
    return words
  }

  /// Whether a question has been answered; never asks it.
  func isKnown(_ question: EngineQuestion) -> Bool { known[question] != nil }

  private func fact(_ question: EngineQuestion) -> EngineFact? {
    if let fact = known[question] { return fact }
    isIncomplete = true
    if missing.count < EngineFacts.mostMissing, !missing.contains(question) {
      missing.append(question)
    }
    return nil
  }
}

extension EngineFact {
  /// The approximate count of numbers that the fact holds.
  fileprivate var size: Int {
    switch self {
    case .rows(let rows): 8 * rows.count
    case .values(let counts, _, _): 2 * counts.count
    case .words(let words): 4 * words.count
    default: 1
    }
  }
}
