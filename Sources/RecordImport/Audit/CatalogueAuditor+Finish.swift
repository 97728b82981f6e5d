internal import Messages
internal import Publications
internal import RecordFormats
internal import Text
internal import Vocabularies

/// What is known once all records were read.
extension CatalogueAuditor {
  /// Gives each finding of a reader the record whose lines it is in, or else the file alone.
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
    // Reported with the number of its records.
    if case .unknownTopic = finding.problem { return }
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

  /// Leaves out that a text has signs for lost characters where the reader reported the bytes. Last,
  /// because names that were reported are found by the places of their notes.
  mutating func removeRepeatedReplacements() {
    notes.removeAll { note in
      guard case .replacedCharacters = note.problem else { return false }
      return replaced.contains(Int(note.record))
    }
  }

  /// Reports duplicates, then titles that begin alike and others that differ in nothing but
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
      // One that has the same identifier is reported for that.
      if !records.haveOneID(named, record) { note(.sameWords(records.id(named)), record) }
    }
  }

  /// Records of a group that are named.
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

  /// The place of a record where its identifier does not say which it is, or it is in another file.
  private func place(of record: Int, besides first: Int) -> Message? {
    let isOtherFile = records.file(record) != records.file(first)
    guard isOtherFile || records.haveOneID(record, first), let line = records.line(record) else {
      return nil
    }
    let place = Message(records.unit(record) == .line ? .placeLine : .placeRecord, .index(line))
    guard isOtherFile, let file = records.fileName(record) else { return place }
    return Message(.joinedByComma, .text(file), .message(place))
  }

  /// Says once for the whole catalogue which fields records may lack and do, without those that
  /// were reported of a record already.
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
  /// The name that the vocabulary does not have, where that is what is wrong.
  var unknownName: String? {
    switch self {
    case .unplacedTag(let name), .unknownSource(let name), .unknownAuthor(let name),
      .unknownCountry(let name),
      .unknownTopic(let name), .unknownLanguage(let name), .unknownType(let name):
      name
    default: nil
    }
  }
}
