package import Messages
package import Publications
package import RecordFormats
internal import Text
package import Vocabularies

/// What an editor should know about a catalogue.
package struct CatalogueAudit: Sendable {
  /// One thing to report, with the record that it is about.
  package struct Finding: Equatable, Sendable {
    /// The record; `nil` when it is about the catalogue or about lines that became no record.
    package var id: PublicationID?
    /// The title of the record, word for word; empty for a finding about no single record.
    package var title: String
    /// The file that the record came from; `nil` for what is about no single record.
    package var file: String?
    /// The line of that file, or of the one that was read.
    package var line: Int?
    /// What was found.
    package var problem: Problem
  }

  /// In the order of files and lines; what is about the whole catalogue comes last.
  package private(set) var findings: [Finding] = []

  /// Characters of a title that a narrow row shows: titles alike up to there look the same.
  private static let rowLength = 60

  /// Examines publications, in the order of the catalogue; `report` is what their reader said.
  package init(
    _ publications: some Collection<Publication>, vocabulary: Vocabulary,
    report: ImportReport = ImportReport()
  ) {
    let reported = addReport(report, publications)
    // Of a catalogue that was built of several files.
    var files: [String: Int] = [:]
    for (number, publication) in publications.enumerated() {
      addTags(publication, vocabulary)
      if Field.title.isMissing(in: publication), reported[number]?.contains(.title) != true {
        add(.missing(.title), publication)
      }
      if let file = publication.origin?.file, files[file] == nil { files[file] = files.count }
    }
    addLookAlikes(publications)
    addSameWords(publications)
    addRepeatedIDs(publications)
    addUnplacedTopics(publications, vocabulary)
    func place(_ finding: (offset: Int, element: Finding)) -> (Int, Int, Int) {
      let file = finding.element.file.flatMap { files[$0] } ?? 0
      return (file, finding.element.line ?? 0, finding.offset)
    }
    findings = findings.enumerated().sorted { place($0) < place($1) }.map(\.element)
    addFieldsNotGiven(publications, except: reported)
  }

  private mutating func add(_ problem: Problem, _ publication: Publication) {
    findings.append(
      Finding(
        id: publication.id, title: publication.title, file: publication.origin?.file,
        line: publication.origin?.lines.lowerBound, problem: problem))
  }

  /// Gives each finding of a reader the record that has its line; returns the fields that are
  /// missing by them, under the record's place.
  private mutating func addReport(
    _ report: ImportReport, _ publications: some Collection<Publication>
  ) -> [Int: Set<Field>] {
    var reported: [Int: Set<Field>] = [:]
    var rest = publications.enumerated().makeIterator()
    var record = rest.next()
    for finding in report.findings {
      // Reported below with the number of its records.
      if case .unknownTopic = finding.problem { continue }
      while let (_, publication) = record,
        publication.origin.map({ $0.lines.upperBound < finding.line }) ?? true
      {
        record = rest.next()
      }
      let owner = record.flatMap { number, publication in
        publication.origin?.lines.contains(finding.line) == true ? (number, publication) : nil
      }
      if let number = owner?.0, let field = Field(missingBy: finding.problem) {
        reported[number, default: []].insert(field)
      }
      let publication = owner?.1
      findings.append(
        Finding(
          id: publication?.id, title: publication?.title ?? "", file: publication?.origin?.file,
          line: finding.line, problem: .reading(finding.problem)))
    }
    return reported
  }

  private mutating func addTags(_ publication: Publication, _ vocabulary: Vocabulary) {
    var seen: Set<String> = []
    for tag in publication.tags where !seen.insert(TextFolding.fold(tag)).inserted {
      add(.repeatedTag(tag), publication)
    }
    // Of a record without tags only their lack is reported, if its format has tags.
    for source in publication.tags.isEmpty ? [] : publication.sources {
      for collection in vocabulary.collections(of: source)
      where !publication.collections.contains(collection) {
        add(.missingCollection(collection, source: source.acronym ?? source.name), publication)
      }
    }
    let topics = Set(publication.topics)
    for topic in publication.topics {
      guard let broader = vocabulary.broaderTopic(of: topic) else { continue }
      if !topics.contains(broader) {
        add(.missingBroaderTopic(broader, topic: topic), publication)
      }
    }
  }

  private mutating func addLookAlikes(_ publications: some Collection<Publication>) {
    // Two identifiers a group are enough to name another record than the one that it is about.
    var groups: [String: (first: PublicationID, other: PublicationID?, count: Int)] = [:]
    func start(_ publication: Publication) -> String {
      Self.start(of: publication)
    }
    for publication in publications where !publication.title.isEmpty {
      let start = start(publication)
      guard var group = groups[start] else {
        groups[start] = (publication.id, nil, 1)
        continue
      }
      if group.other == nil, publication.id != group.first { group.other = publication.id }
      group.count += 1
      groups[start] = group
    }
    for publication in publications {
      guard let group = groups[start(publication)], group.count > 1, let second = group.other
      else { continue }
      let other = group.first == publication.id ? second : group.first
      add(.lookAlike(other, count: group.count - 1), publication)
    }
  }

  /// The part of a title that a narrow row shows.
  private static func start(of publication: Publication) -> String {
    String(TextFolding.fold(publication.title).prefix(rowLength))
  }

  /// Reports titles that differ in nothing but punctuation, unless their rows look the same, which
  /// is reported already.
  private mutating func addSameWords(_ publications: some Collection<Publication>) {
    var groups: [String: (first: PublicationID, start: String, other: PublicationID?)] = [:]
    func words(_ publication: Publication) -> String {
      WordScanner.words(in: publication.title).map(\.folded).joined()
    }
    for publication in publications {
      let words = words(publication)
      guard !words.isEmpty else { continue }
      let start = Self.start(of: publication)
      guard let group = groups[words] else {
        groups[words] = (publication.id, start, nil)
        continue
      }
      if group.other == nil, group.start != start { groups[words]?.other = publication.id }
    }
    for publication in publications {
      guard let group = groups[words(publication)], let second = group.other else { continue }
      let isFirst = group.start == Self.start(of: publication)
      add(.sameWords(isFirst ? second : group.first), publication)
    }
  }

  private mutating func addRepeatedIDs(_ publications: some Collection<Publication>) {
    var seen: Set<PublicationID> = []
    for publication in publications where !seen.insert(publication.id).inserted {
      add(.repeatedID, publication)
    }
  }

  /// Reports each topic that the vocabulary does not have once, with the first record that has it,
  /// unless the reader said it of a tag.
  private mutating func addUnplacedTopics(
    _ publications: some Collection<Publication>, _ vocabulary: Vocabulary
  ) {
    var counts: [String: (first: Int, count: Int)] = [:]
    for (number, publication) in publications.enumerated() {
      for topic in publication.topics { counts[topic, default: (number, 0)].count += 1 }
    }
    for finding in findings {
      if case .reading(.unplacedTag(let tag)) = finding.problem { counts[tag] = nil }
    }
    for (topic, (first, count)) in counts.sorted(by: { $0.key < $1.key }) {
      if case .topic = vocabulary.placement(of: topic) { continue }
      let publication = publications[publications.index(publications.startIndex, offsetBy: first)]
      add(.unplacedTopic(topic, records: count), publication)
    }
  }

  /// Reports once for the whole catalogue how many records lack an optional field, without those
  /// that were reported for a record already.
  private mutating func addFieldsNotGiven(
    _ publications: some Collection<Publication>, except reported: [Int: Set<Field>]
  ) {
    let optional = Field.allCases.filter { $0 != .title }
    var missing: [Field: Int] = [:]
    for (number, publication) in publications.enumerated() {
      for field in optional where field.isMissing(in: publication) {
        if reported[number]?.contains(field) != true { missing[field, default: 0] += 1 }
      }
    }
    for field in optional {
      guard let count = missing[field] else { continue }
      findings.append(
        Finding(
          title: "",
          problem: .notGiven(field, missing: count, of: publications.count)))
    }
  }
}

extension CatalogueAudit.Finding: MessageConvertible, CustomStringConvertible {
  /// In English; declared here for modules that do not import Messages.
  package var description: String { Messages.english.text(message) }

  /// One line: `line 12, 4k7e20aw 'Smartphones (Infographic)': …`.
  package var message: Message {
    let record = id.map { Message(.auditRecord, .text($0.text), .text(title)) }
    let parts = [line.map { Message(.placeLine, .number($0)) }, record].compactMap(\.self)
    guard let place = Message.joined(parts, by: .joinedByComma) else {
      return Message(.auditCatalogue, .message(problem.message))
    }
    return Message(.findingAt, .message(place), .message(problem.message))
  }
}
