import CatalogueStore
import EmbeddedFiles
import EngineCatalogue
import Foundation
import Publications
import Synchronization
import Vocabularies

/// A coordinator and two shards on loopback, with the files of a temporary folder, until the last test
/// has let go of them.
final class EngineDaemons: @unchecked Sendable {
  /// Why the tests with daemons are skipped; `nil` where both programs are there.
  static let isInstalled = ["indexer", "searchd", "timeout", "env"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
  }

  let image: CatalogueImage
  let address: EngineAddress
  private let folder: String
  private var daemons: [String: Process] = [:]

  init(_ image: CatalogueImage = EngineDaemons.catalogue) throws {
    self.image = image
    EngineDaemons.endWithTests()
    folder = NSTemporaryDirectory() + "fieldshelf-engine-\(UUID().uuidString)"
    let port = try EngineDaemons.freePort()
    let files = try EngineFiles(
      of: image, name: "pubs", shards: 2, engine: .sphinx, port: port, in: folder)
    try files.write(readme: "")
    guard let address = EngineAddress(files.address) else { throw DaemonFailure() }
    self.address = address
    for name in EngineDaemons.names {
      try index(name)
      try start(name)
    }
  }

  /// Parts of an engine, those first that others ask.
  static let names = ["shard1", "shard2", "coordinator"]

  /// Writes the tables of another catalogue over those that are there.
  func write(_ image: CatalogueImage) throws {
    let files = try EngineFiles(
      of: image, name: "pubs", shards: 2, engine: .sphinx, port: address.port, in: folder)
    try files.write(readme: "")
  }

  /// Has a running daemon take the tables that were written, as the README of the files says. It takes
  /// them some time later.
  func renew(_ name: String) throws { try index(name, ["--rotate"]) }

  private func index(_ name: String, _ options: [String] = []) throws {
    let indexer = try run("/usr/bin/indexer", ["--config", "\(name).conf", "--all"] + options)
    indexer.waitUntilExit()
    guard indexer.terminationStatus == 0 else { throw DaemonFailure() }
  }

  deinit {
    for name in daemons.keys { stop(name) }
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Starts a daemon that was stopped.
  func start(_ name: String) throws {
    // Children of Foundation block signals, of which one has a daemon take new tables. Whatever becomes
    // of the tests, it ends some time.
    let limits = ["--default-signal", "/usr/bin/timeout", "--kill-after=10", "900"]
    daemons[name] = try run(
      "/usr/bin/env", limits + ["/usr/bin/searchd", "--config", "\(name).conf", "--nodetach"])
    noteRunning()
    if name == "coordinator" {
      try waitUntilOpen(address.port)
    } else {
      try waitUntilOpen(address.port + 1 + (Int(name.dropFirst(5)) ?? 1))
    }
  }

  /// Ends a daemon, as a machine that fails does.
  func stop(_ name: String) {
    guard let daemon = daemons.removeValue(forKey: name) else { return }
    // It and the daemon are a group of their own.
    kill(-daemon.processIdentifier, SIGKILL)
    kill(daemon.processIdentifier, SIGKILL)
    daemon.waitUntilExit()
    noteRunning()
  }

  /// Has a daemon take and say nothing, as a machine that is far too busy does, or go on.
  func pause(_ name: String, _ isPaused: Bool = true) {
    guard let daemon = daemons[name] else { return }
    kill(-daemon.processIdentifier, isPaused ? SIGSTOP : SIGCONT)
  }

  private func run(_ program: String, _ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func waitUntilOpen(_ port: Int) throws {
    let end = Date(timeIntervalSinceNow: 20)
    while !Loopback.connects(to: port) {
      guard Date() < end else { throw DaemonFailure() }
      usleep(20_000)
    }
  }

  /// Has what still runs end with the tests: what they share is never let go.
  private static func endWithTests() {
    _ = endsWithTests
  }

  private static let endsWithTests: Void = {
    atexit {
      for (folder, daemons) in EngineDaemons.running.withLock({ $0 }) {
        for daemon in daemons { kill(-daemon, SIGKILL) }
        try? FileManager.default.removeItem(atPath: folder)
      }
    }
  }()

  private static let running = Mutex<[String: [pid_t]]>([:])

  private func noteRunning() {
    let daemons = daemons.values.map(\.processIdentifier)
    let folder = folder
    EngineDaemons.running.withLock { $0[folder] = daemons.isEmpty ? nil : daemons }
  }

  /// The first of a few ports that nobody listens at.
  private static func freePort() throws -> Int {
    for _ in 0..<50 {
      // Below those that systems give to whoever connects.
      let port = Int.random(in: 20_000..<32_000)
      if (port..<port + 5).allSatisfy({ !Loopback.connects(to: $0) }) { return port }
    }
    throw DaemonFailure()
  }

  /// The embedded listing, and records with years, languages, dates of changes, persons and publishers.
  static let catalogue = catalogue(of: 90)

  /// The same with another number of those records.
  static func catalogue(of count: Int) -> CatalogueImage {
    guard let ready = EmbeddedCatalogue.ready, let listing = try? StoredCatalogue(ready) else {
      preconditionFailure("the embedded listing cannot be read")
    }
    var builder = CatalogueBuilder(vocabulary: (try? EmbeddedFiles.vocabulary()) ?? Vocabulary())
    for ordinal in 0..<listing.count { builder.add(listing.publication(at: ordinal)) }
    let words = ["Laws", "Trafficking", "Niñas", "Policies", "K-12", "Дети", "حماية", "児童", "Law"]
    for number in 0..<count {
      var publication = Publication(
        id: PublicationID("r\(number)"),
        title: "\(words[number % 9]) and \(words[(number * 5 + 2) % 9]) of children \(number % 7)")
      publication.year = number % 4 == 0 ? nil : 1990 + number % 31
      publication.languages = [["en"], ["es"], ["ru"], []][number % 4]
      publication.countries = [CountryCode(["TH", "PE", "FR", "JP", "DE"][number % 5])]
      publication.sources = [Source(name: "Office \(number % 6)", isPerson: number % 6 == 0)]
      publication.paragraphs = ["It was about \(words[(number + 3) % 9]), 1,0\(10 + number) cases."]
      if number % 9 == 3 {
        publication.contributors = [Contributor(.person(family: "Okoye", given: "Maria"))]
      }
      if number % 8 == 5 { publication.publisher = "Verlag Nord" }
      if number > 80 { publication.added = PublicationDate(year: 2026, month: 5, day: 1) }
      builder.add(publication)
    }
    return builder.build()
  }

  /// Sources of `catalogueOfManySources`.
  static let manySources = 10_000

  /// Few records with so many sources that a facet has more values than an engine keeps by itself.
  static let catalogueOfManySources: CatalogueImage = {
    var builder = CatalogueBuilder(vocabulary: Vocabulary())
    let perRecord = 100
    for number in 0..<manySources / perRecord {
      var publication = Publication(
        id: PublicationID("m\(number)"), title: number % 4 == 0 ? "Laws" : "Policies")
      publication.sources = (0..<perRecord).map {
        Source(name: "Office \(number * perRecord + $0)")
      }
      // One is in all of them.
      if number > 0 { publication.sources.append(Source(name: "Office 0")) }
      builder.add(publication)
    }
    return builder.build()
  }()
}

/// Daemons that did not start.
struct DaemonFailure: Error {}
