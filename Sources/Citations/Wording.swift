internal import Publications

/// English wording that several styles share.
enum Wording {
  /// January to December.
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `March 9`, `March`; `nil` if only the year is known.
  static func monthAndDay(_ date: PublicationDate) -> String? {
    date.month.map { months[$0 - 1] + (date.day.map { " \($0)" } ?? "") }
  }

  /// `9 March`, `March`; `nil` if only the year is known.
  static func dayAndMonth(_ date: PublicationDate) -> String? {
    date.month.map { (date.day.map { "\($0) " } ?? "") + months[$0 - 1] }
  }

  /// `9 March 2024`, as precise as the date is.
  static func british(_ date: PublicationDate) -> String {
    (dayAndMonth(date).map { $0 + " " } ?? "") + String(date.year)
  }

  /// `March 9, 2024`, as precise as the date is.
  static func american(_ date: PublicationDate) -> String {
    guard let month = monthAndDay(date) else { return String(date.year) }
    return month + (date.day == nil ? " " : ", ") + String(date.year)
  }

  /// `2nd`.
  static func ordinal(_ number: Int) -> String {
    switch (number % 100, number % 10) {
    case (11...13, _): "\(number)th"
    case (_, 1): "\(number)st"
    case (_, 2): "\(number)nd"
    case (_, 3): "\(number)rd"
    default: "\(number)th"
    }
  }

  /// `2nd ed.` for `2`, `2nd` and `2nd edition`; any other wording is unchanged.
  static func edition(_ edition: String, word: String) -> String {
    let parts = edition.split(separator: " ")
    guard let first = parts.first, parts.count <= 2 else { return edition }
    if parts.count == 2 {
      guard ["ed", "ed.", "edn", "edn.", "edition"].contains(parts[1].lowercased()) else {
        return edition
      }
    }
    let digits = first.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits),
      ["", "st", "nd", "rd", "th", "."].contains(first[digits.endIndex...])
    else { return edition }
    return "\(ordinal(number)) \(word)"
  }

  /// The letters of a year suffix: a…z, aa….
  static func letters(_ index: Int) -> String {
    let letter = String(Unicode.Scalar(UInt8(0x61 + index % 26)))
    return index < 26 ? letter : letters(index / 26 - 1) + letter
  }
}
