/// How whole numbers are written for people, as CLDR has it.
enum NumberFormat {
  /// A number with its digits in groups of three.
  ///
  /// Between groups French and Russian have a space that does not break, here the wide one, for few
  /// fonts of terminals have the narrow one. Spanish leaves four digits together.
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
