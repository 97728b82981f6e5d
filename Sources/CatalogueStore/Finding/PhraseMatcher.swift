internal import CStore

/// The records that contain a phrase, and those that have it in the title.
struct PhraseRecords: Sendable {
  fileprivate(set) var all: Bitmap
  fileprivate(set) var inTitle: Bitmap

  /// No records.
  init(count: Int) {
    all = Bitmap(count: count)
    inTitle = all
  }
}

/// Finds adjacent words: by the classes of the words in each record and, where these are ambiguous,
/// by word positions.
struct PhraseMatcher {
  private let terms: TermDictionary
  private let steps: [WordSequences.Step]
  /// The step of the rarest word with positions; `nil` when all words but the last are frequent.
  /// The last may be several words.
  private let leader: Int?

  /// A matcher for phrases with one word of each range, in order. There are at least two ranges,
  /// none empty; only the last one may have several words.
  init(_ terms: TermDictionary, words: [Range<Int>]) {
    self.terms = terms
    steps = words.map { terms.sequences.step(for: $0) }
    let sizes = words.map { $0.count == 1 ? terms.positionSize(of: $0.lowerBound) : 0 }
    leader = sizes.indices.filter { sizes[$0] > 0 }.min { sizes[$0] < sizes[$1] }
  }

  /// The records of `candidates` that contain the phrase.
  func records(among candidates: Bitmap) -> PhraseRecords {
    var records = PhraseRecords(count: candidates.count)
    if let leader {
      follow(leader, among: candidates, &records)
    } else {
      findFrequent(among: candidates, &records)
    }
    return records
  }

  /// Finds the phrase by following the occurrences of one word.
  private func follow(_ leader: Int, among candidates: Bitmap, _ records: inout PhraseRecords) {
    var steps = steps
    steps[leader] = steps[leader].known
    let places = places(of: steps[leader].words.lowerBound, at: leader, steps, in: candidates)
    for place in places where place.is_sure != 0 { insert(place, into: &records) }
    // Skip matches that would add nothing.
    var unsure = places.filter { place in
      guard place.is_sure == 0 else { return false }
      return !records.all.contains(Int(place.record))
        || isInTitle(place) && !records.inTitle.contains(Int(place.record))
    }
    for (offset, step) in steps.enumerated() where !step.isSure {
      let isLast = offset == steps.count - 1
      let foreign = terms.records(ofAny: step.foreign)
      unsure = marked(unsure, step, after: offset) { place in
        isLast && place.is_last_sure != 0 || !foreign.contains(Int(place.record))
      }
    }
    for place in unsure { insert(place, into: &records) }
  }

  /// Finds a phrase of frequent words, except perhaps the last, with the next-word index.
  private func findFrequent(among candidates: Bitmap, _ found: inout PhraseRecords) {
    let (head, last) = (Array(steps.dropLast()), steps[steps.count - 1])
    var clean = candidates
    for offset in head.indices.dropLast() where offset > 0 || !knowsPrevious(at: 1) {
      narrow(&clean, at: offset, before: steps[offset + 1])
    }
    var mixed = terms.records(ofAny: last.foreign)
    mixed.formIntersection(clean)
    clean.subtract(mixed)
    find(head + [last.known], in: clean, &found)
    guard !last.isSure else { return }
    find(head + [last.sureOnly], in: mixed, &found)
    // Skip matches that would add nothing.
    narrow(&mixed, at: head.count - 1, before: last)
    var titled = mixed
    for step in steps { titled.formIntersection(terms.records(of: step.words, in: .title)) }
    titled.subtract(found.inTitle)
    mixed.subtract(found.all)
    mixed.formUnion(titled)
    for word in last.unsure.joined() {
      for place in places(of: word, at: head.count, head + [last.known], in: mixed) {
        insert(place, into: &found)
      }
    }
  }

  /// Finds, in some records, frequent words followed by a last step whose classes are unambiguous.
  /// `steps` are those of the matcher, except for the last.
  private func find(
    _ steps: [WordSequences.Step], in records: Bitmap, _ found: inout PhraseRecords
  ) {
    let last = steps.count - 1
    var left = records
    let isNarrowed = narrow(&left, at: last - 1, before: steps[last])
    guard isNarrowed, last == 1 || last == 2 && knowsPrevious(at: 1) else {
      terms.sequences.forEachPlace(of: steps, in: left) { insert($0, into: &found) }
      return
    }
    // The index alone proves these matches.
    found.all.formUnion(left)
    narrow(&left, at: last - 1, before: steps[last], field: .title)
    found.inTitle.formUnion(left)
  }

  /// Keeps the records in which the frequent word at `offset` occurs right before a class of step
  /// `next` and, if indexed, right after one of the previous step, anywhere or in the title.
  /// Returns false when the word is not in the index, which happens only with damaged bytes.
  @discardableResult
  private func narrow(
    _ records: inout Bitmap, at offset: Int, before next: WordSequences.Step,
    field: TermDictionary.Field = .any
  ) -> Bool {
    let words = steps[offset].words
    guard
      let found = terms.sequences.nextWordIndex.records(
        of: words.lowerBound, in: terms.records(of: words),
        after: offset > 0 ? steps[offset - 1] : nil, before: next, field: field)
    else { return false }
    records.formIntersection(found)
    return true
  }

  /// Whether the word at `offset` is frequent and the words before it are indexed.
  private func knowsPrevious(at offset: Int) -> Bool {
    terms.sequences.nextWordIndex.knowsPrevious(of: steps[offset].words.lowerBound)
  }

  /// The places of the phrase in a set of records, by following `word` for the step at `offset`.
  private func places(
    of word: Int, at offset: Int, _ steps: [WordSequences.Step], in records: Bitmap
  ) -> [store_place] {
    guard terms.positionSize(of: word) > 0 else { return [] }
    return terms.withWord(word) {
      terms.sequences.places(of: steps, in: records, following: $0, at: offset)
    }
  }

  /// The places where an unsure word of the step occurs `offset` words later, and those for which
  /// `isKnown` holds.
  private func marked(
    _ places: [store_place], _ step: WordSequences.Step, after offset: Int,
    unless isKnown: (store_place) -> Bool
  ) -> [store_place] {
    var marks = places.map { isKnown($0) ? 1 : 0 as UInt8 }
    var records = Bitmap(count: terms.recordCount)
    for (place, mark) in zip(places, marks) where mark == 0 { records.insert(Int(place.record)) }
    records.withCandidates { records in
      for word in step.unsure.joined() where terms.positionSize(of: word) > 0 {
        terms.withWord(word) {
          store_mark_word($0, records, places, places.count, UInt32(offset), &marks)
        }
      }
    }
    return zip(places, marks).filter { $1 != 0 }.map(\.0)
  }

  private func insert(_ place: store_place, into records: inout PhraseRecords) {
    records.all.insert(Int(place.record))
    if isInTitle(place) { records.inTitle.insert(Int(place.record)) }
  }

  private func isInTitle(_ place: store_place) -> Bool {
    Int(place.position) + steps.count <= terms.titleWordCount(at: Int(place.record))
  }
}
