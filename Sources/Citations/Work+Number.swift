/// The number of a report and the volume of a book, with their labels.
extension Work {
  /// `Working Paper No. 7`, `No. 7`, `HDR/2012/07`.
  var numberedGenre: String? {
    guard let number else { return nil }
    let isNumber = Self.isNumeric(number)
    let label = isNumber ? (PageRange.isPlural(number) ? "Nos. " : "No. ") : ""
    guard let genre else { return label + number }
    let printed = isNumber ? number : number.prefix(1).uppercased() + number.dropFirst()
    return "\(titleCased(genre)) \(label)\(printed)"
  }

  /// `Vol. 2`; any other wording is unchanged.
  var labelledVolume: String? {
    guard let volume else { return nil }
    guard Self.isNumeric(volume) else { return volume }
    return (PageRange.isPlural(volume) ? "Vols. " : "Vol. ") + volume
  }

  /// Whether the text is one number or several, possibly with letters attached: `7`, `7a`, `12–14`,
  /// but not `HDR/2012/07`.
  static func isNumeric(_ text: String) -> Bool {
    let parts = text.filter { $0 != " " }.split(
      omittingEmptySubsequences: false, whereSeparator: { ",&-–".contains($0) })
    return parts.allSatisfy { part in
      let rest = part.drop { $0.isASCII && $0.isLetter }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      return !digits.isEmpty
        && rest.dropFirst(digits.count).allSatisfy { $0.isASCII && $0.isLetter }
    }
  }
}
