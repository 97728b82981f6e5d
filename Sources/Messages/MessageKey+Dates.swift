extension MessageKey {
  /// Dates with a day, one text for each month from January: the day, and the year.
  static let days = [
    MessageKey("date.day-01"), MessageKey("date.day-02"),
    MessageKey("date.day-03"), MessageKey("date.day-04"),
    MessageKey("date.day-05"), MessageKey("date.day-06"),
    MessageKey("date.day-07"), MessageKey("date.day-08"),
    MessageKey("date.day-09"), MessageKey("date.day-10"),
    MessageKey("date.day-11"), MessageKey("date.day-12"),
  ]
  /// Dates without a day, one text for each month from January: the year.
  static let months = [
    MessageKey("date.month-01"), MessageKey("date.month-02"),
    MessageKey("date.month-03"), MessageKey("date.month-04"),
    MessageKey("date.month-05"), MessageKey("date.month-06"),
    MessageKey("date.month-07"), MessageKey("date.month-08"),
    MessageKey("date.month-09"), MessageKey("date.month-10"),
    MessageKey("date.month-11"), MessageKey("date.month-12"),
  ]
  /// The first day of a month, as it is written in a date.
  static let firstDay = MessageKey("date.first")
}

extension Message.Argument {
  /// A date, as precise as it is known: `14 May 2019`, `May 2019` or `2019`.
  package static func date(year: Int, month: Int? = nil, day: Int? = nil) -> Message.Argument {
    guard let month, 1...12 ~= month else { return .index(year) }
    guard let day else { return .message(Message(.months[month - 1], .index(year))) }
    let number: Message.Argument = day == 1 ? .key(.firstDay) : .index(day)
    return .message(Message(.days[month - 1], number, .index(year)))
  }
}
