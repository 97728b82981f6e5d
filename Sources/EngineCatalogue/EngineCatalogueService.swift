package import Catalogue
internal import CatalogueStore
internal import Glibc
internal import Messages
internal import Text

/// Answers requests from an engine over a network, later and in any order.
///
/// An answer is computed from facts, as from an image. Missing facts are requested from the engine:
/// those for rows and those for counts at the same time, on different connections. Each response
/// continues the work. If the engine does not respond, the service retries with growing delays.
package final class EngineCatalogueService: CatalogueService {
  /// The name of the catalogue.
  package let name: String
  private let address: EngineAddress
  private let login: EngineLogin
  private let limits: EngineLimits
  private var lines: EngineLines
  /// The process that opened `lines`.
  private var process = getpid()
  private var answerer: EngineAnswerer
  private var dialect: SphinxDialect
  private var version: String
  private var pending: [Pending] = []
  private var answers: [CatalogueAnswer] = []
  private var asked: [Int: Asked] = [:]
  private var nextMessage = 1
  /// The part of the catalogue that does not respond.
  private var missingPart: Message?
  private var failures = 0
  private var retryTime: Int?

  private struct Pending {
    let request: CatalogueRequest
    var rounds = 0
    var hasSentRows = false
    var delay: Message?
  }

  /// The questions that the pending requests need, each once.
  private struct Missing {
    private(set) var forRows: [EngineQuestion] = []
    private(set) var forCounts: [EngineQuestion] = []

    /// Adds what an attempt lacks. Counts are added only once its rows are complete.
    mutating func add(_ attempt: EngineAnswerer.Attempt) {
      if attempt.missingForRows.isEmpty {
        forCounts += attempt.missing.filter { !forCounts.contains($0) }
      } else {
        forRows += attempt.missingForRows.filter { !forRows.contains($0) }
      }
    }
  }

  /// A message that awaits its answer.
  private struct Asked {
    let questions: [EngineQuestion]
    let message: EngineMessage
  }

  /// The most requests that wait together: a page, an open publication, a preview, a completion.
  private static let mostPending = 4
  /// Milliseconds before the first retry; each further delay is twice as long, up to
  /// `longestRetry`.
  private static let shortestRetry = 250
  private static let longestRetry = 10_000

  /// Connects and reads the outline of the catalogue, which blocks until the engine responds.
  /// Meanwhile `shouldContinue` is called now and then and returns whether to continue.
  package init(
    _ address: EngineAddress, _ login: EngineLogin = EngineLogin(),
    limits: EngineLimits = EngineLimits(),
    shouldContinue: @escaping () -> Bool = { true }
  ) throws(EngineError) {
    self.address = address
    self.login = login
    self.limits = limits
    name = address.catalogue
    lines = EngineLines(address, login, limits)
    let start = EngineStart(address, lines, shouldContinue: shouldContinue)
    (answerer, version) = try start.outline()
    dialect = EngineStart.dialect(address, answerer, version: version)
  }

  /// Readable when an answer may have come or a retry is due.
  package var descriptor: Int32? { lines.descriptor }

  /// Whether the engine now has another catalogue; known once a message can no longer be answered.
  package private(set) var isOutdated = false

  /// Asks whether the catalogue has changed, and if so reads the new outline. Blocks for one answer
  /// or two. Opens new connections: users reload when a connection has died silently.
  package func reload() throws(ReloadError) {
    leaveLinesOfParent()
    lines.closeAll()
    asked = [:]
    let start = EngineStart(address, lines)
    let isChanged: Bool
    do throws(EngineError) {
      isChanged = try start.version() != version
      if isChanged { (answerer, version) = try start.outline() }
    } catch {
      // Sends the pending requests again: they may still be answered.
      workOut()
      throw .failed(error.message)
    }
    isOutdated = false
    guard isChanged else {
      // Asks again what was in flight.
      workOut()
      throw .unchanged
    }
    dialect = EngineStart.dialect(address, answerer, version: version)
    missingPart = nil
  }

  /// Sends a request. It replaces an older request of the same kind, except for publications: one
  /// may be open while another is previewed.
  package func send(_ request: CatalogueRequest) {
    leaveLinesOfParent()
    pending.removeAll { $0.request.content.replaces(request.content) }
    if pending.count >= EngineCatalogueService.mostPending { pending.removeFirst() }
    pending.append(Pending(request: request))
    // Facts from a part of the catalogue are not kept: the other part may be back.
    if missingPart != nil, asked.isEmpty {
      answerer.forget()
      missingPart = nil
    }
    workOut()
  }

  /// The next answer that has come; `nil` if there is none yet.
  package func receive() -> CatalogueAnswer? {
    while answers.isEmpty {
      let news = lines.news()
      take(news)
      if news.isEmpty, !lines.hasNews { break }
    }
    return answers.isEmpty ? nil : answers.removeFirst()
  }

  /// The number of bytes sent so far.
  package var sentBytes: Int { lines.sentBytes }

  /// Opens new connections in a forked process, which writes an export. It must not close the
  /// inherited ones: that would end them for the parent too.
  private func leaveLinesOfParent() {
    guard process != getpid() else { return }
    process = getpid()
    _ = Unmanaged.passRetained(lines)
    lines = EngineLines(address, login, limits)
    (asked, pending, answers) = ([:], [], [])
    (retryTime, failures) = (nil, 0)
  }

  private func take(_ news: [EngineLines.News]) {
    guard !news.isEmpty || retryTime != nil else { return }
    for part in news {
      switch part {
      case .answer(let message, let tables): take(tables, of: message)
      case .failed(let message, let failure):
        let questions = message.flatMap { asked.removeValue(forKey: $0) }?.questions ?? []
        // The message that replaced it is already in flight.
        if failure != .superseded { fail(failure, of: questions, wasAsked: message != nil) }
      }
    }
    if let retryTime, EngineLines.now >= retryTime {
      self.retryTime = nil
      lines.alarm = nil
    }
    workOut()
  }

  private func take(_ tables: [EngineTable], of number: Int) {
    guard let asked = asked.removeValue(forKey: number) else { return }
    do throws(EngineFailure) {
      let (facts, warnings) = try asked.message.facts(in: tables)
      failures = 0
      // Kept until everything is asked again: some facts cover only a part of the catalogue.
      if let missing = EngineError.missingPart(warnings) { missingPart = missing }
      for (question, fact) in facts { answerer.add(fact, of: question) }
    } catch {
      fail(error, of: asked.questions, wasAsked: true)
    }
  }

  private func fail(_ failure: EngineFailure, of questions: [EngineQuestion], wasAsked: Bool) {
    // A spare connection that is lost is reopened when it is needed.
    guard wasAsked || !pending.isEmpty else { return }
    if failure == .changed { return noteChange() }
    if failure.isOfQuestion, !questions.isEmpty { return giveUp(questions, failure) }
    let pause = min(
      EngineCatalogueService.longestRetry,
      EngineCatalogueService.shortestRetry << min(failures, 10))
    failures += 1
    retryTime = EngineLines.now + pause
    lines.alarm = retryTime
    let message = EngineError(address, failure).message
    for index in pending.indices {
      pending[index].rounds = 0
      guard pending[index].delay != message else { continue }
      pending[index].delay = message
      answers.append(CatalogueAnswer(number: pending[index].request.number, .delayed(message)))
    }
  }

  /// Answers the requests that need these questions as failed: asking again would fail again.
  private func giveUp(_ questions: [EngineQuestion], _ failure: EngineFailure) {
    let message = EngineError(address, failure).message
    pending.removeAll { request in
      let missing = answerer.attempt(request.request.content).missing
      guard missing.contains(where: questions.contains) else { return false }
      answers.append(CatalogueAnswer(number: request.request.number, .failed(message)))
      return true
    }
  }

  /// Fails all requests, since they were for another catalogue: the numbers of values now have
  /// other meanings.
  private func noteChange() {
    isOutdated = true
    answerer.forget()
    let message = EngineError(address, .changed).message
    for request in pending {
      answers.append(CatalogueAnswer(number: request.request.number, .failed(message)))
    }
    pending = []
  }

  /// Answers what can be answered, and asks for missing facts.
  private func workOut() {
    var missing = Missing()
    pending = pending.compactMap { request in
      let attempt = answerer.attempt(request.request.content)
      guard let left = answered(request, attempt) else { return nil }
      missing.add(attempt)
      return left
    }
    guard retryTime == nil else { return }
    ask(for: missing)
  }

  /// Answers a request as far as possible; returns it if it still lacks facts.
  private func answered(_ request: Pending, _ attempt: EngineAnswerer.Attempt) -> Pending? {
    if attempt.missing.isEmpty {
      answer(request, attempt)
      return nil
    }
    var request = request
    let number = request.request.number
    // A request that needs one more question in every round has no answer.
    if request.rounds > EngineAnswerer.mostRounds {
      let message = EngineError(address, .invalidAnswer("")).message
      answers.append(CatalogueAnswer(number: number, .failed(message)))
      return nil
    }
    // Rows of an incomplete catalogue are not shown before the answer can say that they are
    // incomplete.
    if attempt.hasRows, missingPart == nil, !request.hasSentRows, request.request.content.hasLists {
      request.hasSentRows = true
      answers.append(CatalogueAnswer(number: number, attempt.content, completeness: .rowsFirst))
    }
    return request
  }

  private func ask(for missing: Missing) {
    if asked.isEmpty {
      for index in pending.indices { pending[index].rounds += 1 }
    }
    let known = Set(asked.values.flatMap(\.questions))
    let wanted = Set(missing.forRows + missing.forCounts)
    let stale = Set(asked.filter { $0.value.questions.allSatisfy { !wanted.contains($0) } }.keys)
    // Counts can take long: rows never wait for them.
    ask(missing.forRows.filter { !known.contains($0) }, stale)
    ask(missing.forCounts.filter { !known.contains($0) && !missing.forRows.contains($0) }, stale)
    if !asked.isEmpty { lines.prepare() }
  }

  private func answer(_ request: Pending, _ attempt: EngineAnswerer.Attempt) {
    answers.append(
      CatalogueAnswer(
        number: request.request.number, attempt.content,
        completeness: missingPart.map { .partial($0) } ?? .whole))
  }

  private func ask(_ questions: [EngineQuestion], _ stale: Set<Int>) {
    guard !questions.isEmpty else { return }
    let message = dialect.message(for: questions)
    asked[nextMessage] = Asked(questions: questions, message: message)
    lines.send(nextMessage, message.text, stale: stale)
    nextMessage += 1
  }
}

extension CatalogueRequest.Content {
  /// Whether a newer request of this kind makes this one obsolete.
  fileprivate func replaces(_ newer: CatalogueRequest.Content) -> Bool {
    switch (self, newer) {
    case (.page, .page), (.names, .names), (.completions, .completions): true
    default: false
    }
  }

  fileprivate var hasLists: Bool {
    if case .page(let page) = self {
      !page.lists.isEmpty && page.rows != .ranks(0..<0)
    } else {
      false
    }
  }
}

extension EngineFailure {
  /// Whether the question caused the failure, and not the connection or the engine as a whole.
  fileprivate var isOfQuestion: Bool {
    switch self {
    case .rejected, .invalidAnswer, .answerTooLarge: true
    default: false
    }
  }
}
