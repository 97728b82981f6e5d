package import Catalogue
package import Screen

/// Something the browser asks its session to do.
package enum Effect: Equatable, Sendable {
  /// Send a request to the catalogue; the answer is passed to `Browser.receive(_:)`, now or later.
  case send(CatalogueRequest)
  /// Reopen the catalogue, then call `Browser.reloaded()` or `Browser.reportReloadFailure(_:)`.
  case reload
  /// Redraw every cell, whatever the terminal is thought to show.
  case redraw
  case suspend
  /// Use this theme for the style roles.
  case use(Theme)
  /// Draw with ASCII only, or with the terminal's full character set again.
  case restrictToASCII(Bool)
  /// Send a text to the terminal's clipboard.
  case copy(String)
  /// Perform a file request and pass the outcome to `Browser.receive(_:of:)`.
  case file(FileRequest)
  /// Quit at once and leave nothing on the screen.
  case quickExit
  case quit
}
