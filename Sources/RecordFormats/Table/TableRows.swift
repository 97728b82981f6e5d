internal import Messages
internal import Publications
internal import Text
internal import Vocabularies

/// Maps the rows of a table to records; the first row has the column names.
struct TableRows {
  private var columns: [TableColumn?]?
  private(set) var names: [String] = []
  private var meaning = RawRecord.TagMeaning.everything
  /// Whether the columns are named by elements of Dublin Core: the same one in several languages, of
  /// which a row has one.
  private var hasElements = false
  /// The columns in the order in which the fields of a row are taken. In a table of elements the
  /// first value of a field counts, so those that the user chose come first.
  private var order: [Int] = []
  /// The index of the main link's column, if several columns have links.
  private var mainLinkIndex: Int?
  private let choice: TableColumns?
  /// Encoding problems that were reported, each once for all fields.
  private var noted: [ImportReport.Problem] = []

  private var commas: CommaList

  init(_ choice: TableColumns?, _ vocabulary: Vocabulary) {
    self.choice = choice
    commas = CommaList(vocabulary)
  }

  /// Whether the columns are known and include the title.
  var hasNames: Bool { columns?.contains(.title) ?? false }

  /// Whether the columns are known and lack the title.
  var isUnnamed: Bool { columns.map { !$0.contains(.title) } ?? false }

  mutating func take(
    _ fields: [[UInt8]], _ lines: ClosedRange<Int>, _ output: inout RecordOutput
  ) {
    if columns == nil {
      takeNames(fields, lines, &output)
      if choice?.places == nil { return }
    }
    guard let columns else { return }
    guard !isUnnamed else { return }
    if fields.count < columns.count {
      output.note(
        .changed(
          field: .key(.fieldRow),
          how: .message(Message(.fewFields, "\(fields.count)", "\(columns.count)"))),
        at: lines.lowerBound)
    }
    var row = Row(record: RawRecord(place: RecordPlace(lines: lines)))
    row.record.tagMeaning = meaning
    for index in order where index < fields.count && !fields[index].isEmpty {
      guard let column = columns[index] else { continue }
      let text = text(fields[index], names[index], lines.lowerBound, &output)
      take(text, column, index, &row, &output)
    }
    if fields.dropFirst(columns.count).contains(where: { !$0.isEmpty }) {
      output.note(
        .leftOut(field: .key(.fieldRow), reason: .key(.manyFields)), at: lines.lowerBound)
    }
    row.record.addOtherTitles(row.otherTitles)
    setDate(of: &row.record, row.dates, &output)
    guard !row.record.title.isEmpty || !row.record.id.isEmpty else {
      output.note(.unreadRecord(.key(.rowWithoutTitleAndID)), at: lines.lowerBound)
      return
    }
    output.add(row.record)
  }

  /// A record, and the fields of its row that are combined at the end.
  private struct Row {
    var record: RawRecord
    var dates: [TableColumn: String] = [:]
    var otherTitles: [String] = []
    /// The columns with a value, in a table of elements.
    var filled: Set<TableColumn> = []
  }

  private mutating func take(
    _ text: String, _ column: TableColumn, _ index: Int, _ row: inout Row,
    _ output: inout RecordOutput
  ) {
    let line = row.record.place.first
    if hasElements, let other = otherValues(in: text, column) {
      if column == .title {
        row.otherTitles += other.further
      } else {
        noteFirst(index, at: line, &output)
      }
      return take(other.first, column, index, &row, &output)
    }
    if hasElements, column.hasOneValue, !row.filled.insert(column).inserted {
      if column == .title {
        row.otherTitles.append(text)
      } else {
        noteOnce(leftOut(names[index], .columnWithSameMeaning), at: line, &output)
      }
      return
    }
    switch column {
    case .year, .date, .month, .day: row.dates[column] = text
    case .url where index == mainLinkIndex: row.record.links.insert(contentsOf: links(text), at: 0)
    case .url where TableFiles.isName(names[index]):
      let addresses = TableFiles.addresses(in: text)
      for address in addresses { row.record.addLink(address) }
      if addresses.isEmpty { noteOnce(leftOut(names[index], .fileOfComputer), at: line, &output) }
    case .identifiers: addIdentifiers(text, named: names[index], to: &row.record)
    case .series where hasElements: setSeries(text, of: &row.record)
    case .contributors: addContributors(text, to: &row.record, &output)
    default: add(text, column, &row.record)
    }
  }

  /// Sets the date from its own column, else from year, month and day.
  private func setDate(
    of record: inout RawRecord, _ parts: [TableColumn: String], _ output: inout RecordOutput
  ) {
    let line = record.place.first
    if let date = parts[.date] ?? parts[.year] { record.date = .text(date) }
    if parts[.date] != nil { return noteOtherYear(parts[.year], parts[.date], at: line, &output) }
    guard let month = parts[.month] ?? parts[.day] else { return }
    let text = TableRows.date(parts)
    if let text, DateText.reading(of: text)?.isWhole == true {
      record.date = .text(text)
      return
    }
    var left = month
    if let day = parts[.day] {
      let without = TableRows.date(parts.filter { $0.key != .day })
      if let without, DateText.reading(of: without)?.isWhole == true {
        record.date = .text(without)
        left = day
      }
    }
    output.note(.leftOut(field: .text(left), reason: .key(.notAMonthOfAYear)), at: line)
  }

  /// `2016-05-03` from numbers, `3 May 2016` if the month is a name; `nil` without year or month.
  private static func date(_ parts: [TableColumn: String]) -> String? {
    guard let year = parts[.year].map({ DateText.withoutDecimals(TextFilter.line($0)) }),
      let month = parts[.month].map(TextFilter.line)
    else { return nil }
    let day = parts[.day].map(TextFilter.line) ?? ""
    guard let number = Int(month) else {
      return [day, month, year].filter { !$0.isEmpty }.joined(separator: " ")
    }
    let numbers = day.isEmpty ? [number] : [number, Int(day) ?? 0]
    return numbers.reduce(year) { $0 + ($1 < 10 ? "-0" : "-") + "\($1)" }
  }

  /// Reports a year that differs from the date; the date is used.
  private func noteOtherYear(
    _ year: String?, _ date: String?, at line: Int, _ output: inout RecordOutput
  ) {
    guard let year, let known = date.flatMap({ DateText.reading(of: TextFilter.line($0)) }),
      let found = DateText.reading(of: TextFilter.line(year)), found.date.year != known.date.year
    else { return }
    output.note(
      .leftOut(
        field: .key(.recordDate),
        reason: .message(Message(.differentYear, .text(year), .text("\(known.date.year)")))),
      at: line)
  }

  private mutating func takeNames(
    _ fields: [[UInt8]], _ lines: ClosedRange<Int>, _ output: inout RecordOutput
  ) {
    if let places = placesInTable(of: fields.count, at: lines.lowerBound, &output) {
      names = places.map { $0?.rawValue ?? "" }
      let others = max(0, fields.count - places.count)
      columns = places + [TableColumn?](repeating: nil, count: others)
      names += [String](repeating: "", count: others)
      order = Array(names.indices)
      setMeaning()
      return
    }
    names = fields.map { TextDecoding.text(of: $0).text }
    let found = TableColumn.columns(named: names, choice)
    hasElements = names.contains { TableColumn.element(named: $0) != nil }
    let columns =
      hasElements ? found : TableColumn.withoutRepetition(found, named: names, choice)
    for (index, name) in names.enumerated()
    where columns[index] == nil && !name.isEmpty && fields.count > 1 {
      output.note(
        leftOut(name, found[index] == nil ? .unknownColumnName : .columnWithSameMeaning),
        at: lines.lowerBound)
    }
    self.columns = columns
    order = columnOrder()
    findMainLink()
    setMeaning()
    for name in choice?.missing(among: names) ?? [] {
      noteMissing(Message(.columnName, .text(name)), at: lines.lowerBound, &output)
    }
  }

  private func columnOrder() -> [Int] {
    guard hasElements, let choice else { return Array(names.indices) }
    let isFirst = names.map { name in choice.column(named: name).map { !$0.isList } ?? false }
    return names.indices.filter { isFirst[$0] } + names.indices.filter { !isFirst[$0] }
  }

  /// The columns chosen by number, as far as the table has them.
  private func placesInTable(
    of count: Int, at line: Int, _ output: inout RecordOutput
  ) -> [TableColumn?]? {
    guard let places = choice?.places else { return nil }
    for place in places.indices.dropFirst(count) where places[place] != nil {
      noteMissing(Message(.columnName, "\(place + 1)"), at: line, &output)
    }
    return Array(places.prefix(count))
  }

  private func leftOut(_ name: String, _ reason: MessageKey) -> ImportReport.Problem {
    .leftOut(
      field: .message(Message(.columnName, .text(String(name.prefix(60))))),
      reason: .key(reason))
  }

  private func noteMissing(_ column: Message, at line: Int, _ output: inout RecordOutput) {
    output.note(.leftOut(field: .message(column), reason: .key(.missingColumn)), at: line)
  }

  /// Finds the column of the main link: the one named `url`.
  private mutating func findMainLink() {
    let places = (columns ?? []).indices.filter { columns?[$0] == .url }
    mainLinkIndex = places.first { FoldedKey(names[$0]) == FoldedKey("url") }
  }

  /// Sets how tags are looked up: in a table with columns for topics or countries, only as
  /// collections.
  private mutating func setMeaning() {
    let columns = columns ?? []
    if columns.contains(.topics) || columns.contains(.countries) { meaning = .collections }
  }

  mutating func noteOnce(
    _ problem: ImportReport.Problem, at line: Int, _ output: inout RecordOutput
  ) {
    guard !noted.contains(problem) else { return }
    noted.append(problem)
    output.note(problem, at: line)
  }

  private mutating func text(
    _ bytes: [UInt8], _ name: String, _ line: Int, _ output: inout RecordOutput
  ) -> String {
    let (text, encoding) = TextDecoding.text(of: bytes, isUTF8: &output.isUTF8)
    if encoding == .damagedUTF8 {
      output.note(.notText, at: line)
    } else if let problem = encoding.problem(of: .key(.fieldCharacters)) {
      noteOnce(problem, at: line, &output)
    }
    if let original = TextDecoding.undoneTwice(text), original != text {
      noteOnce(
        .changed(field: .key(.fieldCharacters), how: .key(.repairedCharacters)), at: line, &output)
      return original
    }
    // The blank before formulas is removed with other blanks at the ends.
    return TableText.withoutFormula(text)
  }

  private mutating func add(_ text: String, _ column: TableColumn, _ record: inout RawRecord) {
    switch column {
    case .id: record.id = text
    case .title: record.title = text
    case .sources: record.sources += values(text, column).map { RawSource($0) }
    // These are combined, or checked, elsewhere.
    case .year, .date, .month, .day, .contributors, .identifiers: break
    case .topics: record.topics += values(text, column)
    case .collections: record.collections += values(text, column)
    case .countries: record.countries += values(text, column)
    case .languages: record.languages += values(text, column)
    case .tags: record.tags += values(text, column)
    case .url: record.links += links(text)
    case .description: record.paragraphs += TableText.body(of: text)
    case .authors: record.contributors += names(text, .author)
    case .editors: record.contributors += names(text, .editor)
    case .translators: record.contributors += names(text, .translator)
    case .publisher: record.publisher = text
    case .publisherPlace: record.publisherPlace = text
    case .type: record.type = ZoteroType.type(of: text) ?? text
    case .doi: record.identifiers += numbers(text, .doi, .dois)
    case .isbn: record.identifiers += numbers(text, .isbn)
    case .issn: record.identifiers += numbers(text, .issn)
    case .added: record.added = text
    case .edition: record.edition = text
    case .notes: record.notes += TableText.paragraphs(of: text)
    case .pages: record.pages = text
    case .container: setContainer(&record) { $0.title = text }
    case .series: setContainer(&record) { $0.series = text }
    case .volume: setContainer(&record) { $0.volume = text }
    case .issue: setContainer(&record) { $0.issue = text }
    }
  }

  private func links(_ text: String) -> [Link] {
    list(text, .addresses).flatMap { ListField.addresses(in: $0) }
      .map { Link(url: $0) }
  }

  private func addContributors(
    _ text: String, to record: inout RawRecord, _ output: inout RecordOutput
  ) {
    for value in list(text) {
      let (contributor, isWhole) = TableContributor.contributor(of: value)
      if let contributor { record.contributors.append(contributor) }
      guard !isWhole else { continue }
      output.note(
        contributor == nil
          ? .leftOut(field: .text(value), reason: .key(.roleWithoutName))
          : .changed(field: .text(value), how: .key(.incompleteRole)),
        at: record.place.first)
    }
  }

  func setContainer(_ record: inout RawRecord, _ set: (inout Container) -> Void) {
    var container = record.container ?? Container()
    set(&container)
    record.container = container
  }

  /// The values of a column, which may be separated by commas if there is neither a semicolon nor a
  /// bar.
  private mutating func values(_ text: String, _ column: TableColumn) -> [String] {
    let hasOthers = text.utf8.contains { $0 == 0x3B || $0 == 0x7C }
    if !hasOthers, let values = commas.values(in: text, of: column) { return values }
    return values(text)
  }

  /// The values separated by semicolons, or by bars if there is no semicolon.
  private func values(_ text: String) -> [String] {
    let hasBars = text.utf8.contains(0x7C) && !text.utf8.contains(0x3B)
    return list(hasBars ? text.replacing("|", with: ";") : text)
  }

  /// The values separated by semicolons, or as repositories separate them: by `||` in DSpace, by
  /// `^^` in Omeka.
  private func list(_ text: String, _ kind: ListField.Kind = .words) -> [String] {
    guard hasElements else { return ListField.values(of: text, kind) }
    let parts = TextParts.split(text, at: "||").flatMap { TextParts.split($0, at: "^^") }
    if parts.count < 2 { return ListField.values(of: text, kind) }
    return parts.map(\.trimmed).filter { !$0.isEmpty }
  }

  private func names(_ text: String, _ role: Contributor.Role) -> [RawContributor] {
    let names = hasElements ? values(text) : list(text)
    let persons = names.flatMap { name in
      InitialedNames.persons(in: name) ?? (names.count > 1 ? nil : commas.persons(in: name))
        ?? [.unknown(name)]
    }
    return persons.map { RawContributor($0, role: role) }
  }

  private func numbers(
    _ text: String, _ scheme: Identifier.Scheme, _ kind: ListField.Kind = .words
  ) -> [Identifier] {
    list(text, kind).map { Identifier(scheme, $0) }
  }

  /// Adds identifiers: those of a column of PubMed, those of Dublin Core, such as addresses, or those
  /// that are `scheme:value`.
  private func addIdentifiers(_ text: String, named name: String, to record: inout RawRecord) {
    let scheme = name.lowercased()
    if ["pmid", "pmcid"].contains(scheme) {
      record.identifiers += numbers(text, Identifier.Scheme(rawValue: scheme))
      return
    }
    for value in list(text) {
      if hasElements || value.lowercased().hasPrefix("http") {
        record.addIdentifier(value)
      } else {
        record.identifiers.append(identifier(value))
      }
    }
  }

  /// Parses `scheme:value`; without a scheme it is `other`.
  private func identifier(_ text: String) -> Identifier {
    guard let colon = text.firstIndex(of: ":"), colon > text.startIndex else {
      return Identifier(Identifier.Scheme(rawValue: "other"), text)
    }
    return Identifier(
      Identifier.Scheme(rawValue: String(text[..<colon])), String(text[text.index(after: colon)...])
    )
  }
}
