internal import Messages
internal import Publications
internal import RecordFormats
internal import Text
internal import Vocabularies

/// Checks that need all records.
extension CatalogueAuditor {
  /// Assigns each finding of a reader to the record whose lines contain it, or else to the file.
  mutating func addReport(_ report: ImportReport, file: String?) {
    var number = -1
    if let file { number = records.fileNumber(file) }
    var next = fileStart
    for finding in report.findings {
      while next < records.count,
        records.file(next) == nil || records.lines(next).upperBound < finding.line
      {
        next += 1
      }
      let owner =
        next < records.count && records.file(next) != nil
          && records.lines(next).contains(finding.line) ? next : nil
      add(finding, owner, file: number)
    }
    if report.leftOutCount > 0 {
      notes.append(
        CatalogueAudit.Note(
          problem: .furtherReading(report.leftOutCount), record: -1,
          file: Int32(clamping: number)))
    }
  }

  private mutating func add(_ finding: ImportReport.Finding, _ owner: Int?, file: Int) {
    // Reported later, with the number of its records.
    switch finding.problem {
    case .unknownTopic, .valueOfOtherField(_, in: .topics, _): return
    default: break
    }
    if let owner {
      if let field = CatalogueAudit.Field(missingBy: finding.problem) {
        reportedFields[owner, default: []].insert(field)
      }
      switch finding.problem {
      case .notText, .loneSurrogate: replaced.insert(owner)
      default: break
      }
    }
    if let name = finding.problem.unknownName {
      let key = ReportedName(kind: FindingKind(of: finding.problem), name: name)
      if reported[key] != nil { return }
      reported[key] = notes.count
    }
    notes.append(
      CatalogueAudit.Note(
        problem: .reading(finding.problem), record: Int32(truncatingIfNeeded: owner ?? -1),
        line: Int32(clamping: finding.line), unit: finding.unit, file: Int32(clamping: file),
        nearest: finding.nearest))
  }

  mutating func addMissingTitles() {
    for number in 0..<records.count
    where missing[number].contains(.title) && reportedFields[number]?.contains(.title) != true {
      note(.missing(.title), number)
    }
  }

  /// Removes findings of replacement characters in records whose invalid bytes the reader has
  /// reported. Call this last, because `reported` holds indices into the notes.
  mutating func removeRepeatedReplacements() {
    notes.removeAll { note in
      guard case .replacedCharacters = note.problem else { return false }
      return replaced.contains(Int(note.record))
    }
  }

  /// Reports duplicates, then titles with the same beginning and titles that differ only in
  /// punctuation, unless they were reported as duplicates.
  mutating func addAlike() {
    var duplicatesOfRecord: [Int: [Int]] = [:]
    for (number, group) in duplicates.groups().enumerated() {
      for record in group.records { duplicatesOfRecord[record, default: []].append(number) }
      note(.duplicate(duplicate(group)), group.records[0])
    }
    duplicates = DuplicateFinder()
    func areDuplicates(_ group: [Int]) -> Bool {
      (duplicatesOfRecord[group[0]] ?? []).contains { number in
        group.dropFirst().allSatisfy { duplicatesOfRecord[$0]?.contains(number) ?? false }
      }
    }
    titles.alikeRows.forEachGroup { group in
      if !areDuplicates(group) { addLookAlikes(group) }
    }
    titles.alikeWords.forEachGroup { group in
      if !areDuplicates(group) { addSameWords(group) }
    }
  }

  private mutating func addLookAlikes(_ group: [Int]) {
    let first = group[0]
    guard let second = group.first(where: { !records.haveOneID($0, first) }) else { return }
    for record in group {
      let other = records.haveOneID(record, first) ? second : first
      note(.lookAlike(records.id(other), count: group.count - 1), record)
    }
  }

  private mutating func addSameWords(_ group: [Int]) {
    let first = group[0]
    let row = titles.rows[first]
    guard let other = group.first(where: { titles.rows[$0] != row }) else { return }
    for record in group {
      let named = titles.rows[record] == row ? other : first
      // A repeated identifier is already reported.
      if !records.haveOneID(named, record) { note(.sameWords(records.id(named)), record) }
    }
  }

  /// The most other records listed for a group.
  private static let namedRecords = 20

  private func duplicate(_ group: DuplicateGroup) -> CatalogueAudit.Duplicate {
    let first = group.records[0]
    let others = group.records.dropFirst().prefix(CatalogueAuditor.namedRecords).map { record in
      CatalogueAudit.Duplicate.Other(
        id: records.id(record),
        title: records.haveOneTitle(record, first) ? nil : records.title(record),
        place: place(of: record, besides: first))
    }
    return CatalogueAudit.Duplicate(
      rule: group.rule, others: others, count: group.records.count, differing: group.differing)
  }

  /// The place of a record whose identifier is ambiguous or that is in another file.
  private func place(of record: Int, besides first: Int) -> Message? {
    let isOtherFile = records.file(record) != records.file(first)
    guard isOtherFile || records.haveOneID(record, first), let line = records.line(record) else {
      return nil
    }
    let place = Message(records.unit(record) == .line ? .lineNumber : .recordNumber, .index(line))
    guard isOtherFile, let file = records.fileName(record) else { return place }
    return Message(.joinedByComma, .text(file), .message(place))
  }

  /// Reports once for the whole catalogue each optional field that records lack, not counting
  /// records for which the reader reported it.
  mutating func addFieldsNotGiven() {
    for field in CatalogueAudit.Field.allCases where field != .title {
      var count = 0
      for number in 0..<records.count where missing[number].contains(field) {
        if reportedFields[number]?.contains(field) != true { count += 1 }
      }
      guard count > 0 else { continue }
      notes.append(
        CatalogueAudit.Note(
          problem: .notGiven(field, missing: count, of: records.count), record: -1))
    }
  }
}

extension ImportReport.Problem {
  /// The unknown name, for problems that are about one.
  var unknownName: String? {
    switch self {
    case .unplacedTag(let name), .unknownSource(let name), .unknownAuthor(let name),
      .unknownCountry(let name), .unknownTopic(let name), .valueOfOtherField(let name, _, _),
      .unknownLanguage(let name), .unknownType(let name):
      name
    default: nil
    }
  }
}
