import Catalogue
import CatalogueStore
import EngineCatalogue
import LinearBrowsing
import Testing

/// Compares the numbered lists of a session on an engine with those on the image.
@Suite(
  "Numbered lists on an engine", .serialized,
  .enabled(if: EngineDaemons.isInstalled, "sphinxsearch is not installed"))
struct EngineLinearTests {
  private static let answers = [
    "r", "more", "/ law", "r", "t", "1", "more", "c", "2", "r", "1", "back", "undo", "where", "o",
    "r",
    "/ children", "s", "more", "y", "r", "3",
  ]

  /// Returns the output after each answer; `before` is called before each is read.
  private func replies(
    on service: any CatalogueService, _ before: @escaping (Int) -> Void = { _ in }
  ) -> [String] {
    var left = EngineLinearTests.answers[...]
    var printed: [String] = []
    var session = LinearSession(
      service,
      on: LinearTerminal(
        read: {
          before(EngineLinearTests.answers.count - left.count)
          return left.popFirst()
        },
        print: { text in
          printed.append(text)
          return true
        }))
    session.run()
    return printed
  }

  @Test("print the same as on an image")
  func same() throws {
    let daemons = try EngineDaemons()
    let found = replies(on: AwaitingService(try EngineCatalogueService(daemons.address)))
    let expected = replies(on: try StoredCatalogueService(daemons.image, name: "pubs"))
    #expect(found == expected)
  }

  @Test("a shard killed mid-session is reported, and differing lists are incomplete")
  func partMissing() throws {
    let daemons = try EngineDaemons()
    let killed = 4
    let found = replies(on: AwaitingService(try EngineCatalogueService(daemons.address))) {
      if $0 == killed { daemons.stop("shard2") }
    }
    let expected = replies(on: try StoredCatalogueService(daemons.image, name: "pubs"))
    #expect(found.count == expected.count)
    let missing = found.filter { $0.contains("A part of the catalogue does not answer") }
    // Each reason is said once: a cut connection, and then, often, a refused one.
    let reasons = missing.map { $0.prefix { $0 != "\n" } }
    #expect(!reasons.isEmpty && Set(reasons).count == reasons.count)
    #expect(missing.allSatisfy { $0.hasPrefix("A part of the catalogue does not answer") })
    let others = zip(found, expected).filter { $0 != $1 }
    #expect(others.count > 10)
    for (reply, expected) in others where !reply.contains("incomplete") && !missing.contains(reply)
    {
      Issue.record("a reply that is not whole says nothing of it\n\(reply)\nexpected\n\(expected)")
    }
  }
}
