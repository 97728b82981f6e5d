package import Publications

/// Reads dates in the forms that formats use.
package enum DateText {
  /// The result of reading a text.
  package struct Reading: Equatable {
    /// The date, as far as it is certain.
    package let date: PublicationDate
    /// Whether the date represents the whole text.
    package let isWhole: Bool
  }

  /// The date of `2016`, `2016.0`, `2016-05`, `2016/05/03`, `20160503`, `3 May 2016`, `May 3, 2016`,
  /// `31.12.2015`, `31/12/2015`, `Tue, 03 May 2016 10:00:00 +0000`, with or without a time.
  ///
  /// For other texts (`[1999?]`, `2016~`, `2014-2016`, `2016-05/..`, `05/03/2016`, `2016-02-30`) the
  /// first year, with a month if it is certain; `nil` if there is no year.
  package static func reading(of text: String) -> Reading? {
    let text = withoutDecimals(text)
    if let date = plain(text) { return Reading(date: date, isWhole: true) }
    if let first = start(of: text) { return Reading(date: first, isWhole: false) }
    if let date = date(of: text) {
      let isOpenInterval = TextParts.contains(text, "..")
      let hasMore = isOpenInterval || date.day == nil && isRange(text)
      return Reading(date: date, isWhole: !hasMore)
    }
    let words = words(of: text)
    if words.count == 3, let year = year(words[0]), let month = month(words[1]) {
      return Reading(date: PublicationDate(year: year, month: month), isWhole: false)
    }
    return YearInText.first(in: text).map {
      Reading(date: PublicationDate(year: $0), isWhole: false)
    }
  }

  /// `2016` for `2016.0`, as spreadsheets and statistics programs write years; other texts unchanged.
  static func withoutDecimals(_ text: String) -> String {
    let bytes = text.utf8
    guard bytes.count > 5, bytes.prefix(4).allSatisfy({ 0x30...0x39 ~= $0 }),
      bytes.dropFirst(4).first == 0x2E, bytes.dropFirst(5).allSatisfy({ $0 == 0x30 })
    else { return text }
    return String(text.prefix(4))
  }

  /// The date of the most frequent forms, `2016`, `2016-05`, `2016/05/03` and
  /// `2016-05-03T10:00:00Z`; `nil` for any other text.
  static func plain(_ text: String) -> PublicationDate? {
    let count = text.utf8.count
    guard count == 4 || count == 7 || count == 10 || count > 11 else { return nil }
    var (year, month, day) = (0, 0, 0)
    for (place, byte) in text.utf8.enumerated() {
      switch (place, byte) {
      case (0..<4, 0x30...0x39): year = 10 * year + Int(byte - 0x30)
      case (5..<7, 0x30...0x39): month = 10 * month + Int(byte - 0x30)
      case (8..<10, 0x30...0x39): day = 10 * day + Int(byte - 0x30)
      case (4, 0x2D), (4, 0x2F), (7, 0x2D), (7, 0x2F), (10, 0x54): continue
      // A time, with fractions of a second and a time zone.
      case (11..., 0x30...0x3A), (11..., 0x2B), (11..., 0x2D...0x2E), (11..., 0x5A): continue
      default: return nil
      }
    }
    guard 1000...2999 ~= year else { return nil }
    return count == 4 ? PublicationDate(year: year) : made(year, month, count == 7 ? nil : day)
  }

  /// The first date of an ISO 8601 interval (`2016-05-03/2016-05-07`), or a date followed by a mark
  /// of uncertainty (`2016-05?`); `nil` for other texts.
  private static func start(of text: String) -> PublicationDate? {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if ends.count == 2, ends.allSatisfy({ year(String($0.prefix(4))) != nil }) {
      return date(of: ends[0])
    }
    let sure = text.prefix { !"?~%".contains($0) }
    return sure.utf8.count < text.utf8.count && text.dropFirst(sure.count).count < 3
      ? date(of: String(sure)) : nil
  }

  private static func words(of text: String) -> [String] {
    text.split { " ,/-.".contains($0) }.map(String.init)
  }

  /// Whether a text contains a second year.
  private static func isRange(_ text: String) -> Bool {
    words(of: text).count { year($0) != nil } > 1
  }

  /// The date of a text; `nil` if it is not a date, or the day does not exist.
  static func date(of text: String) -> PublicationDate? {
    let words = words(of: text)
    guard let first = words.first else { return nil }
    if let year = year(first) { return ordered(year, Array(words.dropFirst().prefix(2))) }
    if let compact = compact(first) { return compact }
    return dayFirst(words, hasStops: text.utf8.contains(0x2E)) ?? named(words)
  }

  /// A four-digit year.
  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = number(word), 1000...2999 ~= year else { return nil }
    return year
  }

  private static func number(_ word: String) -> Int? {
    word.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? Int(word) : nil
  }

  /// A date from year, month and day; the month may be a name.
  private static func ordered(_ year: Int, _ rest: [String]) -> PublicationDate? {
    guard let first = rest.first else { return PublicationDate(year: year) }
    guard let month = month(first) else { return nil }
    guard rest.count > 1 else { return made(year, month, nil) }
    // The day may be followed by a time: `03T10:00:00Z`.
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

  /// The date of `12/2015`, of `31.12.2015` and other dates with full stops, which have the day
  /// first, and of `31/12/2015` and `12/31/2015`, whose order is unambiguous.
  private static func dayFirst(_ words: [String], hasStops: Bool) -> PublicationDate? {
    let numbers = words.compactMap { number($0) }
    guard numbers.count == words.count, let last = words.last, let year = year(last) else {
      return nil
    }
    switch numbers.count {
    case 2: return made(year, numbers[0], nil)
    case 3 where hasStops || numbers[0] == numbers[1]: return made(year, numbers[1], numbers[0])
    case 3 where numbers[0] > 12: return made(year, numbers[1], numbers[0])
    case 3 where numbers[1] > 12: return made(year, numbers[0], numbers[1])
    default: return nil
    }
  }

  /// The month for a number or a name.
  private static func month(_ word: String) -> Int? {
    if let number = number(word) { return 1...12 ~= number ? number : nil }
    return MonthName.number(of: word)
  }

  /// The date of `May 2016`, `3 May 2016`, `3 de mayo de 2016` or `May 3 2016`, with or without a
  /// weekday before it.
  private static func named(_ words: [String]) -> PublicationDate? {
    var words = words.filter { !["de", "del", "of"].contains($0.lowercased()) }
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    if let first = words.first, number(first) == nil,
      days.contains(where: { first.lowercased().hasPrefix($0) }), month(first) == nil
    {
      words.removeFirst()
    }
    guard words.count > 1 else { return nil }
    if number(words[0]) == nil, let month = month(words[0]) {
      if let year = year(words[1]) { return made(year, month, nil) }
      guard words.count > 2, let day = day(words[1]), let year = year(words[2]) else { return nil }
      return made(year, month, day)
    }
    guard words.count > 2, let day = day(words[0]), number(words[1]) == nil,
      let month = month(words[1]), let year = year(words[2])
    else { return nil }
    return made(year, month, day)
  }

  /// The day of `3`, `3rd` or `1er`.
  private static func day(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let rest = word.dropFirst(digits.count).lowercased()
    return ["", "st", "nd", "rd", "th", "er", "º"].contains(rest) ? Int(digits) : nil
  }
}

/// Names of months in English, French, Spanish, Portuguese, German and Russian.
enum MonthName {
  /// The number of a month by its name, or by at least the first three letters of its English name.
  static func number(of word: String) -> Int? {
    guard word.unicodeScalars.count > 2, word.allSatisfy(\.isLetter) else { return nil }
    let small = word.lowercased()
    if let index = english.firstIndex(where: { $0.hasPrefix(small) }) { return index + 1 }
    return others.firstIndex { names in names.split(separator: " ").contains { $0 == small } }
      .map { $0 + 1 }
  }

  private static let english = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october",
    "november", "december",
  ]

  private static let others = [
    "janvier janeiro januar enero ene januar январь января",
    "février fevrier fevereiro febrero februar fev февраль февраля",
    "märz mars marzo março март марта", "avril avr abril abr апрель апреля",
    "mai mayo maio май мая",
    "juin junio junho juni июнь июня", "juillet julio julho juli июль июля",
    "août aout agosto ago август августа",
    "septembre septiembre setembro set сентябрь сентября",
    "octobre octubre outubro out oktober okt октябрь октября",
    "novembre noviembre novembro ноябрь ноября",
    "décembre decembre diciembre dic dezembro dez dezember декабрь декабря",
  ]
}

/// Finds years in texts that are not dates.
enum YearInText {
  /// The first four-digit year in a text: of `c1999.`, `[1999?]`, `1999-2001`. In `2546 [2003]` it
  /// is the second number, because the first belongs to another calendar.
  static func first(in text: String) -> Int? {
    var other: Int?
    var digits = 0
    var year = 0
    for byte in Array(text.utf8) + [0] {
      if 0x30...0x39 ~= byte {
        digits += 1
        year = digits > 4 ? 0 : year * 10 + Int(byte - 0x30)
      } else {
        if digits == 4, 1000..<ofOtherCalendars ~= year { return year }
        if digits == 4, ofOtherCalendars...2999 ~= year, other == nil { other = year }
        digits = 0
        year = 0
      }
    }
    return other
  }

  /// Years from here on are more likely Buddhist years.
  static let ofOtherCalendars = 2200
}
