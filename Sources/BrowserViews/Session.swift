package import Browsing
package import CatalogueStore
package import Screen

/// Joins a terminal to a browser and a catalogue: the loop of the program.
package struct Session {
  private let terminal: any Terminal
  private var answers: CatalogueAnswers
  /// `nil` for a catalogue that cannot change.
  private var file: CatalogueFile?
  /// What the reader sees and does now.
  package private(set) var browser: Browser

  /// A session that starts with the whole catalogue, which is called `name` in the first line.
  package init(
    _ catalogue: Catalogue, name: String, file: CatalogueFile? = nil, profile: Profile = .full,
    on terminal: any Terminal
  ) {
    self.terminal = terminal
    self.file = file
    answers = CatalogueAnswers(catalogue: catalogue)
    browser = Browser(
      outline: CatalogueOutline(catalogue, name: name),
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
      if let file, file.isReplaced() { browser.noteOutdated() }
    }
  }

  /// Does what the browser wants; false when that is to leave.
  private mutating func carryOut(_ effect: Effect) -> Bool {
    switch effect {
    case .find, .read: answers.answer(effect, to: &browser)
    case .reload: return reload()
    case .redraw: terminal.invalidate()
    case .suspend:
      terminal.suspend()
      terminal.invalidate()
    case .quit: return false
    }
    return true
  }

  /// Opens the file again, or says why not; false when the reader left.
  private mutating func reload() -> Bool {
    guard let file else { return true }
    let old = answers.catalogue
    do {
      let (catalogue, opened) = try file.open()
      self.file = opened
      answers = CatalogueAnswers(catalogue: catalogue)
      let outline = CatalogueOutline(catalogue, name: browser.outline.name)
      let effects = browser.reload(outline) { catalogue.ordinal(of: old.id(at: $0)) }
      return effects.allSatisfy { carryOut($0) }
    } catch {
      browser.refuseReload("\(error)")
      return true
    }
  }
}
