internal import Text

/// A closed or open range of numbers, as keys of facets with ranges write it: `2014-2016`, `2014-`,
/// `-2016`.
///
/// People also write `2014–2016`, `2014..2016`, `2014 - 2016`, `2014-16`, `>2014`,
/// `>=2014`, `<2014`, `<=2014`, `2014+` and `2010s`.
package struct NumberRange: Equatable, Sendable {
  /// The first number.
  package let first: Int
  /// The last number, inclusive.
  package let last: Int

  /// Parses a range; `nil` for a single number and for other text.
  package init?(_ text: String) {
    let text = Self.withPlainSigns(text).trimmed
    if let range = Self.compared(text) ?? Self.decade(text) {
      self = range
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(\.trimmed)
    guard parts.count == 2, !parts[0].isEmpty || !parts[1].isEmpty,
      let first = Self.bound(parts[0], open: .min), let last = Self.bound(parts[1], open: .max)
    else { return nil }
    // `2014-03` is a month.
    let isShort = parts[0].count == 4 && parts[1].count == 2
    guard isShort ? last > first % 100 : first <= last else { return nil }
    self.init(first, isShort ? first / 100 * 100 + last : last)
  }

  private init(_ first: Int, _ last: Int) { (self.first, self.last) = (first, last) }

  /// The range as its key is written.
  package var text: String {
    (first == .min ? "" : String(first)) + "-" + (last == .max ? "" : String(last))
  }

  /// The text with a hyphen for each sign between two numbers.
  private static func withPlainSigns(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      // Hyphens and dashes, the minus sign, the ellipsis.
      case 0x2010...0x2015, 0x2212, 0x2026: plain += "-"
      case 0x2265: plain += ">="
      case 0x2264: plain += "<="
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return plain.replacing("..", with: "-", maxReplacements: 1)
  }

  /// `>2014`, `<=2014` or `2014+`.
  private static func compared(_ text: String) -> NumberRange? {
    if text.hasSuffix("+") { return number(text.dropLast()).map { NumberRange($0, .max) } }
    guard let sign = text.first, sign == ">" || sign == "<" else { return nil }
    let isClosed = text.dropFirst().first == "="
    let step = isClosed ? 0 : 1
    guard let number = number(text.dropFirst(isClosed ? 2 : 1)), sign == ">" || number >= step
    else {
      return nil
    }
    return sign == ">" ? NumberRange(number + step, .max) : NumberRange(.min, number - step)
  }

  /// `2010s`.
  private static func decade(_ text: String) -> NumberRange? {
    guard text.hasSuffix("0s"), let number = number(text.dropLast()) else { return nil }
    return NumberRange(number, number + 9)
  }

  private static func bound(_ text: String, open: Int) -> Int? {
    text.isEmpty ? open : number(text)
  }

  /// The value of at most nine digits, with spaces around them.
  private static func number(_ text: some StringProtocol) -> Int? {
    let digits = text.trimmed
    let isNumber = 1...9 ~= digits.utf8.count && digits.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    return isNumber ? Int(digits) : nil
  }

  /// Whether the range contains `number`.
  package func contains(_ number: Int) -> Bool { first <= number && number <= last }
}
