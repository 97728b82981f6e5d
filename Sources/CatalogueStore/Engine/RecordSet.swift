/// A set of records that an engine finds, as an expression: what a `Bitmap` is over an image.
package indirect enum RecordSet: Hashable, Sendable {
  /// Every record.
  case all
  /// No record.
  case none
  /// Records with words side by side, folded, in their texts or in their titles alone.
  case words([String], matchesStart: Bool, inTitle: Bool)
  /// Records with a mark that is no word of theirs: a value, a checksum.
  case mark(RecordMark)
  case any([RecordSet])
  case every([RecordSet])
  case without(RecordSet, RecordSet)

  /// Records that are in one of some sets at least, in the shortest form.
  static func union(_ sets: [RecordSet]) -> RecordSet {
    if sets.contains(.all) { return .all }
    var kept: [RecordSet] = []
    for set in sets where set != .none {
      for part in set.alternatives where !kept.contains(part) { kept.append(part) }
    }
    return kept.count > 1 ? .any(kept) : kept.first ?? .none
  }

  /// Records that are in all of some sets, in the shortest form.
  static func intersection(_ sets: [RecordSet]) -> RecordSet {
    if sets.contains(.none) { return .none }
    var kept: [RecordSet] = []
    for set in sets where set != .all {
      for part in set.requirements where !kept.contains(part) { kept.append(part) }
    }
    return kept.count > 1 ? .every(kept) : kept.first ?? .all
  }

  /// This set without another one, in the shortest form: what both name is not named twice.
  func subtracting(_ other: RecordSet) -> RecordSet {
    if self == .none || other == .none { return self }
    if other == .all { return .none }
    let removed = other.alternatives
    let rest = RecordSet.intersection(
      requirements.map { part in
        .union(part.alternatives.filter { !removed.contains($0) })
      })
    return rest == .none ? .none : .without(rest, other)
  }

  private var alternatives: [RecordSet] { if case .any(let sets) = self { sets } else { [self] } }

  private var requirements: [RecordSet] {
    if case .every(let sets) = self { sets } else { [self] }
  }
}

/// Records that match the words of a query in their titles: those whose whole title it is come before
/// those with its words, and these before those with what its words begin, each in catalogue order.
package struct BestRows: Hashable, Sendable {
  /// Each in one of the others too.
  package let wholeTitles: RecordSet
  /// Each in `wordStarts` too.
  package let wholeWords: RecordSet
  /// All of them; nothing but words in titles.
  package let wordStarts: RecordSet
  /// What they have to be besides: filters.
  package let among: RecordSet

  /// All of the records.
  package var records: RecordSet { .intersection([wordStarts, among]) }
}

/// A mark of a record in an engine, which is found like a word and never typed.
package enum RecordMark: Hashable, Sendable {
  /// A value of a facet, or one below it, by its number in the outline.
  case value(Int)
  /// Some value of a facet, by its place in the outline.
  case given(Int)
  /// No value of a facet.
  case notGiven(Int)
  /// The checksum of its identifier.
  case id(UInt64)
  /// The checksum of its title's words with what it is sorted by.
  case title(UInt32)
  /// The same, or that of all its words but the first.
  case titleOrRest(UInt32)

  /// Whether it says what the whole title is.
  package var isOfTitle: Bool {
    switch self {
    case .title, .titleOrRest: true
    default: false
    }
  }

  /// The mark of an identifier.
  package static func id(of text: String) -> RecordMark {
    .id(OrderPartsBuilder.hash(ofID: text))
  }

  static func title(_ words: some Collection<String>, sortedBy key: some Sequence<UInt8>)
    -> RecordMark
  {
    .title(checksum(of: words, key))
  }

  static func titleOrRest(
    _ words: some Collection<String>, sortedBy key: some Sequence<UInt8>
  ) -> RecordMark {
    .titleOrRest(checksum(of: words, key))
  }

  /// Short, for it travels with every letter; a title that has it by chance is only shown too far up.
  private static func checksum(of words: some Collection<String>, _ key: some Sequence<UInt8>)
    -> UInt32
  {
    let bytes = Array(key) + [0] + Array(words.joined(separator: " ").utf8)
    return UInt32(truncatingIfNeeded: bytes.withUnsafeBytes { Checksum.of($0) } >> 8)
  }
}
