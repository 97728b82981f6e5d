/// A set of records in an engine, as an expression; the counterpart of `Bitmap`.
package indirect enum RecordSet: Hashable, Sendable {
  /// Every record.
  case all
  /// No record.
  case none
  /// Records in which the folded words are adjacent, in any text or in the title only.
  case words([String], matchesStart: Bool, inTitle: Bool)
  /// Records with a mark, which is not a word of their texts: a value, a checksum.
  case mark(RecordMark)
  case any([RecordSet])
  case every([RecordSet])
  case without(RecordSet, RecordSet)

  /// The union of sets, in the shortest form.
  static func union(_ sets: [RecordSet]) -> RecordSet {
    if sets.contains(.all) { return .all }
    var kept: [RecordSet] = []
    for set in sets where set != .none {
      for part in set.alternatives where !kept.contains(part) { kept.append(part) }
    }
    return kept.count > 1 ? .any(kept) : kept.first ?? .none
  }

  /// The intersection of sets, in the shortest form.
  static func intersection(_ sets: [RecordSet]) -> RecordSet {
    if sets.contains(.none) { return .none }
    var kept: [RecordSet] = []
    for set in sets where set != .all {
      for part in set.requirements where !kept.contains(part) { kept.append(part) }
    }
    return kept.count > 1 ? .every(kept) : kept.first ?? .all
  }

  /// This set without another one, in the shortest form: what both contain is not repeated.
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

/// Records that match a query's words in their titles. Whole titles come first, then titles with
/// the words, then titles with words that begin with them, each group in catalogue order.
package struct BestRows: Hashable, Sendable {
  /// A subset of the other sets.
  package let wholeTitles: RecordSet
  /// A subset of `wordStarts`.
  package let wholeWords: RecordSet
  /// All of the records; consists of words in titles only.
  package let wordStarts: RecordSet
  /// Filters that the records must also pass.
  package let among: RecordSet

  /// All of the records.
  package var records: RecordSet { .intersection([wordStarts, among]) }
}

/// A mark of a record in an engine, found like a word but never typed.
package enum RecordMark: Hashable, Sendable {
  /// A facet value or one of its descendants, by its number in the outline.
  case value(Int)
  /// Any value of a facet, by the facet's index in the outline.
  case given(Int)
  /// No value of a facet.
  case notGiven(Int)
  /// The checksum of its identifier.
  case id(UInt64)
  /// The checksum of its title's words and sort key.
  case title(UInt32)
  /// The same, or the checksum without the first word.
  case titleOrRest(UInt32)

  /// Whether it identifies the whole title.
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

  /// Kept short because it is sent with every keystroke; a title that collides is only ranked too
  /// high.
  private static func checksum(of words: some Collection<String>, _ key: some Sequence<UInt8>)
    -> UInt32
  {
    let bytes = Array(key) + [0] + Array(words.joined(separator: " ").utf8)
    return UInt32(truncatingIfNeeded: bytes.withUnsafeBytes { Checksum.of($0) } >> 8)
  }
}
