package import Catalogue
internal import CatalogueStore
internal import Glibc
internal import Messages
internal import Text

/// Answers requests from an engine over a network, later and in any order.
///
/// An answer is worked out from facts as over an image. Facts that are missing are asked for, those for
/// rows and those for counts at once and on different lines, and each answer that comes lets the work
/// go further. Where the engine is away it is tried again, less and less often.
package final class EngineCatalogueService: CatalogueService {
  /// What the catalogue is called.
  package let name: String
  private let address: EngineAddress
  private let login: EngineLogin
  private let limits: EngineLimits
  private var lines: EngineLines
  /// The process that the lines belong to.
  private var process = getpid()
  private var answerer: EngineAnswerer
  private var dialect: SphinxDialect
  private var version: String
  private var pending: [Pending] = []
  private var answers: [CatalogueAnswer] = []
  private var asked: [Int: Asked] = [:]
  private var nextMessage = 1
  /// What of the catalogue does not answer.
  private var missingPart: Message?
  private var failures = 0
  private var retryTime: Int?

  private struct Pending {
    let request: CatalogueRequest
    var rounds = 0
    var hasSentRows = false
    var delay: Message?
  }

  /// What some requests need, each question once.
  private struct Missing {
    private(set) var forRows: [EngineQuestion] = []
    private(set) var forCounts: [EngineQuestion] = []

    /// Counts are asked for when there are rows.
    mutating func add(_ attempt: EngineAnswerer.Attempt) {
      if attempt.missingForRows.isEmpty {
        forCounts += attempt.missing.filter { !forCounts.contains($0) }
      } else {
        forRows += attempt.missingForRows.filter { !forRows.contains($0) }
      }
    }
  }

  /// A message on its way.
  private struct Asked {
    let questions: [EngineQuestion]
    let message: EngineMessage
  }

  /// Requests that wait together: a page, an open publication, a preview, a completion.
  private static let mostPending = 4
  /// Milliseconds before it is tried again: at first at once, then twice as long each time.
  private static let shortestRetry = 250
  private static let longestRetry = 10_000

  /// Connects and reads the outline of the catalogue, which waits for the engine; `goesOn` is called
  /// now and then meanwhile, and says whether it is still wanted.
  package init(
    _ address: EngineAddress, _ login: EngineLogin = EngineLogin(),
    limits: EngineLimits = EngineLimits(),
    goesOn: @escaping () -> Bool = { true }
  ) throws(EngineError) {
    self.address = address
    self.login = login
    self.limits = limits
    name = address.catalogue
    lines = EngineLines(address, login, limits)
    let start = EngineStart(address, lines, goesOn: goesOn)
    (answerer, version) = try start.outline()
    dialect = EngineStart.dialect(address, answerer, version: version)
  }

  /// Readable when an answer may be there, or something is to be tried again.
  package var descriptor: Int32? { lines.descriptor }

  /// Whether the engine has another catalogue by now: known when a message could no longer be answered.
  package private(set) var isOutdated = false

  /// Asks whether the catalogue is another one, and reads its outline then. It waits: for one answer, or
  /// two. The lines are opened anew, since one that has died in silence is what readers reload for.
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
      // What waits is asked again: an answer to it may still come.
      workOut()
      throw .failed(error.message)
    }
    isOutdated = false
    guard isChanged else {
      // What was on its way is asked again.
      workOut()
      throw .unchanged
    }
    dialect = EngineStart.dialect(address, answerer, version: version)
    missingPart = nil
  }

  /// Asks; an older request of the same kind is given up, but for publications, of which one may be
  /// read and another one shown beside.
  package func send(_ request: CatalogueRequest) {
    leaveLinesOfParent()
    pending.removeAll { $0.request.content.replaces(request.content) }
    if pending.count >= EngineCatalogueService.mostPending { pending.removeFirst() }
    pending.append(Pending(request: request))
    // What a part of the catalogue has answered is not kept: the other part may be back.
    if missingPart != nil, asked.isEmpty {
      answerer.forget()
      missingPart = nil
    }
    workOut()
  }

  /// The next answer that has come.
  package func receive() -> CatalogueAnswer? {
    while answers.isEmpty {
      let news = lines.news()
      take(news)
      if news.isEmpty, !lines.hasNews { break }
    }
    return answers.isEmpty ? nil : answers.removeFirst()
  }

  /// Bytes that were sent so far.
  package var sentBytes: Int { lines.sentBytes }

  /// An export is written by a copy of the process: it needs lines of its own, and what it has of the
  /// others must not be closed, for that would end them for both.
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
        // What was asked instead is on its way.
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
      // Until all is asked anew: some facts are of a part of the catalogue.
      if let missing = EngineError.missingPart(warnings) { missingPart = missing }
      for (question, fact) in facts { answerer.add(fact, of: question) }
    } catch {
      fail(error, of: asked.questions, wasAsked: true)
    }
  }

  private func fail(_ failure: EngineFailure, of questions: [EngineQuestion], wasAsked: Bool) {
    // A spare line that is gone is opened again when it is needed.
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

  /// Answers what needs these questions as failed: to ask them again would fail again.
  private func giveUp(_ questions: [EngineQuestion], _ failure: EngineFailure) {
    let message = EngineError(address, failure).message
    pending.removeAll { request in
      let missing = answerer.attempt(request.request.content).missing
      guard missing.contains(where: questions.contains) else { return false }
      answers.append(CatalogueAnswer(number: request.request.number, .failed(message)))
      return true
    }
  }

  /// What was asked was of another catalogue: numbers of values mean something else now.
  private func noteChange() {
    isOutdated = true
    answerer.forget()
    let message = EngineError(address, .changed).message
    for request in pending {
      answers.append(CatalogueAnswer(number: request.request.number, .failed(message)))
    }
    pending = []
  }

  /// Answers what can be answered, and asks for what is missing.
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

  /// Answers a request as far as it can be; returns it while something of it is missing.
  private func answered(_ request: Pending, _ attempt: EngineAnswerer.Attempt) -> Pending? {
    if attempt.missing.isEmpty {
      answer(request, attempt)
      return nil
    }
    var request = request
    let number = request.request.number
    // What always needs one question more has no answer.
    if request.rounds > EngineAnswerer.mostRounds {
      let message = EngineError(address, .senseless("")).message
      answers.append(CatalogueAnswer(number: number, .failed(message)))
      return nil
    }
    // What a part of the catalogue is missing from is not shown before that can be said of it.
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
    // Counts can take long: rows never wait behind them.
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
  /// Whether whoever asks this no longer wants an older request.
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
  /// Whether what was asked is to blame, and not the line or the engine as a whole.
  fileprivate var isOfQuestion: Bool {
    switch self {
    case .rejected, .senseless, .tooMuch: true
    default: false
    }
  }
}
