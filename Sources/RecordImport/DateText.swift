internal import Publications

/// Reads dates as formats write them.
enum DateText {
  /// The date of `2016`, `2016-05`, `2016/05/03`, `20160503`, `3 May 2016`, `May 3, 2016`,
  /// `Tue, 03 May 2016 10:00:00 +0000`, with a time after it or without; `nil` for anything else and
  /// for a day that does not exist.
  static func date(of text: String) -> PublicationDate? {
    let words = text.split { " ,/-.".contains($0) }.map(String.init)
    guard let first = words.first else { return nil }
    if let year = year(first) { return ordered(year, Array(words.dropFirst().prefix(2))) }
    if let compact = compact(first) { return compact }
    return named(words)
  }

  /// A year of four digits, with what a time may leave behind it: `2016T10:00`.
  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = number(word), 1000...2999 ~= year else { return nil }
    return year
  }

  private static func number(_ word: String) -> Int? {
    word.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? Int(word) : nil
  }

  /// Year, month, day, as far as they are numbers or names of months.
  private static func ordered(_ year: Int, _ rest: [String]) -> PublicationDate? {
    guard let first = rest.first else { return PublicationDate(year: year) }
    guard let month = month(first) else { return nil }
    guard rest.count > 1 else { return made(year, month, nil) }
    // The day, or `03T10:00:00Z`.
    let day = String(rest[1].prefix { $0 != "T" && $0 != "t" })
    return number(day).flatMap { made(year, month, $0) }
  }

  private static func made(_ year: Int, _ month: Int, _ day: Int?) -> PublicationDate? {
    let date = PublicationDate(year: year, month: month, day: day)
    return date.month == month && date.day == day ? date : nil
  }

  private static func compact(_ word: String) -> PublicationDate? {
    let digits = String(word.prefix { $0 != "T" })
    guard digits.utf8.count == 8, number(digits) != nil, let year = year(String(digits.prefix(4))),
      let month = Int(digits.dropFirst(4).prefix(2)), let day = Int(digits.suffix(2))
    else { return nil }
    return made(year, month, day)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The number of a month, or of its name in English or the first three letters of it.
  private static func month(_ word: String) -> Int? {
    if let number = number(word) { return 1...12 ~= number ? number : nil }
    guard word.utf8.count > 2, word.allSatisfy(\.isLetter) else { return nil }
    return months.firstIndex { word.lowercased().hasPrefix($0) }.map { $0 + 1 }
  }

  /// `May 2016`, `3 May 2016`, `May 3 2016`, with the name of a day before it.
  private static func named(_ words: [String]) -> PublicationDate? {
    var words = words
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    if let first = words.first, number(first) == nil,
      days.contains(where: { first.lowercased().hasPrefix($0) }), month(first) == nil
    {
      words.removeFirst()
    }
    guard words.count > 1 else { return nil }
    if number(words[0]) == nil, let month = month(words[0]) {
      if let year = year(words[1]) { return made(year, month, nil) }
      guard words.count > 2, let day = number(words[1]), let year = year(words[2]) else {
        return nil
      }
      return made(year, month, day)
    }
    guard words.count > 2, let day = number(words[0]), number(words[1]) == nil,
      let month = month(words[1]), let year = year(words[2])
    else { return nil }
    return made(year, month, day)
  }
}
