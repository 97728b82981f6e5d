internal import Text

extension NameIndex {
  /// The values of some kinds whose names are most like an unknown name, the nearest first: what a
  /// message asks back by ("did you mean Thailand?"). Empty when nothing is near.
  ///
  /// A name is near when it differs in few letters (one in four, at least one), or when it has
  /// every word of `name` from a word's start on. Codes are never suggested.
  package func nearest(
    to name: String, of kinds: Set<NamedValue.Kind>, limit: Int = 3
  ) -> [Entry] {
    let key = FoldedKey(name)
    let letters = scalars(key.bytes)
    guard !letters.isEmpty, letters.count <= 200 else { return [] }
    let typed = NameMatch.Typed(name)
    let most = max(1, letters.count / 4)
    var distances: [Int: Int] = [:]
    for (number, entry) in entries.enumerated() where kinds.contains(entry.value.kind) {
      if let distance = distance(of: number, from: letters, typed, atMost: most) {
        distances[number] = distance
      }
    }
    return distances.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(limit)
      .map { entries[$0.key] }
  }

  /// The distance of an entry's nearest name; a start of its label counts like one letter.
  private func distance(
    of entry: Int, from letters: [UInt32], _ typed: NameMatch.Typed, atMost most: Int
  ) -> Int? {
    var best: Int?
    for (folded, length, role) in foldedNames(of: entry) where role != .code {
      let isStart =
        letters.count > 2
        && folded.withUnsafeBufferPointer { folded in
          NameMatch.isOtherName(folded, typed) || role == .label && NameMatch.isLabel(folded, typed)
        }
      let limit = best.map { $0 - 1 } ?? most
      let edits =
        abs(length - letters.count) > limit
        ? nil : SpellingDistance.edits(letters, scalars(folded.dropFirst()), atMost: limit)
      for distance in [edits, isStart ? 1 : nil].compactMap(\.self) {
        best = min(best ?? .max, distance)
      }
      if best == 0 { break }
    }
    return best
  }

  private func scalars(_ bytes: some Sequence<UInt8>) -> [UInt32] {
    String(decoding: Array(bytes), as: UTF8.self).unicodeScalars.map(\.value)
  }
}
