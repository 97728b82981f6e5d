import Catalogue
import CatalogueStore
import Messages
import Publications

extension OpenedCatalogue {
  /// Returns the publication with an identifier, or the one that a record with that identifier was
  /// joined to, which is reported on standard error; `nil` if there is neither.
  func detail(of id: PublicationID) throws -> PublicationDetail? {
    if let detail = try service.detail(id) { return detail }
    guard let detail = try keeperDetail(of: id) else { return nil }
    ExitReport.printDiagnostic(
      Message(.joinedRecordUsed, .text(id.text), .text(detail.publication.id.text)))
    return detail
  }

  /// Returns the publication that a record was joined to; `nil` if no joined record has this
  /// identifier. Linear in the size of the catalogue.
  func keeperDetail(of id: PublicationID) throws -> PublicationDetail? {
    guard let keeper = catalogue?.keeper(of: id) else { return nil }
    return try service.detail(keeper)
  }
}
