import Glibc
import Testing

/// `--server` and `engine-files` without an engine.
@Suite("A server")
struct ServerTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Nothing listens on this port.
  private static let address = "mysql://127.0.0.1:1/pubs"

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  private func list(login file: String) throws -> Program.Outcome {
    try Program.run(
      "list", "--server", ServerTests.address,
      environment: ["FIELDSHELF_SERVER_LOGIN": file, "LANG": "C.UTF-8"])
  }

  @Test("can be named before or after the command")
  func order() throws {
    let behind = try Program.run("list", "--server", ServerTests.address)
    #expect(behind.status == 1 && behind.errors.contains("cannot be reached"))
    #expect(try Program.run("--server", ServerTests.address, "list") == behind)
    #expect(try Program.run("--server=\(ServerTests.address)", "list") == behind)
    #expect(
      try Program.run("--interface-language", "en", "--server", ServerTests.address, "list")
        == behind)
    #expect(
      try Program.run("--server", ServerTests.address, "--interface-language", "en", "list")
        == behind)
    let facets = try Program.run("facets", "country", "--server", ServerTests.address)
    #expect(try Program.run("--server", ServerTests.address, "facets", "country") == facets)
    let unknown = try Program.run("--server", ServerTests.address, "keys")
    #expect(unknown.status == 2 && unknown.errors.contains("--server"))
  }

  @Test("gets user and password from a file that nobody else can read")
  func login() throws {
    let file = try folder.write("user = anna\npassword = secret-word\n", to: "login")
    let exposed = try list(login: file)
    #expect(exposed.status == 1 && exposed.output.isEmpty)
    #expect(exposed.lines.isEmpty && exposed.errors.contains("chmod 600 '\(file)'"))
    #expect(!exposed.errors.contains("secret-word"))
    #expect(!exposed.errors.contains("cannot be reached"))
    chmod(file, 0o600)
    let read = try list(login: file)
    #expect(read.status == 1 && read.errors.contains("cannot be reached"))
    let wrong = try folder.write("user = anna\npass = secret-word\n", to: "wrong")
    chmod(wrong, 0o600)
    let refused = try list(login: wrong)
    #expect(refused.status == 1 && refused.errors.contains("'\(wrong)', line 2"))
    #expect(!refused.errors.contains("secret-word"))
    #expect(try list(login: path("none")).status == 1)
  }

  @Test("keeps an edited configuration and says so")
  func editedConfiguration() throws {
    let listing = try folder.write(Listings.sound, to: "one.txt")
    func write(_ more: String...) throws -> Program.Outcome {
      try Program.run(
        command: [Program.path, "engine-files", listing, "--output", path("engine")] + more,
        environment: [:])
    }
    func contents(_ name: String) throws -> String {
      try Program.shell("cat '\(path("engine"))/\(name)'").output
    }
    let first = try write()
    #expect(first.status == 0 && first.errors.isEmpty)
    // An unedited file is replaced.
    let second = try write("--shards", "3")
    #expect(second.errors.isEmpty)
    let written = try contents("coordinator.conf")
    #expect(written.contains("pubs_3"))
    let edited = written.replacing("127.0.0.1:9309", with: "shelf-one:9309")
    try folder.write(edited, to: "engine/coordinator.conf")
    let third = try write("--shards", "2")
    #expect(third.status == 0)
    #expect(third.errors.contains("'\(path("engine/coordinator.conf"))'"))
    #expect(third.errors.contains("coordinator.conf.new"))
    #expect(try contents("coordinator.conf") == edited)
    #expect(!(try contents("coordinator.conf.new")).contains("pubs_3"))
    #expect(try write("--shards", "3").errors.contains("coordinator.conf.new"))
  }
}
