/// Formats whole numbers for people, as CLDR specifies.
enum NumberFormat {
  /// Groups the digits in threes.
  ///
  /// French and Russian use a no-break space, here the wide one, because few terminal fonts have
  /// the narrow one. Spanish does not group four digits.
  static func text(_ number: Int, in language: String) -> String {
    let digits = String(number.magnitude)
    let shortest = language == "es" ? 5 : 4
    guard digits.utf8.count >= shortest else { return String(number) }
    let separator: Character =
      switch language {
      case "es", "pt", "id": "."
      case "fr", "ru": "\u{A0}"
      default: ","
      }
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { text.append(separator) }
      text.append(digit)
    }
    return text
  }
}
