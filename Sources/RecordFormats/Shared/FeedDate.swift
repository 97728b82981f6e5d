/// Reads dates of feeds and exports.
enum FeedDate {
  /// The first text that may be a date, with a two-digit year completed. `0000-00-00` and similar
  /// values for "none" are skipped.
  static func date(_ texts: [String?]) -> RawDate? {
    for case let text? in texts {
      let text = text.trimmed
      if text.isEmpty || isZero(text) { continue }
      return .text(withFullYear(text))
    }
    return nil
  }

  private static func isZero(_ text: String) -> Bool {
    if text.hasPrefix("0000") || text.hasPrefix("-000") || text.hasPrefix("0001-01-01") {
      return true
    }
    return text.split(separator: " ").contains { $0 == "-0001" || $0 == "0000" }
  }

  /// A text with a full year: 2004 for `Thu, 01 Jan 04 …`, because RFC 822 has two-digit years.
  private static func withFullYear(_ text: String) -> String {
    var words = text.split(separator: " ").map(String.init)
    guard
      let month = words.firstIndex(where: {
        $0.count >= 3 && $0.allSatisfy(\.isLetter) && !$0.hasSuffix(",") && isMonth($0)
      }),
      month + 1 < words.count, words[month + 1].utf8.count == 2, month > 0,
      words[month + 1].utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
      let year = Int(words[month + 1])
    else { return text }
    words[month + 1] = String(year < 70 ? 2000 + year : 1900 + year)
    return words.joined(separator: " ")
  }

  private static func isMonth(_ word: String) -> Bool {
    [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ].contains(word.lowercased().prefix(3))
  }
}
