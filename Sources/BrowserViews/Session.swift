package import Browsing
package import Catalogue
package import Messages
package import ReadingLists
package import Screen

/// How a session ended.
package enum SessionEnding: Equatable, Sendable {
  /// The reader quit, or the connection was lost.
  case left
  /// The idle limit was reached.
  case idle
  /// The reader used the quick exit: nothing may be printed.
  case hidden
}

/// Connects a terminal, a browser and a catalogue: the program's event loop.
package struct Session {
  private let terminal: any Terminal
  private let service: any CatalogueService
  private let files: SessionFiles
  /// Milliseconds without input after which the session ends.
  private let idleLimit: Int?
  private var trace: SessionTrace?
  private var clock: IdleClock
  /// Measures the time until the screen is blanked.
  private var blankClock: IdleClock
  private var isHidden = false
  /// Called once in each pause between keys, to free what the last keys used. Fifty sessions on a
  /// small server use 80 KB each less for it.
  package var whenPaused: (() -> Void)?
  private var isPaused = false

  /// Milliseconds without a key that make a pause.
  private static let pause = 20

  /// The current state.
  package private(set) var browser: Browser

  /// A session on the whole catalogue. `showsTags` lists the publishers' tags instead of the
  /// topics, `name` replaces the catalogue's name, `notice` is shown on the first screen, `list` is
  /// presented from the start, `offersLanguages` names the languages on the first screen,
  /// `startsLesson` starts the lesson, and `trace` receives a line for everything that happens.
  package init(
    _ service: any CatalogueService, name: String? = nil, nameKey: MessageKey? = nil,
    messages: Messages = .english,
    profile: Profile = .full, theme: Theme = .monochrome, isRestricted: Bool = false,
    allowsCopying: Bool = false,
    showsTags: Bool = false, notice: Message? = nil, idleLimit: Int? = nil,
    blankLimit: Int? = nil, files: SessionFiles = .none, presenting list: ReadingList? = nil,
    keyMap: KeyMap = .standard, offersLanguages: Bool = false, startsLesson: Bool = false,
    trace: ((String) -> Void)? = nil, on terminal: any Terminal
  ) {
    self.terminal = terminal
    self.service = service
    self.idleLimit = idleLimit
    self.files = files
    self.trace = trace.map { SessionTrace($0) }
    clock = IdleClock(limit: idleLimit)
    blankClock = IdleClock(limit: blankLimit)
    browser = Browser(
      name: name ?? service.name, nameKey: name == nil ? nameKey : nil, messages: messages,
      size: terminal.size, profile: profile,
      theme: theme, isRestricted: isRestricted, allowsCopying: allowsCopying,
      characterSet: terminal.characterSet, showsTags: showsTags, files: files.options,
      keyMap: keyMap, offersLanguages: offersLanguages)
    if browser.isASCII { terminal.restrictToASCII(true) }
    for effect in browser.start() { _ = carryOut(effect) }
    if startsLesson { for effect in browser.startLesson() { _ = carryOut(effect) } }
    if let list { for effect in browser.present(list) { _ = carryOut(effect) } }
    if let notice { browser.showNotice(notice) }
  }

  /// Draws the current screen.
  package mutating func show() {
    for effect in browser.requestPreview() { _ = carryOut(effect) }
    browser.prepareScreen()
    terminal.present(BrowserView.render(browser))
    trace?.frame()
  }

  /// Runs until the reader quits, the terminal is gone or the idle limit is reached.
  ///
  /// All waiting keys are handled before the screen is drawn: on a slow line a held key costs one
  /// repaint per burst, not one per step.
  @discardableResult
  package mutating func run() -> SessionEnding {
    let ending = loop()
    // Last, so that the quick exit does not wait for it.
    if browser.runningExport != nil { _ = files.perform(.stopExport) }
    return ending
  }

  private mutating func loop() -> SessionEnding {
    clock.restart()
    blankClock.restart()
    while true {
      show()
      var isTypedAhead = false
      repeat {
        let delay = browser.debounceDelay
        let event = nextEvent(within: delay)
        if event == .timeout, delay == nil {
          guard !browser.isBlank, blankClock.remaining == 0 else { return .idle }
          browser.blank()
          break
        }
        if event != .ready { restartClocks() }
        if event.hasAlt, !isTypedAhead { isTypedAhead = terminal.hasWaitingEvent }
        for part in browser.parts(of: event, isTypedAhead: isTypedAhead) where !handle(part) {
          return isHidden ? .hidden : .left
        }
        isTypedAhead = true
      } while terminal.hasWaitingEvent
      if service.isOutdated { browser.reportOutdated() }
    }
  }

  /// Waits for an event, at most for `delay` milliseconds, or until the session is idle.
  private mutating func nextEvent(within delay: Int?) -> TerminalEvent {
    let descriptors = [service.descriptor, files.descriptor()].compactMap(\.self)
    if let whenPaused, !isPaused, delay ?? untilIdle ?? .max > Session.pause {
      let event = terminal.nextEvent(within: Session.pause, alsoPolling: descriptors)
      guard event == .timeout else { return event }
      isPaused = true
      whenPaused()
    }
    let rest = isPaused ? delay.map { $0 - Session.pause } : delay
    let event = terminal.nextEvent(within: rest ?? untilIdle, alsoPolling: descriptors)
    isPaused = event == .timeout
    return event
  }

  /// Milliseconds until the idle or blank limit is reached; `nil` without a limit.
  private var untilIdle: Int? {
    // A reader who waits for an export is not idle.
    let idle = browser.runningExport == nil ? clock.remaining : nil
    return [idle, browser.isBlank ? nil : blankClock.remaining].compactMap(\.self).min()
  }

  private mutating func restartClocks() {
    clock.restart()
    blankClock.restart()
  }

  /// Handles an event; false when the session ends.
  private mutating func handle(_ event: TerminalEvent) -> Bool {
    trace?.event(event)
    if event == .ready { return receiveAnswers() && updateExport() }
    for effect in browser.handle(event) where !carryOut(effect) { return false }
    return true
  }

  /// Carries out an effect; false when the session ends.
  private mutating func carryOut(_ effect: Effect) -> Bool {
    trace?.effect(effect)
    switch effect {
    case .send(let request):
      showTyped()
      service.send(request)
      return receiveAnswers()
    case .reload: return reload()
    case .redraw: terminal.invalidate()
    case .suspend:
      terminal.suspend()
      terminal.invalidate()
    case .use(let theme): terminal.use(theme)
    case .restrictToASCII(let isRestricted): terminal.restrictToASCII(isRestricted)
    case .copy(let text): copy(text)
    case .file(let request):
      for effect in browser.receive(files.perform(request), of: request) where !carryOut(effect) {
        return false
      }
    case .quickExit:
      terminal.leaveWithoutTrace()
      isHidden = true
      return false
    case .quit: return false
    }
    return true
  }

  /// Shows a letter of a search before it is sent to an engine: to work out what to ask takes about as
  /// long as to draw, and the rows come later anyway.
  private mutating func showTyped() {
    guard service.descriptor != nil, !terminal.hasWaitingEvent, case .searching = browser.inputMode
    else { return }
    terminal.present(BrowserView.render(browser))
  }

  /// Sends a text to the terminal's clipboard and reports the outcome.
  private mutating func copy(_ text: String) {
    do throws(ClipboardError) {
      terminal.send(
        try ClipboardSequence.bytes(copying: text, through: terminal.clipboardCarrier))
      browser.reportCopied(nil)
    } catch {
      browser.reportCopied(error)
    }
  }

  /// Passes available answers to the browser; false when the session ends.
  private mutating func receiveAnswers() -> Bool {
    while let answer = service.receive() {
      trace?.answer(answer)
      for effect in browser.receive(answer) where !carryOut(effect) { return false }
    }
    return true
  }

  /// Passes the state of the running export to the browser; false when the session ends.
  private mutating func updateExport() -> Bool {
    guard browser.runningExport != nil else { return true }
    let isCarriedOut = carryOut(.file(.exportProgress(waits: false)))
    if browser.runningExport == nil { restartClocks() }
    return isCarriedOut
  }

  /// Reopens the catalogue, or reports why not; false when the session ends.
  private mutating func reload() -> Bool {
    do throws(ReloadError) {
      try service.reload()
    } catch {
      browser.reportReloadFailure(error)
      return true
    }
    for effect in browser.reloaded() where !carryOut(effect) { return false }
    return true
  }
}

extension TerminalEvent {
  fileprivate var hasAlt: Bool {
    if case .key(let chord) = self { chord.alt } else { false }
  }
}
