import Catalogue
import EngineCatalogue
import Glibc

/// An engine whose answers are awaited, so that keys and screens stay in step.
final class PatientService: CatalogueService {
  let engine: EngineCatalogueService
  private var waits = false

  init(_ engine: EngineCatalogueService) { self.engine = engine }

  var name: String { engine.name }
  var descriptor: Int32? { nil }
  var isOutdated: Bool { engine.isOutdated }

  func send(_ request: CatalogueRequest) {
    engine.send(request)
    waits = true
  }

  func receive() -> CatalogueAnswer? {
    while true {
      if let answer = engine.receive() {
        if answer.completeness != .rowsFirst { waits = false }
        return answer
      }
      guard waits, let descriptor = engine.descriptor else { return nil }
      var events = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if poll(&events, 1, 20_000) <= 0 { waits = false }
    }
  }

  func reload() throws(ReloadError) { try engine.reload() }
}
