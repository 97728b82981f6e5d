internal import CStore

/// The records in which a phrase stands, and those of them that have it in the title.
struct PhraseRecords: Sendable {
  fileprivate(set) var all: Bitmap
  fileprivate(set) var inTitle: Bitmap

  /// No records.
  init(count: Int) {
    all = Bitmap(count: count)
    inTitle = all
  }
}

/// Finds words side by side: by the classes of the words in each record, and where these do not
/// tell, by the positions of the words themselves.
struct PhraseMatcher {
  private let terms: TermDictionary
  private let steps: [WordSequences.Step]
  /// The step of the rarest word whose positions are known; there is none where all words are
  /// frequent but the last, which may be many.
  private let leader: Int?

  /// A matcher for a word of each range, next to one of the range before; there are at least two
  /// ranges, none of them empty, and only the last one has several words.
  init(_ terms: TermDictionary, words: [Range<Int>]) {
    self.terms = terms
    steps = words.map { terms.sequences.step(for: $0) }
    let sizes = words.map { $0.count == 1 ? terms.positionSize(of: $0.lowerBound) : 0 }
    leader = sizes.indices.filter { sizes[$0] > 0 }.min { sizes[$0] < sizes[$1] }
  }

  /// The records of `candidates` in which the phrase stands.
  func records(among candidates: Bitmap) -> PhraseRecords {
    var records = PhraseRecords(count: candidates.count)
    if let leader {
      follow(leader, among: candidates, &records)
    } else {
      findFrequent(among: candidates, &records)
    }
    return records
  }

  /// Finds the phrase by the places of the one word of a step.
  private func follow(_ leader: Int, among candidates: Bitmap, _ records: inout PhraseRecords) {
    var steps = steps
    steps[leader] = steps[leader].known
    let places = places(of: steps[leader].words.lowerBound, at: leader, steps, in: candidates)
    for place in places where place.is_sure != 0 { insert(place, into: &records) }
    // What would add nothing is not looked up.
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

  /// Finds the phrase, whose words are frequent but for the last, by what stands beside each
  /// of them.
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
    // What would add nothing is not looked up.
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

  /// Finds frequent words, and a last one whose classes tell, in some records; `steps` are the
  /// matcher's but for the last.
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
    // These need no other look.
    found.all.formUnion(left)
    narrow(&left, at: last - 1, before: steps[last], field: .title)
    found.inTitle.formUnion(left)
  }

  /// Keeps the records in which the frequent word of the step at `offset` stands before one of the
  /// classes of another step, anywhere or in the title, and as far as is known after one of those of
  /// the step before it; false when the word has no next words, as only damaged bytes make it.
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

  /// Whether the step at `offset` is of a frequent word that is found between two others.
  private func knowsPrevious(at offset: Int) -> Bool {
    terms.sequences.nextWordIndex.knowsPrevious(of: steps[offset].words.lowerBound)
  }

  /// The places of the phrase in records of a set, by those of a word that stands for the step at
  /// `offset`.
  private func places(
    of word: Int, at offset: Int, _ steps: [WordSequences.Step], in records: Bitmap
  ) -> [store_place] {
    guard terms.positionSize(of: word) > 0 else { return [] }
    return terms.withWord(word) {
      terms.sequences.places(of: steps, in: records, following: $0, at: offset)
    }
  }

  /// The places at which an unsure word of a step stands `offset` words after, and those where it
  /// is known to.
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
