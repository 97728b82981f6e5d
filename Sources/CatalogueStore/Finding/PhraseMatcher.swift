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

  /// So many words of all records are read through in the time in which one place of a rare word
  /// is looked up.
  private static let followingCost = 300

  /// A matcher for a word of each range, next to one of the range before; there are at least two
  /// ranges, none of them empty.
  init(_ terms: TermDictionary, words: [Range<Int>]) {
    self.terms = terms
    steps = words.map { terms.sequences.step(for: $0) }
  }

  /// The records of `candidates` in which the phrase stands.
  func records(among candidates: Bitmap) -> PhraseRecords {
    var records = PhraseRecords(count: candidates.count)
    let leader = self.leader
    let isSure = steps.indices.allSatisfy { steps[$0].isSure || $0 == leader }
    if leader == nil, isSure {
      terms.sequences.forEachPlace(of: steps, in: candidates, isOnce: true) {
        insert($0, into: &records)
      }
      return records
    }
    var places = places(among: candidates, following: leader, isOnce: isSure)
    for (offset, step) in steps.enumerated() where !step.isSure && offset != leader {
      keep(&places, with: step, after: offset)
    }
    places.withUnsafeBufferPointer { insert($0, into: &records) }
    return records
  }

  /// The step of the rarest word, if that is rare enough to be worth following.
  private var leader: Int? {
    let sizes = steps.indices.filter { steps[$0].words.count == 1 }
      .map { (offset: $0, size: terms.positionSize(of: steps[$0].words.lowerBound)) }
      .filter { $0.size > 0 && $0.size < terms.sequences.count / PhraseMatcher.followingCost }
    return sizes.min { $0.size < $1.size }?.offset
  }

  private func places(among candidates: Bitmap, following leader: Int?, isOnce: Bool)
    -> [store_place]
  {
    guard let leader else {
      var places: [store_place] = []
      terms.sequences.forEachPlace(of: steps, in: candidates, isOnce: isOnce) { places += $0 }
      return places
    }
    return terms.withWord(steps[leader].words.lowerBound) {
      terms.sequences.places(
        of: steps, in: candidates, isOnce: isOnce, following: $0, at: leader)
    }
  }

  /// Keeps the places that a word of a step stands `offset` words after.
  private func keep(
    _ places: inout [store_place], with step: WordSequences.Step, after offset: Int
  ) {
    var marks = terms.sequences.marks(of: places, with: step.sure, after: offset)
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
      for term in step.unsure.joined() {
        terms.withWord(term) {
          store_mark_word($0, records, places, places.count, UInt32(offset), &marks)
        }
      }
    }
    return marks
  }

  private func insert(
    _ places: UnsafeBufferPointer<store_place>, into records: inout PhraseRecords
  ) {
    for place in places {
      let record = Int(place.record)
      records.all.insert(record)
      if Int(place.position) + steps.count <= terms.titleWordCount(at: record) {
        records.inTitle.insert(record)
      }
    }
  }
}
