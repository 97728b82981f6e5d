import Catalogue
import CatalogueStore
import EngineCatalogue
import Glibc
import Messages
import Publications
import Testing

/// Failures of an engine, or of a part of it.
@Suite("Faults of an engine", .serialized)
struct EngineFaultTests {
  private static let everything = CatalogueRequest.Content.page(
    PageRequest(query: Query(), rows: .ranks(0..<5), lists: [FacetListRequest([.country])]))
  private static let law = CatalogueRequest.Content.page(
    PageRequest(
      query: Query(words: "law"), rows: .ranks(0..<5), lists: [FacetListRequest([.country])]))

  /// Returns the next answer that is not only the rows of a request.
  private func next(
    _ service: EngineCatalogueService, within milliseconds: Int32 = 20_000
  ) throws -> CatalogueAnswer {
    while true {
      if let answer = service.receive() {
        if answer.completeness == .rowsFirst { continue }
        return answer
      }
      var events = pollfd(fd: try #require(service.descriptor), events: Int16(POLLIN), revents: 0)
      guard poll(&events, 1, milliseconds) > 0 else { throw DaemonFailure() }
    }
  }

  /// The number of results of `law` in an image.
  private func count(in image: CatalogueImage) throws -> Int {
    let stored = try StoredCatalogueService(image, name: "pubs")
    stored.send(CatalogueRequest(number: 1, EngineFaultTests.law))
    guard case .page(let page)? = stored.receive()?.content else { throw DaemonFailure() }
    return page.count
  }

  private func key(of completeness: CatalogueAnswer.Completeness) -> MessageKey? {
    if case .partial(let message) = completeness { message.key } else { nil }
  }

  @Test("cancelling the wait for a silent server returns at once")
  func cancelled() throws {
    // The server sends its second packet only after the client sends one.
    let silent = try ScriptedServer([[], []])
    let address = try #require(EngineAddress("mysql://127.0.0.1:\(silent.port)/pubs"))
    var asked = 0
    do throws(EngineError) {
      _ = try EngineCatalogueService(address) {
        asked += 1
        return asked < 3
      }
      Issue.record("a server that says nothing has no catalogue")
    } catch {
      #expect(error.isCancelled)
    }
    #expect(asked == 3)
  }

  @Test(
    "a silent shard is reported, and its records return with it",
    .enabled(if: EngineDaemons.isInstalled, "sphinxsearch is not installed"))
  func shardDown() throws {
    let daemons = try EngineDaemons()
    let service = try EngineCatalogueService(daemons.address)
    service.send(CatalogueRequest(number: 1, EngineFaultTests.law))
    let whole = try next(service)
    #expect(whole.completeness == .whole)
    daemons.stop("shard2")
    service.send(
      CatalogueRequest(number: 2, .publication(PublicationRequest(id: PublicationID("r3")))))
    #expect(key(of: try next(service).completeness) == .enginePartMissing)
    service.send(CatalogueRequest(number: 3, EngineFaultTests.law))
    let part = try next(service)
    #expect(key(of: part.completeness) == .enginePartMissing)
    #expect(part.content != whole.content)
    try daemons.start("shard2")
    service.send(CatalogueRequest(number: 4, EngineFaultTests.law))
    var back = try next(service)
    for number in 5..<40 where back.completeness != .whole {
      service.send(CatalogueRequest(number: number, EngineFaultTests.law))
      back = try next(service)
    }
    #expect(back.completeness == .whole)
    #expect(back.content == whole.content)
  }

  @Test(
    "a lost coordinator is reported, and answers again once it is back",
    .enabled(if: EngineDaemons.isInstalled, "sphinxsearch is not installed"))
  func coordinatorDown() throws {
    let daemons = try EngineDaemons()
    let service = try EngineCatalogueService(daemons.address)
    daemons.stop("coordinator")
    service.send(CatalogueRequest(number: 1, EngineFaultTests.law))
    guard case .delayed = try next(service).content else {
      Issue.record("no delay was reported")
      return
    }
    try daemons.start("coordinator")
    var answer = try next(service)
    while case .delayed = answer.content { answer = try next(service) }
    guard case .page(let page) = answer.content else {
      Issue.record("no page came")
      return
    }
    #expect(page.count == (try count(in: daemons.image)))
  }

  @Test(
    "a waiting request is answered even if a reload failed meanwhile",
    .enabled(if: EngineDaemons.isInstalled, "sphinxsearch is not installed"))
  func reloadFailed() throws {
    let daemons = try EngineDaemons()
    let service = try EngineCatalogueService(daemons.address)
    daemons.stop("coordinator")
    service.send(CatalogueRequest(number: 1, EngineFaultTests.law))
    #expect(throws: ReloadError.self) { try service.reload() }
    try daemons.start("coordinator")
    var answer = try next(service)
    while case .delayed = answer.content { answer = try next(service) }
    #expect(answer.number == 1)
    guard case .page(let page) = answer.content else {
      Issue.record("no page came")
      return
    }
    #expect(page.count == (try count(in: daemons.image)))
  }

  @Test(
    "a newer search cancels the older one, which is never answered",
    .enabled(if: EngineDaemons.isInstalled, "sphinxsearch is not installed"))
  func newerWord() throws {
    let daemons = try EngineDaemons()
    let service = try EngineCatalogueService(daemons.address)
    for (number, words) in ["l", "la", "law"].enumerated() {
      service.send(
        CatalogueRequest(
          number: number, .page(PageRequest(query: Query(words: words), rows: .ranks(0..<5)))))
    }
    let answer = try next(service)
    #expect(answer.number == 2)
  }

  private func failure(_ packets: [[UInt8]]) throws -> MessageKey? {
    let server = try ScriptedServer(packets)
    // Keep the server running to the end of this function.
    defer { withExtendedLifetime(server) {} }
    do {
      _ = try EngineCatalogueService(server.address)
      return nil
    } catch {
      return error.message.key
    }
  }

  @Test("a closed port is reported as unreachable")
  func nobody() throws {
    let address = try #require(EngineAddress("mysql://127.0.0.1:1/pubs"))
    let error = #expect(throws: EngineError.self) { _ = try EngineCatalogueService(address) }
    #expect(error?.message.key == .engineUnreachable)
  }

  @Test("bytes that are not a greeting are refused")
  func garbage() throws {
    let http = Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8)
    for bytes in [http, [], [UInt8](repeating: 255, count: 4000)] {
      #expect(try failure([bytes]) == .engineUnreachable)
    }
  }

  @Test("a wrong user or password is reported as such")
  func refused() throws {
    let error = ScriptedServer.packet(2, [255, 0x15, 0x04] + Array("#28000Access denied".utf8))
    #expect(try failure([ScriptedServer.greeting, error]) == .engineRefused)
  }

  @Test("an unknown login method is refused, and nothing is loaded for it")
  func otherLogin() throws {
    for plugin in ["dialog", "mysql_clear_password", "auth_gssapi_client", "../../tmp/x"] {
      let request = ScriptedServer.packet(2, [254] + Array(plugin.utf8) + [0, 1, 2, 3, 0])
      let server = try ScriptedServer([ScriptedServer.greeting, request])
      let login = EngineLogin(user: "anna", password: "secret-word")
      let error = #expect(throws: EngineError.self) {
        _ = try EngineCatalogueService(server.address, login)
      }
      // The plugin is searched for in a folder that does not exist.
      let reason = error.map { Messages.english.text($0.message) } ?? ""
      #expect(reason.contains("could not be loaded"), "\(plugin): \(reason)")
      #expect(contains(server.received, "anna"))
      // The default method sends only a hash; no other method is used.
      #expect(!contains(server.received, "secret-word"), "\(plugin)")
    }
  }

  @Test("a server that requests a file is refused and gets none")
  func localFile() throws {
    let request = ScriptedServer.packet(1, [251] + Array("/etc/passwd".utf8))
    let server = try ScriptedServer([ScriptedServer.greeting, ScriptedServer.okPacket, request])
    let error = #expect(throws: EngineError.self) {
      _ = try EngineCatalogueService(server.address)
    }
    #expect(error?.message.key == .engineAnswerCutOff)
    #expect(contains(server.received, "SELECT c FROM pubs_meta"))
    #expect(!contains(server.received, "root:"))
    // The client sends an empty packet, which means that there is no file. The server's thread may
    // receive it later.
    let nothing: [UInt8] = [0, 0, 0, 2]
    for _ in 0..<1000 where server.received.suffix(4) != nothing { usleep(5000) }
    #expect(server.received.suffix(4) == nothing)
  }

  private func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains(text)
  }

  @Test(
    "a shard that is busy for ten seconds is reported as late, and then answers",
    .enabled(if: EngineDaemons.isInstalled, "sphinxsearch is not installed"))
  func slow() throws {
    let daemons = try EngineDaemons()
    let service = try EngineCatalogueService(
      daemons.address, limits: EngineLimits(answer: 200))
    daemons.pause("shard2")
    service.send(CatalogueRequest(number: 1, EngineFaultTests.law))
    guard case .delayed(let message) = try next(service).content else {
      Issue.record("no delay was reported")
      return
    }
    #expect(message.key == .engineTimedOut)
    // A key meanwhile sends another request, which is answered as soon as possible.
    service.send(CatalogueRequest(number: 2, EngineFaultTests.everything))
    daemons.pause("shard2", false)
    var answer = try next(service)
    while answer.completeness != .whole || answer.number != 2 {
      if case .page = answer.content {
        service.send(CatalogueRequest(number: 2, EngineFaultTests.everything))
      }
      answer = try next(service)
    }
    guard case .page(let page) = answer.content else {
      Issue.record("no page came")
      return
    }
    #expect(page.count == page.total)
  }

  @Test(
    "ten thousand values of a facet are all counted, as in a file",
    .enabled(if: EngineDaemons.isInstalled, "sphinxsearch is not installed"))
  func manyValues() throws {
    let daemons = try EngineDaemons(EngineDaemons.catalogueOfManySources)
    let service = try EngineCatalogueService(daemons.address)
    let stored = try StoredCatalogueService(daemons.image, name: "pubs")
    var list = FacetListRequest([.source])
    list.rows = .indices(0..<EngineDaemons.manySources + 2)
    var filtered = FacetListRequest([.source], filter: "office 99")
    filtered.rows = .indices(0..<200)
    var counted: [Int] = []
    for (number, words) in ["", "laws", "policies", "zzqx"].enumerated() {
      let request = CatalogueRequest(
        number: number,
        .page(
          PageRequest(query: Query(words: words), rows: .ranks(0..<5), lists: [list, filtered])))
      service.send(request)
      stored.send(request)
      let answer = try next(service, within: 60_000)
      #expect(answer == stored.receive(), "\(words)")
      if case .page(let page) = answer.content { counted.append(page.lists[0].rowCount) }
    }
    // Plus 1 for the row for all values.
    let many = EngineDaemons.manySources
    #expect(counted.prefix(2) == [many + 1, many / 4 + 1])
  }

  @Test("a truncated or malformed answer is reported")
  func cut() throws {
    let column: [UInt8] =
      [3] + Array("def".utf8) + [
        0, 0, 0, 1, 99, 1, 99, 12, 33, 0, 255, 0, 0, 0, 254, 0, 0, 0, 0, 0,
      ]
    let table =
      ScriptedServer.packet(1, [1]) + ScriptedServer.packet(2, column)
      + ScriptedServer.packet(3, [254, 0, 0, 2, 0])
    let start = [ScriptedServer.greeting, ScriptedServer.okPacket]
    #expect(try failure(start + [Array(table.dropLast(3))]) != nil)
    func row(_ text: String) -> [UInt8] {
      table + ScriptedServer.packet(4, [UInt8(text.utf8.count)] + Array(text.utf8))
        + ScriptedServer.packet(5, [254, 0, 0, 2, 0])
    }
    #expect(try failure(start + [row("something else")]) == .engineNoCatalogue)
    #expect(try failure(start + [row("fieldshelf 99 1 1 0")]) == .engineOtherVersion)
    #expect(try failure(start + [row("fieldshelf 2 9999999999 1 0")]) == .engineInvalidAnswer)
  }
}
