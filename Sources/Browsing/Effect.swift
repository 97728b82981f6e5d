package import Catalogue
package import Screen

/// What the browser wants done that it cannot do itself.
package enum Effect: Equatable, Sendable {
  /// Ask the catalogue; the answer comes back through `Browser.receive(_:)`, now or later.
  case send(CatalogueRequest)
  /// Open the catalogue again; `Browser.reloaded()` or `Browser.refuseReload(_:)` answers.
  case reload
  /// Draw every cell anew, whatever the terminal is thought to show.
  case redraw
  case suspend
  /// Show the style roles in this theme.
  case use(Theme)
  /// Draw with ASCII alone, or with all that the terminal has again.
  case restrictToASCII(Bool)
  /// Ask the terminal to put a text in its clipboard.
  case copy(String)
  /// Do something with files; `Browser.take(_:of:)` takes what became of it.
  case file(FileRequest)
  /// Leave at once, with nothing left on the screen.
  case quickExit
  case quit
}
