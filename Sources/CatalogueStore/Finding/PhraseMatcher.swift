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
  private var steps: [WordSequences.Step]
  /// The step of the rarest word, if that is rare enough to be worth following.
  private var leader: Int?

  /// So many words of all records are read through in the time in which one place of a word is
  /// looked up.
  static let followingCost = 300

  /// A matcher for a word of each range, next to one of the range before; there are at least two
  /// ranges, none of them empty.
  init(_ terms: TermDictionary, words: [Range<Int>]) {
    self.terms = terms
    steps = words.map { terms.sequences.step(for: $0) }
    leader = steps.indices.filter { size(at: $0) > 0 }.min { size(at: $0) < size(at: $1) }
    if let leader { steps[leader] = steps[leader].known }
  }

  /// The bytes of the positions of the one word of a step; 0 when these are none or too many.
  private func size(at offset: Int) -> Int {
    guard steps[offset].words.count == 1 else { return 0 }
    let size = terms.positionSize(of: steps[offset].words.lowerBound)
    return size < terms.sequences.count / PhraseMatcher.followingCost ? size : 0
  }

  /// The records of `candidates` in which the phrase stands.
  func records(among candidates: Bitmap) -> PhraseRecords {
    var records = PhraseRecords(count: candidates.count)
    var unsure: [store_place] = []
    forEachPlace(among: candidates) { places in
      for place in places {
        if place.is_sure != 0 { insert(place, into: &records) } else { unsure.append(place) }
      }
    }
    // What would add nothing is not looked up.
    unsure.removeAll { place in
      records.all.contains(Int(place.record))
        && (!isInTitle(place) || records.inTitle.contains(Int(place.record)))
    }
    for (offset, step) in steps.enumerated() where !step.isSure {
      keep(&unsure, with: step, after: offset)
    }
    for place in unsure { insert(place, into: &records) }
    return records
  }

  private func forEachPlace(
    among candidates: Bitmap, _ body: (UnsafeBufferPointer<store_place>) -> Void
  ) {
    guard let leader else {
      return terms.sequences.forEachPlace(of: steps, in: candidates, body)
    }
    let places = terms.withWord(steps[leader].words.lowerBound) {
      terms.sequences.places(of: steps, in: candidates, following: $0, at: leader)
    }
    places.withUnsafeBufferPointer(body)
  }

  /// Keeps the places that a word of a step stands `offset` words after.
  private func keep(
    _ places: inout [store_place], with step: WordSequences.Step, after offset: Int
  ) {
    var marks = terms.sequences.marks(of: places, with: step, after: offset)
    let rest = places.indices.filter { marks[$0] == 0 }
    for (index, mark) in zip(rest, self.marks(of: rest.map { places[$0] }, step, after: offset)) {
      marks[index] = mark
    }
    var kept = 0
    for index in places.indices where marks[index] != 0 {
      places[kept] = places[index]
      kept += 1
    }
    places.removeLast(places.count - kept)
  }

  /// A mark for each place that an unsure word of a step stands `offset` words after.
  private func marks(of places: [store_place], _ step: WordSequences.Step, after offset: Int)
    -> [UInt8]
  {
    var marks = [UInt8](repeating: 0, count: places.count)
    var records = Bitmap(count: terms.recordCount)
    for place in places { records.insert(Int(place.record)) }
    records.withCandidates { records in
      for term in step.unsure.joined() where terms.positionSize(of: term) > 0 {
        terms.withWord(term) {
          store_mark_word($0, records, places, places.count, UInt32(offset), &marks)
        }
      }
    }
    return marks
  }

  private func insert(_ place: store_place, into records: inout PhraseRecords) {
    records.all.insert(Int(place.record))
    if isInTitle(place) { records.inTitle.insert(Int(place.record)) }
  }

  private func isInTitle(_ place: store_place) -> Bool {
    Int(place.position) + steps.count <= terms.titleWordCount(at: Int(place.record))
  }
}
