extension EditDistance {
  /// The name with the fewest edits from what was typed: a third of its characters, three at most;
  /// the first of several, `nil` where none is so near.
  package static func nearest(to typed: String, among names: [String]) -> String? {
    // Nobody types a longer slip.
    var distance = EditDistance(from: typed.unicodeScalars.prefix(60).map(\.value))
    return names.compactMap { name in
      distance.edits(to: name, atMost: min(3, max(1, name.count / 3))).map { (name, $0) }
    }.min { $0.1 < $1.1 }?.0
  }
}
