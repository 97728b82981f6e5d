extension NameIndex {
  /// How many names the values of some kinds have, which is the number of comparisons for an
  /// unknown name.
  package func nameCount(of kinds: Set<NamedValue.Kind>) -> Int {
    entries.indices.reduce(0) { sum, number in
      sum + (kinds.contains(entries[number].value.kind) ? nameCount(ofEntry: number) : 0)
    }
  }

  /// The values of some kinds whose names are most similar to an unknown name, the nearest first;
  /// empty when none is near. Codes are never suggested.
  package func nearest(
    to name: String, of kinds: Set<NamedValue.Kind>, limit: Int = 3
  ) -> [Entry] {
    guard var near = NearName(name) else { return [] }
    var found: [(distance: Int, entry: Int)] = []
    for (number, entry) in entries.enumerated() where kinds.contains(entry.value.kind) {
      var best: Int?
      forEachFoldedName(of: number, where: near.mayBeNear) { folded, role in
        best = near.distance(of: folded, role, nearerThan: best) ?? best
      }
      if let best { found.append((best, number)) }
    }
    return found.sorted { $0 < $1 }.prefix(limit).map { entries[$0.entry] }
  }
}
