package import Browsing
package import CatalogueStore
package import Screen

/// How a session came to its end.
package enum SessionEnding: Equatable, Sendable {
  /// The reader left, or the line is gone.
  case left
  /// Nothing was typed for as long as the session may be idle.
  case idle
}

/// Joins a terminal to a browser and a catalogue: the loop of the program.
package struct Session {
  private let terminal: any Terminal
  private var answers: CatalogueAnswers
  /// `nil` for a catalogue that cannot change.
  private var file: CatalogueFile?
  /// Milliseconds without a key after which the session ends.
  private let idleLimit: Int?
  /// What the reader sees and does now.
  package private(set) var browser: Browser

  /// A session that starts with the whole catalogue, which is called `name` in the first line.
  package init(
    _ catalogue: Catalogue, name: String, words: CatalogueWords? = nil, file: CatalogueFile? = nil,
    profile: Profile = .full, isRestricted: Bool = false, idleLimit: Int? = nil,
    on terminal: any Terminal
  ) {
    self.terminal = terminal
    self.file = file
    self.idleLimit = idleLimit
    answers = CatalogueAnswers(catalogue: catalogue, words: words)
    browser = Browser(
      outline: CatalogueOutline(catalogue, name: name, words: words),
      results: catalogue.results(for: Query()), size: terminal.size, profile: profile,
      isRestricted: isRestricted)
  }

  /// Draws the screen as it is now.
  package func show() { terminal.present(BrowserView.render(browser)) }

  /// Runs until the reader leaves, the terminal is gone or the idle limit is reached.
  ///
  /// Every key that waits is taken before the screen is drawn: on a slow line a held key costs
  /// one repaint a burst and not one a step.
  @discardableResult
  package mutating func run() -> SessionEnding {
    while true {
      show()
      repeat {
        let pause = browser.pause
        let event = terminal.nextEvent(within: pause ?? idleLimit)
        if event == .timeout, pause == nil { return .idle }
        for part in browser.parts(of: event) where !take(part) { return .left }
      } while terminal.hasWaitingEvent
      if let file, file.isReplaced() { browser.noteOutdated() }
    }
  }

  /// Takes an event; false when the reader leaves by it.
  private mutating func take(_ event: TerminalEvent) -> Bool {
    for effect in browser.handle(event) where !carryOut(effect) { return false }
    return true
  }

  /// Does what the browser wants; false when that is to leave.
  private mutating func carryOut(_ effect: Effect) -> Bool {
    switch effect {
    case .find, .read, .switchTerms: answers.answer(effect, to: &browser)
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
    guard let file else {
      browser.refuseReload(
        "only what 'fieldshelf build' made opens again; leave with q and start anew")
      return true
    }
    let old = answers.catalogue
    let isReplaced = file.isReplaced()
    do {
      let (catalogue, opened) = try file.open()
      guard isReplaced else {
        browser.refuseReload("the file has not changed")
        return true
      }
      self.file = opened
      let words = answers.words
      answers = CatalogueAnswers(catalogue: catalogue, words: words)
      let outline = CatalogueOutline(catalogue, name: browser.outline.name, words: words)
      let effects = browser.reload(outline) { catalogue.ordinal(of: old.id(at: $0)) }
      return effects.allSatisfy { carryOut($0) }
    } catch {
      browser.refuseReload("\(error)")
      return true
    }
  }
}
