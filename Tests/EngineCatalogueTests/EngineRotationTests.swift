import Catalogue
import CatalogueStore
import EngineCatalogue
import Foundation
import Messages
import Testing

/// What is shown while the daemons of an engine load another catalogue one after the other.
@Suite(
  "An engine whose catalogue is replaced", .serialized,
  .enabled(if: EngineDaemons.isInstalled, "sphinxsearch is not installed"))
struct EngineRotationTests {
  private static let other = EngineDaemons.catalogue(of: 50)

  /// Returns a new request each time: the words differ by number but find the same.
  private func request(_ number: Int) -> CatalogueRequest {
    CatalogueRequest(
      number: number,
      .page(
        PageRequest(
          query: Query(words: "laws -zz\(number)"), rows: .ranks(0..<9),
          lists: [FacetListRequest([.country]), FacetListRequest([.source])])))
  }

  private func answer(
    _ service: any CatalogueService, _ number: Int
  ) throws -> CatalogueAnswer.Content {
    service.send(request(number))
    while true {
      if let answer = service.receive() {
        if answer.completeness == .rowsFirst { continue }
        // A daemon is restarting.
        if case .delayed = answer.content { continue }
        if case .partial = answer.completeness {
          service.send(request(number))
          continue
        }
        guard case .page(var page) = answer.content else { return answer.content }
        page.query = Query()
        page.emphasis = []
        page.expansions = []
        return .page(page)
      }
      guard let descriptor = service.descriptor else { throw DaemonFailure() }
      var events = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&events, 1, 20_000) > 0 else { throw DaemonFailure() }
    }
  }

  @Test(
    "shows either the old or the new one, whichever part switches first",
    arguments: [["shard1", "shard2", "coordinator"], ["coordinator", "shard1", "shard2"]])
  func rotation(_ parts: [String]) throws {
    let daemons = try EngineDaemons()
    let service = try EngineCatalogueService(daemons.address)
    let old = try answer(StoredCatalogueService(daemons.image, name: "pubs"), 1)
    let new = try answer(StoredCatalogueService(EngineRotationTests.other, name: "pubs"), 1)
    #expect(try answer(service, 1) == old)
    try daemons.write(EngineRotationTests.other)
    var number = 1
    /// Repeats the request until `isEnough`, and checks every answer.
    func ask(until isEnough: (CatalogueAnswer.Content) -> Bool) throws {
      let end = Date(timeIntervalSinceNow: 60)
      while Date() < end {
        number += 1
        let content = try answer(service, number)
        if case .failed(let message) = content {
          #expect(message.key == .engineChanged)
          #expect(service.isOutdated)
        } else {
          #expect(content == old || content == new)
        }
        if isEnough(content) { return }
        usleep(5000)
      }
      Issue.record("the catalogue was not replaced")
    }
    try daemons.reloadTables(parts[0])
    // The coordinator alone changes nothing that was read before.
    if parts[0] != "coordinator" { try ask { $0 != old } }
    try daemons.reloadTables(parts[1])
    try ask { $0 != old }
    try daemons.reloadTables(parts[2])
    try ask { content in
      if content == new { return true }
      // While some daemons have the old catalogue, it may be reloaded and be outdated again at
      // once.
      do throws(ReloadError) { try service.reload() } catch {}
      return false
    }
  }
}
