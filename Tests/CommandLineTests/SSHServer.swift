import Glibc
import PseudoTerminal

/// An OpenSSH server on the loopback interface, configured as the README tells administrators.
final class SSHServer {
  /// Only root can assign an account to a connection.
  static var canRun: Bool {
    geteuid() == 0 && access("/usr/sbin/sshd", X_OK) == 0 && access("/usr/bin/ssh", X_OK) == 0
  }

  let folder: TemporaryFolder
  private let port: UInt16
  private var process: pid_t?

  init() throws {
    folder = try TemporaryFolder()
    port = try SSHServer.freePort()
    for key in ["host", "client"] {
      try SSHServer.run("/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", path(key))
    }
    let listing = try folder.write(Listings.sound, to: "listing.txt")
    let settings = try folder.write(
      """
      Port \(port)
      ListenAddress 127.0.0.1
      HostKey \(path("host"))
      AuthorizedKeysFile \(path("client.pub"))
      PidFile \(path("pid"))
      StrictModes no
      UsePAM no
      PasswordAuthentication no
      PermitRootLogin yes
      Compression yes
      Subsystem sftp internal-sftp
      \(try SSHServer.readmeBlock(listing: listing))

      """, to: "sshd_config")
    try SSHServer.run("/bin/mkdir", "-p", "/run/sshd")
    try SSHServer.run("/usr/sbin/sshd", "-f", settings, "-E", path("log"))
    try waitForProcess()
  }

  deinit {
    if let process { kill(process, SIGTERM) }
  }

  func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  /// Returns the options that ssh, scp and sftp need for the server; `line` is a rate and a
  /// round-trip time.
  func options(line: String? = nil) -> [String] {
    var options = [
      "-F", "none", "-i", path("client"), "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes",
      "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
      "-o", "LogLevel=ERROR", "-o", "Port=\(port)",
    ]
    if let line {
      let program = PseudoTerminal.program(named: "SlowLine")
      options += ["-o", "ProxyCommand=\(program) %h %p \(line)", "-o", "Compression=yes"]
    }
    return options
  }

  /// The server as a destination, which is also a possible target of forwarding.
  var destination: String { "root@127.0.0.1" }
  var address: String { "127.0.0.1:\(port)" }

  /// Runs a client to its end, without input.
  func run(_ client: String, _ arguments: String...) throws -> Program.Outcome {
    try Program.run(
      command: ["/usr/bin/timeout", "20", client] + options() + arguments,
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"])
  }

  private func waitForProcess() throws {
    let start = time(nil)
    while process == nil {
      guard time(nil) - start < 20 else { throw SystemError(number: ETIMEDOUT, of: "sshd") }
      let text = try? Program.run(command: ["/bin/cat", path("pid")], environment: [:]).output
      process = text.flatMap { pid_t($0.prefix { $0 != "\n" }) }
      if process == nil { usleep(10_000) }
    }
  }

  /// Returns the README's configuration block, for the account and the program of this test.
  private static func readmeBlock(listing: String) throws -> String {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let readme = try Program.run(command: ["/bin/cat", "/\(root)/README.md"], environment: [:])
    let lines = readme.lines.drop { !$0.contains("Match User ") }.prefix { $0.hasPrefix("    ") }
    guard lines.count > 5 else { throw SystemError(number: ENOENT, of: "block in the README") }
    return lines.map { line in
      line.replacing("Match User library", with: "Match User root")
        .replacing("/usr/local/bin/fieldshelf", with: Program.path)
        .replacing("/srv/library/listing.txt", with: listing)
    }.joined(separator: "\n")
  }

  private static func freePort() throws -> UInt16 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) + getsockname(descriptor, $0, &size)
      }
    }
    guard status == 0 else { throw SystemError(number: errno, of: "bind") }
    return UInt16(bigEndian: place.sin_port)
  }

  private static func run(_ command: String...) throws {
    let outcome = try Program.run(
      command: command, environment: ["PATH": "/usr/sbin:/usr/bin:/bin"])
    guard outcome.status == 0 else {
      throw SystemError(number: outcome.status, of: command[0] + ": " + outcome.errors)
    }
  }
}
