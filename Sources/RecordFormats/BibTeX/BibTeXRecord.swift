internal import Messages
internal import Publications
internal import Text
internal import Vocabularies

/// BibTeX dates.
enum BibTeXDate {
  /// The month abbreviations that every style defines.
  static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The month number of `may`, `May` or `5`.
  static func month(_ text: String) -> Int? {
    let word = text.lowercased().prefix { $0.isLetter || $0.isNumber }
    return Int(word) ?? MonthName.number(of: String(word))
  }
}

/// Maps an entry to a record.
struct BibTeXRecord {
  private let entry: BibTeXEntry
  private let vocabulary: Vocabulary
  private var used: Set<String> = []
  private(set) var problems: [ImportReport.Problem] = []
  /// Whether the file had valid non-ASCII UTF-8, before or in this entry.
  private(set) var isUTF8: Bool
  /// The encoding that the file names; `nil` for UTF-8 and unknown ones.
  private let coding: SingleByteCoding?

  static let types: [String: String] = [
    "article": "article-journal", "book": "book", "mvbook": "book", "inbook": "chapter",
    "incollection": "chapter", "suppbook": "chapter", "bookinbook": "chapter",
    "inproceedings": "paper-conference", "conference": "paper-conference", "techreport": "report",
    "report": "report", "manual": "report", "phdthesis": "thesis", "mastersthesis": "thesis",
    "thesis": "thesis", "misc": "document", "online": "webpage", "electronic": "webpage",
    "www": "webpage", "webpage": "webpage", "proceedings": "book", "mvproceedings": "book",
    "collection": "book", "mvcollection": "book", "booklet": "pamphlet",
    "unpublished": "manuscript", "dataset": "dataset", "software": "software",
    "patent": "patent", "legislation": "legislation", "jurisdiction": "legal_case",
    "video": "motion_picture", "movie": "motion_picture", "audio": "song", "image": "graphic",
    "artwork": "graphic", "periodical": "periodical", "standard": "standard",
    "inreference": "entry-encyclopedia", "reference": "book", "letter": "personal_communication",
    "review": "review", "newsarticle": "article-newspaper",
  ]

  init(
    _ entry: BibTeXEntry, _ vocabulary: Vocabulary, isUTF8: Bool, coding: SingleByteCoding?
  ) {
    self.isUTF8 = isUTF8
    self.coding = coding
    self.entry = entry
    self.vocabulary = vocabulary
  }

  mutating func record() -> RawRecord {
    var record = RawRecord(place: RecordPlace(lines: entry.lines))
    record.id = LaTeXText.text(of: entry.key)
    let type = BibTeXRecord.types[entry.type]
    record.type = type ?? entry.type
    // These terms of biblatex say no more than the type of the entry.
    record.genre = text("type").flatMap { ["techreport", "resreport"].contains($0) ? nil : $0 }
    record.title = [text("title"), text("subtitle")].compactMap { $0 }.joined(separator: ": ")
    addNames(&record)
    addPublisher(&record)
    record.publisherPlace = text("address") ?? text("location")
    record.date = date()
    record.accessed = text("urldate").map { .text($0) }
    addIdentifiers(&record)
    record.edition = text("edition")
    addContainer(&record)
    record.pages = (text("pages", raw: true) ?? text("pagetotal")).map {
      $0.replacing("--", with: "-").replacing("--", with: "-").replacing("–", with: "-")
    }
    var notes = [text("note")]
    for note in entry.furtherNotes { notes.append(text(of: note, "note")) }
    notes += [text("annote"), text("annotation"), text("addendum")]
    record.notes = notes.compactMap { $0 }
    record.addOtherTitles([text("shorttitle")])
    addSubjects(&record)
    addLinks(&record)
    if let source = source("abstract") {
      record.paragraphs = paragraphs(source).map { LaTeXText.text(of: $0) }
    }
    return record
  }

  /// Fields that are not mapped.
  var unused: [String] {
    let ignored: Set<String> = ["crossref", "xdata", "timestamp"]
    return entry.fields.keys.filter { !used.contains($0) && !ignored.contains($0) }.sorted()
  }

  private mutating func source(_ field: String) -> String? {
    guard let bytes = entry.fields[field] else { return nil }
    used.insert(field)
    return source(of: bytes, field)
  }

  private mutating func source(of bytes: [UInt8], _ field: String) -> String? {
    if let text = coding?.text(of: bytes) { return text }
    let (text, encoding) = TextDecoding.text(of: bytes, isUTF8: &isUTF8)
    if let problem = encoding.problem(of: field) { problems.append(problem) }
    return text.utf8.contains(where: { $0 > 0x20 }) ? text : nil
  }

  private mutating func text(of bytes: [UInt8], _ field: String) -> String? {
    source(of: bytes, field).flatMap { plain($0, field) }
  }

  private mutating func plain(_ source: String, _ field: String) -> String? {
    let (text, command) = LaTeXText.reading(of: source)
    if let command {
      problems.append(
        .changed(
          field: .text(field), how: .message(Message(.unknownLaTeXCommand, .text("\\" + command)))))
    }
    return text.isEmpty ? nil : text
  }

  private mutating func text(_ field: String, raw: Bool = false) -> String? {
    guard let source = source(field) else { return nil }
    guard raw else { return plain(source, field) }
    let address = LaTeXText.address(of: source)
    return address.isEmpty ? nil : address
  }

  /// The parts separated by blank lines.
  private func paragraphs(_ text: String) -> [String] {
    var paragraphs: [String] = [""]
    let lines = TextParts.withLineFeeds(text).utf8.split(
      separator: 0x0A, omittingEmptySubsequences: false)
    for line in lines {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        paragraphs.append("")
      } else {
        let last = paragraphs.count - 1
        if !paragraphs[last].isEmpty { paragraphs[last] += " " }
        paragraphs[last] += Substring(line)
      }
    }
    return paragraphs.filter { !$0.isEmpty }
  }

  private mutating func addNames(_ record: inout RawRecord) {
    let roles: [(String, Contributor.Role)] = [
      ("author", .author), ("editor", .editor), ("translator", .translator),
    ]
    for (field, role) in roles {
      guard let source = source(field) else { continue }
      if source.lowercased().trimmed.hasSuffix(" and others") {
        problems.append(.leftOut(field: .text(field), reason: .key(.andOthers)))
      }
      for name in BibTeXNames.names(of: source, role: role, vocabulary) {
        if role == .author, case .body(let body) = name.name {
          record.contributors.append(RawContributor(.source(body)))
        } else {
          record.contributors.append(name)
        }
      }
    }
  }

  /// Sets the publisher; an institution is a source if there are no authors, else the publisher.
  private mutating func addPublisher(_ record: inout RawRecord) {
    let bodies = [text("institution"), text("organization"), text("school")].compactMap { $0 }
    let publisher = text("publisher")
    record.publisher = publisher
    for body in bodies where !record.contributors.contains(RawContributor(.source(body))) {
      if record.contributors.isEmpty {
        record.contributors.append(RawContributor(.source(body)))
      } else if record.publisher == nil {
        record.publisher = body
      } else if record.publisher != body {
        problems.append(
          .leftOut(field: "institution", reason: .message(Message(.secondPublisher, .text(body)))))
      }
    }
  }

  /// The field `date`. In a date of EDTF `~` means approximate, in other texts it is a space.
  private mutating func dateField() -> String? {
    let typed = text("date", raw: true) ?? ""
    let isEDTF = typed.utf8.allSatisfy { 0x30...0x39 ~= $0 || "-/.X?%~".utf8.contains($0) }
    return isEDTF && !typed.isEmpty ? typed : text("date")
  }

  private mutating func date() -> RawDate? {
    let (date, year, month, day) = (dateField(), text("year"), text("month"), text("day"))
    if let date {
      // For a date such as `Mar 3` with a separate year field, the year is the certain part.
      let isReadable = DateText.reading(of: date)?.date != nil
      guard !isReadable, let year else { return .text(date) }
      if let reading = DateText.reading(of: "\(date) \(year)"), reading.isWhole {
        return .parts(
          year: reading.date.year, month: reading.date.month, day: reading.date.day)
      }
      problems.append(.leftOut(field: "date", reason: .message(Message(.notADate, .text(date)))))
    }
    guard let year else { return nil }
    guard let number = YearInText.first(in: year) else { return .text(year) }
    guard let month else {
      return year.contains(where: \.isLetter) || year.utf8.count > 6
        ? .text(year) : .parts(year: number)
    }
    // In `10 jan` and `May 3` the month field includes the day.
    if month.contains(where: \.isNumber), month.contains(where: \.isLetter),
      let reading = DateText.reading(of: "\(month) \(number)"), reading.isWhole
    {
      let read = reading.date
      return .parts(year: read.year, month: read.month, day: read.day)
    }
    guard let monthNumber = BibTeXDate.month(month), 1...12 ~= monthNumber else {
      problems.append(.leftOut(field: "month", reason: .message(Message(.notAMonth, .text(month)))))
      return .parts(year: number)
    }
    let dayNumber = day.flatMap { Int($0.prefix(while: \.isNumber)) }
    if let day, dayNumber == nil {
      problems.append(
        .leftOut(field: "day", reason: .message(Message(.notADate, .text(day)))))
    }
    return .parts(year: number, month: monthNumber, day: dayNumber)
  }

  private mutating func addIdentifiers(_ record: inout RawRecord) {
    if let doi = text("doi", raw: true) { record.identifiers.append(Identifier(.doi, doi)) }
    for (field, scheme) in [("isbn", Identifier.Scheme.isbn), ("issn", .issn)] {
      for value in text(field)?.split(whereSeparator: { ",;".contains($0) }) ?? [] {
        record.identifiers.append(Identifier(scheme, String(value)))
      }
    }
    let (prefix, type) = (text("archiveprefix"), text("eprinttype"))
    let scheme = prefix ?? type
    if let eprint = text("eprint", raw: true) {
      record.identifiers.append(
        Identifier(.init(rawValue: scheme?.lowercased() ?? "eprint"), eprint))
    }
  }

  private mutating func addContainer(_ record: inout RawRecord) {
    // `fjournal` has the full name of a journal; mathematical databases put the abbreviation into
    // `journal`.
    let (whole, short) = (text("fjournal"), text("journal"))
    let title = whole ?? short ?? text("journaltitle") ?? text("booktitle") ?? text("maintitle")
    let container = Container(
      title: title, series: text("series"), volume: text("volume"),
      issue: text("number") ?? text("issue"))
    record.container = container == Container() ? nil : container
  }

  private mutating func addSubjects(_ record: inout RawRecord) {
    if let keywords = source("keywords") ?? source("keyword") {
      record.tags = keywords.utf8.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
        .map { LaTeXText.text(of: String(Substring($0))) }
    }
    let langid = text("langid") ?? text("hyphenation")
    guard let language = text("language") ?? langid else { return }
    record.languages = language.replacing(" and ", with: ",")
      .split(whereSeparator: { ",;".contains($0) }).map(String.init)
  }

  private mutating func addLinks(_ record: inout RawRecord) {
    if let url = text("url", raw: true) { record.links.append(Link(url: url)) }
    guard let published = source("howpublished") else { return }
    let address = LaTeXText.address(of: published)
    let words = address.split(separator: " ")
    if let url = words.first(where: { $0.hasPrefix("http") }).map(String.init) {
      if record.links.isEmpty { record.links.append(Link(url: url)) }
      return
    }
    let text = LaTeXText.text(of: published)
    if record.publisher == nil, BibTeXRecord.isPublisher(text) {
      record.publisher = text
    } else {
      record.notes.append(text)
    }
  }

  /// Whether `howpublished` may be the name of a publisher, as most programs assume. A sentence, a
  /// date or a text with brackets is a note.
  private static func isPublisher(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 60
      && !text.contains { $0.isNumber || "[]();:.".contains($0) }
  }
}
