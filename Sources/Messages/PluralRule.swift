/// The plural forms of a text, with the names of CLDR.
enum PluralForm: CaseIterable {
  case zero, one, two, few, many, other

  /// The suffix of a text's key in this form.
  var suffix: StaticString {
    switch self {
    case .zero: ".zero"
    case .one: ".one"
    case .two: ".two"
    case .few: ".few"
    case .many: ".many"
    case .other: ".other"
    }
  }
}

/// CLDR's plural rules for whole numbers.
enum PluralRule {
  /// Returns the form that a language uses for a number, which must not be negative.
  static func form(of number: Int, in language: String) -> PluralForm {
    switch language {
    case "id": .other
    case "fr", "pt": number <= 1 ? .one : isWholeMillions(number) ? .many : .other
    case "es": number == 1 ? .one : isWholeMillions(number) ? .many : .other
    case "ru": russianForm(of: number)
    default: number == 1 ? .one : .other
    }
  }

  private static func isWholeMillions(_ number: Int) -> Bool {
    number != 0 && number % 1_000_000 == 0
  }

  private static func russianForm(of number: Int) -> PluralForm {
    let (tens, ones) = (number % 100, number % 10)
    if ones == 1, tens != 11 { return .one }
    return 2...4 ~= ones && !(12...14 ~= tens) ? .few : .many
  }
}
