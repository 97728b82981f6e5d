package import CatalogueStore

/// What the browser wants done that it cannot do itself.
package enum Effect: Equatable, Sendable {
  /// Ask the catalogue; the answer comes back through `Browser.receive(_:)`.
  case find(Query)
  /// Fetch a publication by its place in the catalogue; it comes back in the same way.
  case read(ordinal: Int)
  /// Name topics by the other terms; the catalogue in these comes back.
  case switchTerms
  /// Draw every cell anew, whatever the terminal is thought to show.
  case redraw
  /// Open the catalogue's file again; the answer is `Browser.reload(_:finding:)`.
  case reload
  case suspend
  case quit
}
