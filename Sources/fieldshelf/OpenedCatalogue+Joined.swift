import Browsing
import Catalogue
import CatalogueStore
import Messages
import Publications

extension OpenedCatalogue {
  /// A publication by its identifier, or by that of a record that was joined with it, which is
  /// reported on standard error; `nil` where there is neither.
  func detail(of id: PublicationID) throws -> PublicationDetail? {
    if let detail = try service.detail(id) { return detail }
    guard let kept = catalogue.keeper(of: id), let detail = try service.detail(kept) else {
      return nil
    }
    ExitReport.complain(Message(.joinedIsUsed, .text(id.text), .text(kept.text)))
    return detail
  }
}
