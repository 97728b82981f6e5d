import Catalogue
import CatalogueStore
import EmbeddedFiles
import Glibc
import Publications
import RecordFormats
import RecordImport
import Vocabularies

/// The publications that are new or changed since a date or an older catalogue.
struct NewPublications {
  /// The date or the older file, as typed.
  let text: String
  private let ids: Set<PublicationID>
  /// What was lost in reading the older file.
  private var losses = ImportDiagnostics(limit: ImportDiagnostics.briefLimit)

  /// Whether a record of the older file was lost, so that its publication seems to be new.
  var hasLostRecord: Bool { losses.hasLostRecord }

  init(since text: String, in opened: OpenedCatalogue) throws {
    self.text = text
    if let date = PublicationDate(day: text) {
      ids = try NewPublications.ids(from: date, in: opened)
      return
    }
    let isName = text.utf8.contains(where: "./".utf8.contains) || access(text, F_OK) == 0
    guard isName else { throw UsageError.invalidDate(text, option: "--since") }
    let old = try ComparedFile(text, vocabulary: try opened.vocabulary.read()).index()
    ids = try NewPublications.ids(since: old, in: opened)
    losses.add(old.report, of: text, where: \.losesContent)
    losses.report()
  }

  /// Whether there are none.
  var isEmpty: Bool { ids.isEmpty }

  /// Whether a publication is one of them.
  func contains(_ id: PublicationID) -> Bool { ids.contains(id) }

  /// Returns publications added by changes on or after a date. A publication without that date
  /// counts by its publication date, if the record gives the day.
  private static func ids(
    from date: PublicationDate, in opened: OpenedCatalogue
  ) throws -> Set<PublicationID> {
    var ids: Set<PublicationID> = []
    let days = try values(of: .added, in: opened) { day in
      PublicationDate(day: day).map { $0 >= date } ?? false
    }
    try forEachRow(with: days, in: opened) { ids.insert($0.id) }
    let years = try values(of: .year, in: opened) { Int($0) ?? 0 >= date.year }
    try forEachRow(with: years, in: opened) { row in
      guard let publication = try opened.service.detail(row.id)?.publication else { return }
      if publication.added == nil, let published = publication.date, published.day != nil,
        published >= date
      {
        ids.insert(row.id)
      }
    }
    return ids
  }

  /// Returns the values of a facet whose identifiers satisfy `isWanted`.
  private static func values(
    of facet: FacetKey, in opened: OpenedCatalogue, where isWanted: (String) -> Bool
  ) throws -> Set<ValueKey> {
    var list = FacetListRequest([facet])
    list.expandsAll = true
    let page = try opened.service.page(
      PageRequest(query: Query(), rows: .ranks(0..<0), lists: [list]))
    return Set(
      page.lists[0].rows.compactMap { row in
        guard case .value(let key) = row.kind, !key.isNotGiven, isWanted(key.id) else { return nil }
        return key
      })
  }

  private static func forEachRow(
    with values: Set<ValueKey>, in opened: OpenedCatalogue, _ body: (ResultRow) throws -> Void
  ) throws {
    if values.isEmpty { return }
    var query = Query()
    query.included = values
    try opened.service.forEachRow(of: query, body)
  }

  private static func ids(
    since old: CatalogueIndex, in opened: OpenedCatalogue
  ) throws -> Set<PublicationID> {
    let comparison = CatalogueComparison(old, CatalogueIndex(try opened.records()))
    let records = try opened.records()
    return Set(
      comparison.changes.filter { $0.kind != .moved }.map { records.id(at: $0.ordinal) })
  }
}
