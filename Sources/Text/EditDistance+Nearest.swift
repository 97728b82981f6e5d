extension EditDistance {
  /// The name closest to what was typed, within a third of its characters, at least one and at most
  /// three edits; the first of several, `nil` if none is close enough.
  package static func nearest(to typed: String, among names: [String]) -> String? {
    // Longer input is no typing mistake.
    var distance = EditDistance(from: typed.unicodeScalars.prefix(60).map(\.value))
    return names.compactMap { name in
      distance.edits(to: name, atMost: min(3, max(1, name.count / 3))).map { (name, $0) }
    }.min { $0.1 < $1.1 }?.0
  }
}
