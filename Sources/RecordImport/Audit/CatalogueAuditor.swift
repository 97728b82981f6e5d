package import Publications
package import RecordFormats
internal import Text
package import Vocabularies

/// Examines a catalogue in one pass over its records, in time that grows as their number.
///
/// Of each record it keeps identifier, title and place, because what is alike is known at the end.
package struct CatalogueAuditor {
  /// What is kept of a record.
  private struct Entry {
    let id: PublicationID
    let title: String
    /// The place of its file among all; `nil` for a record without an origin.
    let file: Int?
    let lines: ClosedRange<Int>
    let missing: FieldSet
    /// The titles with the same beginning, and those with the same words; `nil` without a title.
    let lookAlikes: Int?
    let sameWords: Int?
  }

  /// Fields as bits.
  private struct FieldSet {
    private var bits: UInt16 = 0

    init(_ isMissing: (CatalogueAudit.Field) -> Bool) {
      for (number, field) in CatalogueAudit.Field.allCases.enumerated() where isMissing(field) {
        bits |= 1 << UInt16(number)
      }
    }

    func contains(_ field: CatalogueAudit.Field) -> Bool {
      CatalogueAudit.Field.allCases.firstIndex(of: field).map { bits >> UInt16($0) & 1 == 1 }
        ?? false
    }
  }

  private let vocabulary: Vocabulary
  private var entries: [Entry] = []
  private var files: [String] = []
  private var fileNumbers: [String: Int] = [:]
  private var findings: [CatalogueAudit.Finding] = []
  private var lookAlikes = TitleGroups()
  private var sameWords = TitleGroups()
  private var ids: Set<PublicationID> = []
  private var repeatedIDs: [Int] = []
  /// The first record with each topic, and how many have it.
  private var topics: [String: (first: Int, count: Int)] = [:]

  /// Characters of a title that a narrow row shows: titles alike up to there look the same.
  private static let rowLength = 60

  /// An auditor that has seen no record.
  package init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// Examines the next record of the catalogue.
  package mutating func add(_ publication: Publication) {
    let number = entries.count
    let start = String(TextFolding.fold(publication.title).prefix(CatalogueAuditor.rowLength))
    let words = WordScanner.words(in: publication.title).map(\.folded).joined()
    let entry = Entry(
      id: publication.id, title: publication.title,
      file: publication.origin.map { fileNumber(of: $0) },
      lines: publication.origin?.lines ?? 0...0,
      missing: FieldSet { $0.isMissing(in: publication) },
      lookAlikes: publication.title.isEmpty
        ? nil : lookAlikes.add(publication.id, key: start, row: start),
      sameWords: words.isEmpty ? nil : sameWords.add(publication.id, key: words, row: start))
    entries.append(entry)
    addTags(publication)
    for topic in publication.topics { topics[topic, default: (number, 0)].count += 1 }
    if !ids.insert(publication.id).inserted { repeatedIDs.append(number) }
  }

  /// What was found; `report` is what the reader of the records said.
  package consuming func finish(report: ImportReport = ImportReport()) -> CatalogueAudit {
    let ofRecords = findings
    findings = []
    let told = addReport(report)
    findings += ofRecords
    for (number, entry) in entries.enumerated()
    where entry.missing.contains(.title) && told[number]?.contains(.title) != true {
      add(.missing(.title), number)
    }
    addLookAlikes()
    for number in repeatedIDs { add(.repeatedID, number) }
    addUnplacedTopics()
    sort()
    addFieldsNotGiven(except: told)
    return CatalogueAudit(findings: findings)
  }

  private mutating func fileNumber(of origin: Origin) -> Int {
    if let number = fileNumbers[origin.file] { return number }
    fileNumbers[origin.file] = files.count
    files.append(origin.file)
    return files.count - 1
  }

  /// Puts findings in the order of files and lines.
  private mutating func sort() {
    func place(_ finding: (offset: Int, element: CatalogueAudit.Finding)) -> (Int, Int, Int) {
      let file = finding.element.file.flatMap { fileNumbers[$0] } ?? 0
      return (file, finding.element.line ?? 0, finding.offset)
    }
    findings = findings.enumerated().sorted { place($0) < place($1) }.map(\.element)
  }

  private mutating func add(
    _ problem: CatalogueAudit.Problem, _ number: Int, nearest: String? = nil
  ) {
    let entry = entries[number]
    findings.append(
      CatalogueAudit.Finding(
        id: entry.id, title: entry.title, file: entry.file.map { files[$0] },
        line: entry.file == nil ? nil : entry.lines.lowerBound, problem: problem, nearest: nearest))
  }
}

extension CatalogueAuditor {
  /// Gives each finding of a reader the record whose lines it is in; returns the fields that are
  /// missing by them, under the record's number.
  private mutating func addReport(_ report: ImportReport) -> [Int: Set<CatalogueAudit.Field>] {
    var told: [Int: Set<CatalogueAudit.Field>] = [:]
    var next = 0
    for finding in report.findings {
      // Reported with the number of its records.
      if case .unknownTopic = finding.problem { continue }
      while next < entries.count,
        entries[next].file == nil || entries[next].lines.upperBound < finding.line
      {
        next += 1
      }
      let owner =
        next < entries.count && entries[next].lines.contains(finding.line) ? next : nil
      if let owner, let field = CatalogueAudit.Field(missingBy: finding.problem) {
        told[owner, default: []].insert(field)
      }
      let entry = owner.map { entries[$0] }
      findings.append(
        CatalogueAudit.Finding(
          id: entry?.id, title: entry?.title ?? "", file: entry?.file.map { files[$0] },
          line: finding.line, problem: .reading(finding.problem), nearest: finding.nearest))
    }
    return told
  }

  private mutating func addTags(_ publication: Publication) {
    let number = entries.count - 1
    var seen: Set<String> = []
    for tag in publication.tags where !seen.insert(TextFolding.fold(tag)).inserted {
      add(.repeatedTag(tag), number)
    }
    // A record without tags is reported by that alone, if its format has any.
    for source in publication.tags.isEmpty ? [] : publication.sources {
      for collection in vocabulary.collections(of: source)
      where !publication.collections.contains(collection) {
        add(.missingCollection(collection, source: source.acronym ?? source.name), number)
      }
    }
    let topics = Set(publication.topics)
    for topic in publication.topics {
      guard let broader = vocabulary.broaderTopic(of: topic) else { continue }
      if !topics.contains(broader) { add(.missingBroaderTopic(broader, topic: topic), number) }
    }
  }

  /// Reports titles that begin alike, and others that differ in nothing but punctuation.
  private mutating func addLookAlikes() {
    for (number, entry) in entries.enumerated() {
      guard let group = entry.lookAlikes.map({ lookAlikes.groups[$0] }), group.count > 1,
        let other = group.other(than: entry.id)
      else { continue }
      add(.lookAlike(other, count: group.count - 1), number)
    }
    for (number, entry) in entries.enumerated() {
      guard let group = entry.sameWords.map({ sameWords.groups[$0] }),
        let other = group.otherRow
      else { continue }
      let row = entry.lookAlikes.map { lookAlikes.groups[$0].row }
      let named = row == group.row ? other : group.first
      // One that has the same identifier is reported for that.
      if named != entry.id { add(.sameWords(named), number) }
    }
  }

  /// Reports each topic that the vocabulary does not have once, with the first record that has it,
  /// unless the reader said it of a tag.
  private mutating func addUnplacedTopics() {
    for finding in findings {
      if case .reading(.unplacedTag(let tag)) = finding.problem { topics[tag] = nil }
    }
    var tables = NameTables(vocabulary)
    for (topic, (first, count)) in topics.sorted(by: { $0.key < $1.key }) {
      if case .topic = vocabulary.placement(of: topic) { continue }
      add(
        .unplacedTopic(topic, records: count), first,
        nearest: tables.nearest(to: topic, of: [.topic]))
    }
  }

  /// Says once for the whole catalogue which fields records may lack and do, without those that
  /// were reported of a record already.
  private mutating func addFieldsNotGiven(except told: [Int: Set<CatalogueAudit.Field>]) {
    for field in CatalogueAudit.Field.allCases where field != .title {
      var count = 0
      for (number, entry) in entries.enumerated() where entry.missing.contains(field) {
        if told[number]?.contains(field) != true { count += 1 }
      }
      guard count > 0 else { continue }
      findings.append(
        CatalogueAudit.Finding(
          title: "", problem: .notGiven(field, missing: count, of: entries.count)))
    }
  }
}
