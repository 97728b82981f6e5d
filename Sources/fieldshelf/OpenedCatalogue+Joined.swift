import Catalogue
import CatalogueStore
import Messages
import Publications

extension OpenedCatalogue {
  /// A publication by its identifier, or by that of a record that was joined with it, which is
  /// reported on standard error; `nil` where there is neither.
  func detail(of id: PublicationID) throws -> PublicationDetail? {
    if let detail = try service.detail(id) { return detail }
    guard let detail = try keptDetail(of: id) else { return nil }
    ExitReport.complain(
      Message(.joinedIsUsed, .text(id.text), .text(detail.publication.id.text)))
    return detail
  }

  /// The publication with which a record was joined; `nil` where none was joined under that
  /// identifier. Linear in the size of the catalogue.
  func keptDetail(of id: PublicationID) throws -> PublicationDetail? {
    guard let kept = catalogue?.keeper(of: id) else { return nil }
    return try service.detail(kept)
  }
}
