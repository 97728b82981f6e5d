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
  static let isInstalled = ["indexer", "searchd"].allSatisfy {
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
    for name in ["shard1", "shard2", "coordinator"] {
      try run("/usr/bin/indexer", ["--config", "\(name).conf", "--all"]).waitUntilExit()
      try start(name)
    }
    try waitUntilOpen(port)
  }

  deinit {
    for name in daemons.keys { stop(name) }
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Starts a daemon that was stopped.
  func start(_ name: String) throws {
    daemons[name] = try run("/usr/bin/searchd", ["--config", "\(name).conf", "--nodetach"])
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
    kill(daemon.processIdentifier, SIGKILL)
    daemon.waitUntilExit()
    noteRunning()
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
        for daemon in daemons { kill(daemon, SIGKILL) }
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

  /// The embedded listing, and records with years, languages, dates of changes and persons.
  static let catalogue: CatalogueImage = {
    guard let ready = EmbeddedCatalogue.ready, let listing = try? StoredCatalogue(ready) else {
      preconditionFailure("the embedded listing cannot be read")
    }
    var builder = CatalogueBuilder(vocabulary: (try? EmbeddedFiles.vocabulary()) ?? Vocabulary())
    for ordinal in 0..<listing.count { builder.add(listing.publication(at: ordinal)) }
    let words = ["Laws", "Trafficking", "Niñas", "Policies", "K-12", "Дети", "حماية", "児童", "Law"]
    for number in 0..<90 {
      var publication = Publication(
        id: PublicationID("r\(number)"),
        title: "\(words[number % 9]) and \(words[(number * 5 + 2) % 9]) of children \(number % 7)")
      publication.year = number % 4 == 0 ? nil : 1990 + number % 31
      publication.languages = [["en"], ["es"], ["ru"], []][number % 4]
      publication.countries = [CountryCode(["TH", "PE", "FR", "JP", "DE"][number % 5])]
      publication.sources = [Source(name: "Office \(number % 6)", isPerson: number % 6 == 0)]
      publication.paragraphs = ["It was about \(words[(number + 3) % 9]), 1,0\(10 + number) cases."]
      if number > 80 { publication.added = PublicationDate(year: 2026, month: 5, day: 1) }
      builder.add(publication)
    }
    return builder.build()
  }()
}

/// Daemons that did not start.
struct DaemonFailure: Error {}

/// Sockets on this machine.
enum Loopback {
  static func address(_ port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  static func connects(to port: Int) -> Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    return withAddress(port) { Glibc.connect(descriptor, $0, $1) == 0 }
  }

  static func withAddress<Result>(
    _ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    var address = address(port)
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }
}

/// A server that says what a test has it say, whatever it is asked.
final class ScriptedServer: @unchecked Sendable {
  let port: Int
  private let listener: Int32

  /// Sends each of `packets` after a packet has come; the first at once. Then it ends the connection.
  init(_ packets: [[UInt8]]) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    self.listener = listener
    var bound: Int?
    for _ in 0..<50 where bound == nil {
      // Below those that systems give to whoever connects.
      let port = Int.random(in: 20_000..<32_000)
      if Loopback.withAddress(port, { Glibc.bind(listener, $0, $1) == 0 }) { bound = port }
    }
    guard let bound, listen(listener, 8) == 0 else { throw DaemonFailure() }
    port = bound
    Thread.detachNewThread {
      while true {
        let line = accept(listener, nil, nil)
        guard line >= 0 else { return }
        var buffer = [UInt8](repeating: 0, count: 4096)
        for (place, packet) in packets.enumerated() {
          if place > 0, recv(line, &buffer, buffer.count, 0) <= 0 { break }
          send(line, packet, packet.count, Int32(MSG_NOSIGNAL))
        }
        close(line)
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  var address: EngineAddress { EngineAddress("mysql://127.0.0.1:\(port)/pubs")! }

  /// A packet of the protocol: its length, its number and what it holds.
  static func packet(_ number: UInt8, _ bytes: [UInt8]) -> [UInt8] {
    [UInt8(bytes.count & 255), UInt8(bytes.count >> 8 & 255), 0, number] + bytes
  }

  /// How a server greets.
  static let greeting = packet(
    0,
    [10] + Array("2.2.11".utf8) + [0, 1, 0, 0, 0] + [UInt8](repeating: 1, count: 8) + [0]
      + [0x08, 0x82, 33, 2, 0, 0x09, 0, 21] + [UInt8](repeating: 0, count: 10)
      + [UInt8](repeating: 1, count: 12) + [0]
      + Array("mysql_native_password".utf8) + [0])

  static let agreement = packet(2, [0, 0, 0, 2, 0, 0, 0])
}
