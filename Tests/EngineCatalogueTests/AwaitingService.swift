import Catalogue
import EngineCatalogue
import Glibc

/// An engine whose answers are awaited, so that keys and screens stay in step.
final class AwaitingService: CatalogueService {
  let engine: EngineCatalogueService
  private var isAwaiting = false

  init(_ engine: EngineCatalogueService) { self.engine = engine }

  var name: String { engine.name }
  var descriptor: Int32? { nil }
  var isOutdated: Bool { engine.isOutdated }

  func send(_ request: CatalogueRequest) {
    engine.send(request)
    isAwaiting = true
  }

  func receive() -> CatalogueAnswer? {
    while true {
      if let answer = engine.receive() {
        if answer.completeness != .rowsFirst { isAwaiting = false }
        return answer
      }
      guard isAwaiting, let descriptor = engine.descriptor else { return nil }
      var events = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if poll(&events, 1, 20_000) <= 0 { isAwaiting = false }
    }
  }

  func reload() throws(ReloadError) { try engine.reload() }
}
