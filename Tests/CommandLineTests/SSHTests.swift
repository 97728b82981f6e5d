import Glibc
import Testing

extension EndToEndTests {
  /// OpenSSH with the README's configuration block, over a slow line and under attack.
  @Suite(
    "A shared account over SSH", .serialized,
    .enabled(if: SSHServer.canRun, "needs root and openssh-server"))
  struct SSHTests {
    /// Connects with ssh; its escape character is turned off, so that all typed bytes are sent.
    private func connect(
      _ session: TmuxSession, to server: SSHServer, line: String? = nil, _ more: String = ""
    ) throws {
      let options = server.options(line: line).map { "'\($0)'" }.joined(separator: " ")
      try session.command("ssh -tt -e none \(options) \(server.destination) \(more); echo ended $?")
    }

    @Test("a reader reaches a publication at 9,600 bit/s and 600 ms")
    func slowLine() throws {
      let server = try SSHServer()
      let session = try TmuxSession()
      try connect(session, to: server, line: "9600 600")
      try session.wait(forText: "Topics", "1 publication", within: 45)
      try session.press("Escape")
      try session.wait(forText: "> A Title of Its Own", within: 20)
      try session.press("Enter")
      try session.wait(forText: "Publication 1 of 1", "Sources", within: 20)
      try session.press("Left")
      try session.wait(forText: "> A Title of Its Own", within: 20)
      try session.press("q")
      try session.wait(forText: "ended 0", within: 20)
    }

    @Test("no file can be sent or fetched")
    func files() throws {
      let server = try SSHServer()
      let copy = server.path("copy")
      let source = "\(server.destination):/etc/passwd"
      for protocolOption in ["-O", "-s"] {
        #expect(try server.run("/usr/bin/scp", protocolOption, source, copy).status != 0)
        let target = "\(server.destination):\(server.path("placed"))"
        #expect(
          try server.run("/usr/bin/scp", protocolOption, "/etc/passwd", target).status != 0)
      }
      #expect(try server.run("/usr/bin/sftp", "-b", "/dev/null", server.destination).status != 0)
      for name in ["copy", "placed"] { #expect(access(server.path(name), F_OK) != 0) }
    }

    @Test("no other program can be run, with a terminal or without")
    func commands() throws {
      let server = try SSHServer()
      let mark = server.path("mark")
      for command in ["sh", "id; touch \(mark)", "fieldshelf --help", "check /etc/passwd"] {
        let outcome = try server.run("/usr/bin/ssh", "-T", server.destination, command)
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("fieldshelf: standard input is not a terminal"))
      }
      #expect(access(mark, F_OK) != 0)
    }

    @Test("no connection can be forwarded")
    func forwarding() throws {
      let server = try SSHServer()
      let through = try server.run("/usr/bin/ssh", "-W", server.address, server.destination)
      #expect(through.status != 0)
      #expect(!through.output.contains("SSH-2.0"))
      let back = try server.run(
        "/usr/bin/ssh", "-N", "-o", "ExitOnForwardFailure=yes", "-R", "0:\(server.address)",
        server.destination)
      #expect(back.status == 255)
    }

    @Test("no key, paste or variable leads out of the program")
    func keys() throws {
      let server = try SSHServer()
      let session = try TmuxSession()
      try connect(
        session, to: server,
        "-o 'SetEnv=FIELDSHELF_RESTRICTED=0 HOME=/ TERMINFO=/tmp LC_ALL=../../etc/passwd' sh")
      try session.wait(forText: "Topics", "1 publication")
      try session.press("C-z")
      try session.wait(forText: "no shell")
      try session.paste(String(repeating: "rm -rf /; ", count: 100_000))
      try session.wait(forText: "text can be pasted only where text is typed")
      // Ctrl-C, Ctrl-X and q quit.
      try session.send(bytes: (UInt8(0)...255).filter { ![0x03, 0x18, 0x71].contains($0) })
      try session.send(bytes: [0x1B, 0x1B, 0x1B, 0x1B])
      try session.type("/title")
      try session.wait(forText: "1 of 1", "Search: title")
      #expect(!session.shows("ended"))
      try session.press("C-c")
      try session.wait(forText: "ended 0")
    }

    @Test("no key writes, copies or exports anything")
    func writing() throws {
      let server = try SSHServer()
      let session = try TmuxSession()
      try connect(session, to: server)
      try session.wait(forText: "Topics", "1 publication")
      let before = try Self.existingFiles()
      try session.press("Escape")
      try session.wait(forText: "> A Title of Its Own")
      for (keys, text) in Self.takingAway {
        try session.press(keys)
        try session.wait(forText: text)
      }
      #expect(try Self.existingFiles() == before)
      try session.press("C-c")
      // An export is printed on the reader's own terminal.
      try session.wait(forText: "(n.d.)", "ended 0")
    }

    /// Keys, and the expected response to each.
    private static let takingAway = [
      ("m", ">*A Title of Its Own"), ("M", "Marked, 1"), ("S", "may not read or write files"),
      ("L", "may not read or write files"), ("a", "Note:"), ("Enter", "Marked, 1"),
      ("e", "Export"), ("Enter", "Handout, text"), ("Enter", "Printed when you quit with q"),
      ("c", "Citation: APA"), ("y", "Copy"), ("Enter", "Copying is not allowed"),
      ("End", "> QR code"), ("Enter", "No QR code"), ("Escape", "> QR code"),
      ("Escape", "Citation: APA"), ("Escape", "Marked, 1"),
      ("v", "A Title"), ("Escape", "Marked, 1"), ("Escape", "Results"),
    ]

    /// Returns files that a session could have written in the account or next to it.
    private static func existingFiles() throws -> Set<Substring> {
      let found = try Program.run(
        command: [
          "/usr/bin/find", "/root", "/tmp", "-maxdepth", "4", "(", "-ipath", "*fieldshelf*", "-o",
          "-name", "publications.*", ")", "-not", "-path", "*fieldshelf-test*", "-not", "-path",
          "*/.build*",
        ], environment: [:])
      return Set(found.lines)
    }

    @Test("keys from a file can mark and print, and the output goes to the reader")
    func keysFromFile() throws {
      let server = try SSHServer()
      // Go to the results, mark, quit, print.
      let keys = try server.folder.write("\u{1B}[Zmq\r", to: "keys")
      let options = server.options().map { "'\($0)'" }.joined(separator: " ")
      let outcome = try Program.run(
        command: [
          "/bin/sh", "-c", "timeout 20 ssh -tt -e none \(options) \(server.destination) < \(keys)",
        ], environment: ["PATH": "/usr/bin:/bin", "TERM": "vt100"])
      #expect(outcome.status == 0)
      let lines = outcome.output.split { $0.isNewline }.suffix(2)
      #expect(lines.first?.contains("A Title of Its Own") == true)
      #expect(lines.last?.isEmpty == false)
    }

    @Test("Ctrl-X leaves at once, and nothing of the catalogue remains")
    func quickExit() throws {
      let server = try SSHServer()
      let session = try TmuxSession()
      try connect(session, to: server)
      try session.wait(forText: "Topics", "1 publication")
      try session.press("Escape")
      try session.wait(forText: "> A Title of Its Own")
      try session.press("C-x")
      try session.wait(forText: "ended 0")
      let kept = session.scrollback
      for word in ["Title", "Topics", "publication"] { #expect(!kept.contains(word)) }
    }
  }
}
