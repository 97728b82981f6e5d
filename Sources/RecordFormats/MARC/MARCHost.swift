internal import Publications

/// The position of a publication in its book or journal, from field 773: `Vol. 24, no. 9 (Sept.
/// 1993), p. 235-248`.
struct MARCHost {
  private(set) var title: String?
  private(set) var volume: String?
  private(set) var issue: String?
  private(set) var pages: String?
  /// The text that was not understood, unchanged.
  private var rest: String?

  /// The content of all fields 773 of a record. `year` is the record's own year, which they may
  /// repeat.
  init(_ marc: MARCRecord, year: Int?) {
    let hosts = marc.all("773")
    title = hosts.compactMap { $0.value("t") }.first.map { MARCText.withoutPunctuation($0) }
    for text in hosts.flatMap({ $0.values("g") }) { read(text, year) }
    if volume == nil, issue == nil, pages == nil, rest == nil {
      hosts.compactMap { $0.value("q") }.first.map { readCoded($0) }
    }
    if volume == nil { volume = rest }
  }

  /// Stores a text if all parts are understood.
  private mutating func read(_ text: String, _ year: Int?) {
    var found = MARCHost()
    let parts = MARCHost.withoutDates(MARCText.withoutPunctuation(text))
      .split(whereSeparator: { ",;".contains($0) }).map { String($0).trimmed }
    let isWhole = parts.allSatisfy { part in part.isEmpty || found.take(part, year) }
    guard isWhole else {
      rest = rest ?? MARCText.withoutPunctuation(text)
      return
    }
    volume = volume ?? found.volume
    issue = issue ?? found.issue
    pages = pages ?? found.pages
  }

  private init() {}

  private enum Kind { case volume, issue, pages, other }

  /// Labels in library records, in lower case and without a full stop.
  private static let labels: [String: Kind] = [
    "volume": .volume, "vol": .volume, "v": .volume, "band": .volume, "bd": .volume,
    "jahrgang": .volume, "jg": .volume, "tome": .volume, "tomo": .volume, "t": .volume,
    "том": .volume, "number": .issue, "no": .issue, "nr": .issue, "n": .issue, "num": .issue,
    "núm": .issue, "nº": .issue, "n°": .issue, "№": .issue, "heft": .issue, "h": .issue,
    "issue": .issue, "iss": .issue, "pages": .pages, "page": .pages, "pp": .pages, "p": .pages,
    "seite": .pages, "seiten": .pages, "s": .pages, "págs": .pages, "pág": .pages, "с": .pages,
    "year": .other, "month": .other, "day": .other, "extent": .other, "elocationid": .pages,
  ]

  private mutating func take(_ part: String, _ year: Int?) -> Bool {
    let label = part.prefix { $0.isLetter || "°º№".contains($0) }
    let value = String(part.dropFirst(label.count).drop { ". :".contains($0) })
    guard !value.isEmpty, !value.contains(" "), value.contains(where: \.isNumber) || !label.isEmpty
    else { return false }
    if label.isEmpty {
      if Int(value) == year { return true }
      guard volume != nil else { return MARCHost.set(&volume, value) }
      return MARCHost.set(&issue, value)
    }
    switch MARCHost.labels[label.lowercased()] {
    case .volume: return MARCHost.set(&volume, value)
    case .issue: return MARCHost.set(&issue, value)
    case .pages: return MARCHost.set(&pages, value)
    case .other: return true
    case nil: return false
    }
  }

  private static func set(_ field: inout String?, _ value: String) -> Bool {
    guard field == nil else { return false }
    field = value
    return true
  }

  /// A text without parentheses that contain a year: the date of an issue.
  private static func withoutDates(_ text: String) -> String {
    var (kept, rest) = ("", text[...])
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")"),
      YearInText.first(in: String(rest[open...close])) != nil
    {
      kept += rest[..<open] + " "
      rest = rest[rest.index(after: close)...]
    }
    return kept + rest
  }

  /// Reads `24:9<235`: volume, issue and first page.
  private mutating func readCoded(_ text: String) {
    let sides = text.split(separator: "<", maxSplits: 1).map { String($0).trimmed }
    let numbers = (sides.first ?? "").split(separator: ":").map { String($0).trimmed }
    guard numbers.count < 3 else {
      rest = text
      return
    }
    volume = numbers.first
    issue = numbers.count > 1 ? numbers[1] : nil
    pages = sides.count > 1 ? sides[1] : nil
  }
}
