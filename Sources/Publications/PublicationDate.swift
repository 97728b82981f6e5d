/// A date that is known to the year, the month or the day.
package struct PublicationDate: Hashable, Comparable, Sendable {
  /// 1000...2999 in records read from files.
  package let year: Int
  /// 1...12; `nil` when only the year is known.
  package let month: Int?
  /// 1...31; present only with a month.
  package let day: Int?

  /// Drops a month or day that does not exist, and a day without a valid month.
  package init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month.flatMap { 1...12 ~= $0 ? $0 : nil }
    let month = self.month
    self.day = day.flatMap { day in
      month.flatMap { 1...Self.days(in: $0, of: year) ~= day ? day : nil }
    }
  }

  /// Earlier dates first; a less precise date comes before the dates it contains.
  package static func < (a: PublicationDate, b: PublicationDate) -> Bool {
    (a.year, a.month ?? 0, a.day ?? 0) < (b.year, b.month ?? 0, b.day ?? 0)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

extension PublicationDate {
  /// `2016`, `2016-05` or `2016-05-03`.
  package var text: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)" + (month.map { "-" + two($0) } ?? "") + (day.map { "-" + two($0) } ?? "")
  }

  /// A full date, `2026-11-29`; `nil` for any other text or a day that does not exist.
  package init?(day text: String) {
    var (numbers, length) = ([0, 0, 0], 0)
    for byte in text.utf8 {
      if length == 4 || length == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard length < 10, 0x30...0x39 ~= byte else { return nil }
        let part = length < 4 ? 0 : length < 7 ? 1 : 2
        numbers[part] = numbers[part] * 10 + Int(byte - 0x30)
      }
      length += 1
    }
    guard length == 10, 1000...2999 ~= numbers[0] else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    guard day != nil else { return nil }
  }
}
