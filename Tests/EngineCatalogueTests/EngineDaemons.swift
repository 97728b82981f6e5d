import CatalogueStore
import EmbeddedFiles
import EngineCatalogue
import Foundation
import Publications
import Synchronization
import Vocabularies

/// A coordinator and two shards on the loopback interface, with files in a temporary folder. They
/// run until the last test releases this object.
final class EngineDaemons: @unchecked Sendable {
  /// Whether the programs that the tests with daemons need are installed.
  static let isInstalled = ["indexer", "searchd", "timeout", "env"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
  }

  let image: CatalogueImage
  let address: EngineAddress
  private let folder: String
  private var daemons: [String: Process] = [:]

  init(_ image: CatalogueImage = EngineDaemons.catalogue) throws {
    self.image = image
    EngineDaemons.installExitHandler()
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

  /// The daemons of an engine; the shards come before the coordinator, which queries them.
  static let names = ["shard1", "shard2", "coordinator"]

  /// Writes the tables of another catalogue over the current ones.
  func write(_ image: CatalogueImage) throws {
    let files = try EngineFiles(
      of: image, name: "pubs", shards: 2, engine: .sphinx, port: address.port, in: folder)
    try files.write(readme: "")
  }

  /// Makes a running daemon load the written tables, as the generated README says. It loads them
  /// with a delay.
  func reloadTables(_ name: String) throws { try index(name, ["--rotate"]) }

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
    // Foundation starts children with signals blocked, among them the one that makes a daemon load
    // new tables. The timeout ends the daemon whatever happens to the tests.
    let limits = ["--default-signal", "/usr/bin/timeout", "--kill-after=10", "900"]
    daemons[name] = try run(
      "/usr/bin/env", limits + ["/usr/bin/searchd", "--config", "\(name).conf", "--nodetach"])
    recordRunning()
    if name == "coordinator" {
      try waitUntilOpen(address.port)
    } else {
      try waitUntilOpen(address.port + 1 + (Int(name.dropFirst(5)) ?? 1))
    }
  }

  /// Kills a daemon, as if its machine failed.
  func stop(_ name: String) {
    guard let daemon = daemons.removeValue(forKey: name) else { return }
    // `timeout` and the daemon form a process group of their own.
    kill(-daemon.processIdentifier, SIGKILL)
    kill(daemon.processIdentifier, SIGKILL)
    daemon.waitUntilExit()
    recordRunning()
  }

  /// Stops a daemon so that it answers nothing, as on an overloaded machine, or lets it continue.
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

  /// Kills running daemons when the tests exit: shared instances are never released.
  private static func installExitHandler() {
    _ = exitHandler
  }

  private static let exitHandler: Void = {
    atexit {
      for (folder, daemons) in EngineDaemons.running.withLock({ $0 }) {
        for daemon in daemons { kill(-daemon, SIGKILL) }
        try? FileManager.default.removeItem(atPath: folder)
      }
    }
  }()

  private static let running = Mutex<[String: [pid_t]]>([:])

  private func recordRunning() {
    let daemons = daemons.values.map(\.processIdentifier)
    let folder = folder
    EngineDaemons.running.withLock { $0[folder] = daemons.isEmpty ? nil : daemons }
  }

  /// Returns the first of five consecutive ports on which nothing listens.
  private static func freePort() throws -> Int {
    for _ in 0..<50 {
      // Below the range of ephemeral ports.
      let port = Int.random(in: 20_000..<32_000)
      if (port..<port + 5).allSatisfy({ !Loopback.connects(to: $0) }) { return port }
    }
    throw DaemonFailure()
  }

  /// The embedded listing, and records with years, languages, dates of changes, persons, publishers,
  /// the Arabic article and Korean compounds.
  static let catalogue = catalogue(of: 90)

  /// Returns the same catalogue with another number of those records.
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
      addWordsWithTails(to: &publication, number)
      if number > 80 { publication.added = PublicationDate(year: 2026, month: 5, day: 1) }
      builder.add(publication)
    }
    return builder.build()
  }

  /// Adds words that are found by their ends, in titles and in texts, joined and apart.
  private static func addWordsWithTails(to publication: inout Publication, _ number: Int) {
    switch number % 15 {
    case 1: publication.paragraphs.append("아동 보호 지침")
    case 4: publication.title += ": حقوق الطفل"
    case 9: publication.paragraphs.append("아동보호지침서، وللطفل حقوق.")
    case 14: publication.title += " (국립아동보호원)"
    default: break
    }
  }

  /// The number of sources in `catalogueOfManySources`.
  static let manySources = 10_000

  /// A few records with so many sources that a facet has more values than an engine keeps by
  /// default.
  static let catalogueOfManySources: CatalogueImage = {
    var builder = CatalogueBuilder(vocabulary: Vocabulary())
    let perRecord = 100
    for number in 0..<manySources / perRecord {
      var publication = Publication(
        id: PublicationID("m\(number)"), title: number % 4 == 0 ? "Laws" : "Policies")
      publication.sources = (0..<perRecord).map {
        Source(name: "Office \(number * perRecord + $0)")
      }
      // One source is in all records.
      if number > 0 { publication.sources.append(Source(name: "Office 0")) }
      builder.add(publication)
    }
    return builder.build()
  }()
}

/// Daemons that did not start.
struct DaemonFailure: Error {}
