internal import Publications

/// The date of a MARC record, from `$c` of the imprint, else from the coded field 008.
enum MARCDate {
  /// The first year; a text without one, which is then reported; `nil` if the record has no date or
  /// says that it is unknown.
  static func date(of marc: MARCRecord, imprints: [MARCRecord.Field]) -> RawDate? {
    let texts = imprints.flatMap { $0.values("c") }
    let years = texts.compactMap { MARCText.year(in: $0) }
    let fixed = marc.fixed("008", 7..<11)
    let year =
      years.first { $0 < YearInText.ofOtherCalendars } ?? fixed.flatMap { MARCText.year(in: $0) }
      ?? years.first
    if let year { return .parts(year: year) }
    return (texts + [fixed].compactMap(\.self)).first { !isUnknown($0) }.map { .text($0) }
  }

  /// Whether a text says that the date is not known: `[n.d.]`, and in coded fields blanks, fill
  /// characters and `uuuu`.
  private static func isUnknown(_ text: String) -> Bool {
    let letters = text.lowercased().filter(\.isLetter)
    let hasDigits = text.contains(where: \.isNumber)
    return !hasDigits && (letters.allSatisfy { $0 == "u" } || ["nd", "sd"].contains(letters))
  }
}
