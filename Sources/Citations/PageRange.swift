/// Page numbers as styles print them.
enum PageRange {
  /// How the second number of a range is shortened.
  enum Shortening {
    /// `321–328`.
    case none
    /// `321–28`, `101–8`: the rules of the Chicago Manual.
    case chicago
    /// `321–8`.
    case minimal
  }

  /// Pages with an en dash between the numbers of a range.
  static func formatted(_ pages: String, _ shortening: Shortening = .none) -> String {
    pages.split(separator: ",").map { part in
      let part = part.drop { $0 == " " }
      let ends = part.split(omittingEmptySubsequences: false) { "-–—‐‑".contains($0) }
        .map { $0.filter { $0 != " " } }
      guard ends.count == 2, !ends[0].isEmpty, !ends[1].isEmpty else { return String(part) }
      return ends[0] + "–" + shortened(ends[1], after: ends[0], shortening)
    }.joined(separator: ", ")
  }

  /// Whether there is more than one page.
  static func isPlural(_ pages: String) -> Bool {
    pages.dropFirst().contains { "-–—‐‑,&".contains($0) }
  }

  /// `p. 3`, `pp. 3–9`.
  static func labelled(_ pages: String) -> String {
    (isPlural(pages) ? "pp. " : "p. ") + formatted(pages)
  }

  private static func shortened(
    _ last: String, after first: String, _ shortening: Shortening
  ) -> String {
    guard let start = Int(first), let end = Int(last), end > start, first.count == last.count else {
      return last
    }
    let common = zip(first, last).prefix { $0 == $1 }.count
    switch shortening {
    case .none: return last
    case .minimal: return String(last.dropFirst(common))
    case .chicago:
      if start < 100 || start % 100 == 0 { return last }
      let kept = start % 100 < 10 ? last.count - common : max(2, last.count - common)
      return String(last.suffix(kept))
    }
  }
}
