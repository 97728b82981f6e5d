internal import Messages
internal import Publications

/// The dates of one RIS record; the most precise one is used.
struct RISDates {
  private struct Value {
    var text: String
    var tag: String
    var line: Int
  }

  private var values: [Value] = []

  mutating func add(_ text: String, _ tag: String, _ line: Int) {
    values.append(Value(text: text, tag: tag, line: line))
  }

  /// The date; other values are reported at their own lines.
  func date(_ output: inout RecordOutput) -> RawDate? {
    var best: PublicationDate?
    lazy var year = values.lazy.compactMap { RISDates.reading(of: $0.text)?.date.year }.first
    // Y1 is obsolete; the other tags take precedence.
    for value in values.filter({ $0.tag != "Y1" }) + values.filter({ $0.tag == "Y1" }) {
      guard
        let reading = RISDates.reading(of: value.text)
          ?? year.flatMap({ RISDates.reading(of: value.text, in: $0) })
      else {
        note(value, .leftOut, Message(.notADate, .text(value.text)), &output)
        continue
      }
      let found = reading.date
      if !reading.isWhole {
        note(
          value, .changed, Message(.problemPartOfDate, .text(value.text), .text(found.text)),
          &output)
      }
      guard let known = best else {
        best = found
        continue
      }
      if known.year != found.year {
        note(
          value, .leftOut, Message(.differentYear, .text(value.text), .text("\(known.year)")),
          &output)
      } else if known.month == nil || known.month == found.month && known.day == nil {
        best = found
      } else if found.month != nil, found != known, !RISDates.contains(found, known) {
        note(value, .leftOut, Message(.extraValue, .text(value.text)), &output)
      }
    }
    return best.map { .parts(year: $0.year, month: $0.month, day: $0.day) }
  }

  /// The day of `2024/03/09/12:00:00`, ignoring the fourth part; other texts unchanged.
  static func day(of text: String) -> RawDate {
    guard let date = reading(of: text)?.date else { return .text(text) }
    return .parts(year: date.year, month: date.month, day: date.day)
  }

  private static func contains(_ date: PublicationDate, _ other: PublicationDate) -> Bool {
    date.month == other.month && date.day == nil
  }

  /// Reads `2016`, `2016///`, `2016/05/03/spring`, or a date in another form.
  private static func reading(of text: String) -> DateText.Reading? {
    let slashes = text.utf8.reversed().prefix { $0 == 0x2F }.count
    if slashes < 4, let date = DateText.plain(String(Substring(text.utf8.dropLast(slashes)))) {
      return DateText.Reading(date: date, isWhole: true)
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map {
      String($0).trimmed
    }
    guard parts.count == 4, let end = parts.last, !end.isEmpty else { return whole(parts, text) }
    // The fourth part is a season or similar.
    guard let reading = whole(Array(parts.dropLast()), text) else { return nil }
    return DateText.Reading(date: reading.date, isWhole: false)
  }

  /// Reads `SEP`, `MAR 15` or `SEP-OCT` in a year that another value has, as Web of Science writes
  /// dates.
  private static func reading(of text: String, in year: Int) -> DateText.Reading? {
    guard text.contains(where: \.isLetter) else { return nil }
    if let date = DateText.date(of: "\(text) \(year)"), date.month != nil {
      return DateText.Reading(date: date, isWhole: true)
    }
    let first = text.prefix { $0 != "-" }
    guard first.utf8.count < text.utf8.count, let date = DateText.date(of: "\(first) \(year)"),
      let month = date.month
    else { return nil }
    return DateText.Reading(date: PublicationDate(year: year, month: month), isWhole: false)
  }

  private static func whole(_ parts: [String], _ text: String) -> DateText.Reading? {
    let given = parts.filter { !$0.isEmpty }
    guard parts.count > 1, !given.isEmpty else { return DateText.reading(of: text) }
    let hasGap = given.count > 1 && parts.prefix(given.count).contains("")
    guard hasGap else { return DateText.reading(of: given.joined(separator: "/")) }
    return DateText.reading(of: given[0]).map { DateText.Reading(date: $0.date, isWhole: false) }
  }

  private enum Outcome { case leftOut, changed }

  private func note(
    _ value: Value, _ outcome: Outcome, _ message: Message, _ output: inout RecordOutput
  ) {
    let tag = Message.Argument.text(value.tag)
    output.note(
      outcome == .leftOut
        ? .leftOut(field: tag, reason: .message(message))
        : .changed(field: tag, how: .message(message)), at: value.line)
  }
}
