package import Browsing
package import Catalogue
package import Messages
package import Screen

/// A service whose answers a test controls: at once, late, out of order, in part, or not at all.
package final class ScriptedService: CatalogueService {
  /// The service that answers; a reload replaces it by `changed`.
  private var inner: any CatalogueService
  /// The catalogue that a reload opens; `nil` if there is none.
  package var changed: (any CatalogueService)?
  /// The error that a reload throws.
  package var reloadError: ReloadError?
  /// Whether answers are held until they are released.
  package var isLate = false
  /// The error with which requests fail.
  package var failure: Message?
  /// The missing part that answers report.
  package var missingPart: Message?
  /// Called with each request before it is answered.
  package var whenSent: (CatalogueRequest) -> Void = { _ in }
  /// All requests.
  package private(set) var requests: [CatalogueRequest] = []
  private var held: [CatalogueAnswer] = []
  private var ready: [CatalogueAnswer] = []

  /// Answers like another service.
  package init(_ inner: any CatalogueService) { self.inner = inner }

  package var name: String { inner.name }
  package var descriptor: Int32? { isLate ? 1000 : nil }
  package var isOutdated: Bool { changed != nil }

  package func send(_ request: CatalogueRequest) {
    requests.append(request)
    whenSent(request)
    inner.send(request)
    while let answer = inner.receive() {
      if isLate { held.append(scripted(answer)) } else { ready.append(scripted(answer)) }
    }
  }

  package func receive() -> CatalogueAnswer? { ready.isEmpty ? nil : ready.removeFirst() }

  package func reload() throws(ReloadError) {
    if let reloadError { throw reloadError }
    guard let changed else { throw .unchanged }
    inner = changed
    self.changed = nil
  }

  /// The number of held answers.
  package var heldCount: Int { held.count }

  /// Releases a held answer, the last one if `isLast`.
  package func release(last isLast: Bool = false) {
    guard !held.isEmpty else { return }
    ready.append(isLast ? held.removeLast() : held.removeFirst())
  }

  private func scripted(_ answer: CatalogueAnswer) -> CatalogueAnswer {
    if let failure { return CatalogueAnswer(number: answer.number, .failed(failure)) }
    return CatalogueAnswer(
      number: answer.number, answer.content,
      completeness: missingPart.map { .partial($0) } ?? .whole)
  }
}

/// A browser and its service, without a terminal: keys go in, and answers when they are released.
package struct BrowserDriver {
  /// The browser after everything so far.
  package private(set) var browser: Browser
  /// The service that answers it.
  package let service: ScriptedService
  private let files: SessionFiles
  /// The browser's effects other than requests, in order.
  package private(set) var effects: [Effect] = []

  /// Creates a browser that shows its first screen, unless the service is late.
  package init(
    _ service: ScriptedService = ScriptedService(Services.listing()),
    at size: Size = Size(rows: 24, columns: 80), profile: Profile = .full,
    isRestricted: Bool = false, files: SessionFiles = .none, keyMap: KeyMap = .standard
  ) {
    self.service = service
    browser = Browser(
      name: service.name, size: size, profile: profile, isRestricted: isRestricted,
      files: files.options, keyMap: keyMap)
    self.files = files
    carryOut(browser.start())
  }

  /// Types keys, one after the other.
  package mutating func type(_ keys: String) {
    for chord in KeyScript.chords(keys) { handle(.key(chord)) }
  }

  /// Determines what is drawn for speech and braille, as a session does before each frame.
  package mutating func prepareScreen() { browser.prepareScreen() }

  /// Handles a terminal event.
  package mutating func handle(_ event: TerminalEvent) { carryOut(browser.handle(event)) }

  /// Releases an answer and handles it.
  package mutating func release(last isLast: Bool = false) {
    service.release(last: isLast)
    takeAnswers()
  }

  /// Reloads the catalogue, as `R` does.
  package mutating func reload() { carryOut(browser.reloaded()) }

  private mutating func carryOut(_ wanted: [Effect]) {
    for effect in wanted {
      switch effect {
      case .send(let request):
        service.send(request)
        takeAnswers()
      case .file(let request): carryOut(browser.receive(files.perform(request), of: request))
      default: effects.append(effect)
      }
    }
  }

  private mutating func takeAnswers() {
    while let answer = service.receive() { carryOut(browser.receive(answer)) }
  }
}
