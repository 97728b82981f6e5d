import Catalogue
import CatalogueStore
import EmbeddedFiles
import Glibc
import Publications
import RecordFormats
import RecordImport
import Vocabularies

/// The publications of a catalogue that are new or changed since a date, or since an older catalogue.
struct NewPublications {
  /// The date or the older file, as typed.
  let text: String
  /// Dates of changes, for a date.
  private var values: Set<ValueKey>?
  /// For an older file.
  private var ids: Set<PublicationID>?

  init(since text: String, in opened: OpenedCatalogue) throws {
    self.text = text
    guard let date = PublicationDate(day: text) else {
      let isName = text.utf8.contains(where: "./".utf8.contains) || access(text, F_OK) == 0
      guard isName else { throw UsageError.invalidDate(text, option: "--since") }
      ids = try NewPublications.ids(since: text, in: opened)
      return
    }
    var list = FacetListRequest([.added])
    list.expandsAll = true
    let page = try opened.service.page(
      PageRequest(query: Query(), rows: .ranks(0..<0), lists: [list]))
    values = Set(
      page.lists[0].rows.compactMap { row in
        guard case .value(let key) = row.kind, let added = PublicationDate(day: key.id) else {
          return nil
        }
        return added >= date ? key : nil
      })
  }

  /// Whether a publication that a query finds belongs to them.
  func contains(_ id: PublicationID) -> Bool { ids?.contains(id) ?? true }

  /// Makes a query find those since a date.
  func limit(_ query: inout Query) throws(NothingFound) {
    guard let values else { return }
    // Values of one facet widen: of those that are wanted already some may be older.
    let wanted = query.included.filter { $0.facet == .added }
    let found = wanted.isEmpty ? values : values.intersection(wanted)
    if found.isEmpty { throw .nothingSince(text) }
    query.included.subtract(wanted)
    query.included.formUnion(found)
  }

  private static func ids(
    since file: String, in opened: OpenedCatalogue
  ) throws -> Set<PublicationID> {
    let old = try ComparedFile(file, vocabulary: try opened.vocabulary.read()).index()
    let comparison = CatalogueComparison(old, CatalogueIndex(opened.catalogue))
    return Set(
      comparison.changes.filter { $0.kind != .moved }
        .map { opened.catalogue.id(at: $0.ordinal) })
  }
}
