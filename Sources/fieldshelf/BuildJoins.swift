import ArgumentParser
import CatalogueStore
import Glibc
import Messages
import Publications
import RecordFormats
import RecordImport
import Vocabularies

/// Joins records of the same publication while a catalogue is built.
struct BuildJoins {
  private var plan: JoinPlan
  /// Records to join, in reading order, by the number of the record that is kept.
  private var joined: [Int: [Publication]] = [:]
  private var ids = UniqueIDs()
  private var number = 0
  private var messages: [Message] = []

  /// The maximum number of messages about lost fields.
  private static let limit = 100
  /// The maximum size of a list in bytes, enough for more than a million records.
  private static let listLimit = 256 << 20

  /// Reads all records to find those to join; `nil` if there are no options.
  init?(_ options: [String], _ sources: BuildSources) throws {
    if options.isEmpty { return nil }
    let (rules, lists, warnings) = try BuildJoins.choice(options)
    guard sources.changes.isEmpty else { throw UsageError.cannotJoinChanges }
    try sources.requireFiles()
    plan = JoinPlan(rules: rules, lists: lists.flatMap(\.groups))
    func add(_ publication: Publication) { plan.add(publication) }
    try sources.forEach(add)
    for list in lists {
      guard let unknown = plan.unknownEntry, list.groups.joined().contains(unknown) else {
        continue
      }
      throw UsageError.unknownRecord(unknown.id.text, file: list.file, line: unknown.line)
    }
    if let (entry, title) = plan.otherRecord {
      let list = lists.first { $0.groups.joined().contains(entry) }
      throw UsageError.mismatchedRecord(
        entry.id.text, title: title, file: list?.file ?? "", line: entry.line)
    }
    plan.settle()
    messages = warnings
    if !plan.isEmpty { try collect(sources) }
  }

  /// Collects the records that are joined to others.
  private mutating func collect(_ sources: BuildSources) throws {
    var (number, ids) = (0, UniqueIDs())
    func collect(_ publication: Publication) {
      var publication = publication
      publication.id = ids.add(publication.id).id
      if let keeper = plan.keeper(of: number) { joined[keeper, default: []].append(publication) }
      number += 1
    }
    try sources.forEach(collect)
  }

  /// Splits options into rules, which may be separated by commas, and list files.
  private static func choice(
    _ options: [String]
  ) throws -> (Set<DuplicateRule>, [(file: String, groups: [[DuplicateList.Entry]])], [Message]) {
    var warnings: [Message] = []
    var rules: Set<DuplicateRule> = []
    var lists: [(file: String, groups: [[DuplicateList.Entry]])] = []
    for option in options {
      let names = option.lowercased().split(separator: ",").map {
        DuplicateRule(rawValue: String($0))
      }
      if !names.isEmpty, names.allSatisfy({ $0 != nil }) {
        rules.formUnion(names.compactMap(\.self))
      } else if access(option, F_OK) == 0 {
        let contents = try FileReading.contents(of: option, limit: BuildJoins.listLimit)
        let text = contents.withBytes { String(decoding: $0, as: UTF8.self) }
        lists.append((option, DuplicateList.groups(of: text)))
        warnings += DuplicateList.warnings(of: text).map { message(of: $0, in: option) }
      } else {
        throw UsageError.unknownJoinRule(option)
      }
    }
    return (rules, lists, warnings)
  }

  private static func message(of warning: DuplicateList.Warning, in file: String) -> Message {
    switch warning {
    case .alone(let entry):
      Message(.listRecordAlone, .text(file), .index(entry.line), .text(entry.id.text))
    case .shared(let entry, let earlier):
      Message(
        .listRecordShared, .text(file), .index(entry.line), .text(entry.id.text),
        .index(earlier.line))
    }
  }

  /// Returns the next record with the records joined to it, and whether its identifier differs from
  /// the one in its file; `nil` for a record that is joined to another.
  mutating func next(_ publication: Publication) -> (publication: Publication, isRenamed: Bool)? {
    let number = number
    self.number += 1
    var kept = publication
    // Records left out of the catalogue also take an identifier: the kept record refers to it.
    let (id, isRenamed) = ids.add(publication.id)
    kept.id = id
    guard plan.keeper(of: number) == nil else { return nil }
    for other in joined.removeValue(forKey: number) ?? [] {
      report(other, kept.id, lost: kept.join(other))
    }
    return (kept, isRenamed)
  }

  private mutating func report(_ other: Publication, _ id: PublicationID, lost: [RecordField]) {
    guard !lost.isEmpty else { return }
    let fields = Message.joined(lost.map(\.message), by: .joinedByComma) ?? Message(.recordTitle)
    messages.append(
      Message(.joinedWithLoss, .text(other.id.text), .text(id.text), .message(fields)))
  }

  /// Says how many records were joined to others.
  var message: Message { Message(.joinedRecords, .number(plan.joinedCount)) }

  /// Writes warnings about the lists and fields lost in joining to standard error.
  func report() {
    for message in messages.prefix(BuildJoins.limit) { ExitReport.printDiagnostic(message) }
    let more = messages.count - BuildJoins.limit
    if more > 0 { ExitReport.printDiagnostic(Message(.joinedWithMoreLoss, .number(more))) }
  }
}

extension BuildJoins? {
  /// Returns the next record with the records joined to it, and its new identifier if it got one;
  /// `nil` for a record that is joined to another.
  mutating func next(_ publication: Publication) -> (
    publication: Publication, newID: PublicationID?
  )? {
    if case nil = self { return (publication, nil) }
    return self?.next(publication).map { ($0.publication, $0.isRenamed ? $0.publication.id : nil) }
  }
}
