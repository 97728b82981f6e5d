package import Browsing
package import CatalogueStore
package import Screen

/// Joins a terminal to a browser and a catalogue: the loop of the program.
package struct Session {
  private let terminal: any Terminal
  private var answers: CatalogueAnswers
  /// What the reader sees and does now.
  package private(set) var browser: Browser

  /// A session that starts with the whole catalogue, which is called `name` in the first line.
  package init(
    _ catalogue: Catalogue, name: String, words: CatalogueWords? = nil, profile: Profile = .full,
    on terminal: any Terminal
  ) {
    self.terminal = terminal
    answers = CatalogueAnswers(catalogue: catalogue, words: words)
    browser = Browser(
      outline: CatalogueOutline(catalogue, name: name, words: words),
      results: catalogue.results(for: Query()), size: terminal.size, profile: profile)
  }

  /// Runs until the reader leaves or the terminal is gone.
  ///
  /// Every key that waits is taken before the screen is drawn: on a slow line a held key costs
  /// one repaint a burst and not one a step.
  package mutating func run() {
    while true {
      terminal.present(BrowserView.render(browser))
      repeat {
        let effects = browser.handle(terminal.nextEvent(within: browser.pause))
        for effect in effects where !carryOut(effect) { return }
      } while terminal.hasWaitingEvent
    }
  }

  /// Does what the browser wants; false when that is to leave.
  private mutating func carryOut(_ effect: Effect) -> Bool {
    switch effect {
    case .find, .read, .switchTerms: answers.answer(effect, to: &browser)
    case .redraw: terminal.invalidate()
    case .suspend:
      terminal.suspend()
      terminal.invalidate()
    case .quit: return false
    }
    return true
  }
}
