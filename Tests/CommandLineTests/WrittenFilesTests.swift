import Glibc
import PseudoTerminal
import Testing

/// What a session leaves behind: only files that the reader asked for.
@Suite("Files of a session", .serialized, .enabled(if: Tracer.canRun, "needs strace"))
struct WrittenFilesTests {
  /// How a session ends.
  enum SessionEnd: Sendable {
    case keys(String)
    case signal(Int32)
  }

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Returns paths that a session wrote to, created, renamed or removed, except terminals.
  private func writtenPaths(
    _ options: [String], steps: [(keys: String, shown: String)], ending: SessionEnd
  ) throws -> [String] {
    let trace = folder.path + "/trace"
    let calls =
      "open,openat,openat2,creat,mkdir,mkdirat,mknod,mknodat,rename,renameat,renameat2,unlink,"
      + "unlinkat,link,linkat,symlink,symlinkat,truncate,rmdir,chmod,fchmodat"
    let terminal = try PseudoTerminal(
      "/usr/bin/strace",
      [
        "-f", "-qq", "-s", "4096", "-e", "trace=" + calls, "-e", "signal=none", "-o", trace,
        Program.path,
      ]
        + options,
      environment: [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": folder.path,
        "XDG_DATA_HOME": folder.path + "/data", "TMPDIR": folder.path,
        // Do not wait for a backtrace after a crash.
        "SWIFT_BACKTRACE": "enable=no",
      ])
    try terminal.read(untilOnScreen: "publications")
    for step in steps {
      try terminal.type(step.keys, untilOnScreen: step.shown)
    }
    switch ending {
    case .keys(let keys): terminal.type(keys)
    case .signal(let number):
      let tracer = terminal.process
      let children = try Program.run(
        command: ["/bin/cat", "/proc/\(tracer)/task/\(tracer)/children"], environment: [:])
      let id = try #require(
        children.output.split(whereSeparator: \.isWhitespace).first.flatMap { Int32($0) })
      kill(id, number)
    }
    _ = try terminal.waitForEnd()
    let text = try Program.run(command: ["/bin/cat", trace], environment: [:]).output
    #expect(text.contains("openat("))
    return WrittenFilesTests.paths(in: text)
  }

  /// Returns the paths of system calls that change files.
  private static func paths(in trace: String) -> [String] {
    trace.split(separator: "\n").filter { line in
      let isOpen = line.contains("open") || line.contains("creat(")
      let changes = ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND"]
      return !isOpen || line.contains("creat(") || changes.contains { line.contains($0) }
    }.compactMap { line in
      line.split(separator: "\"", omittingEmptySubsequences: false).dropFirst().first.map(
        String.init)
    }.filter { !$0.hasPrefix("/dev/") && !$0.hasPrefix("/proc/self/fd/") }
  }

  private static let reading: [(keys: String, shown: String)] = [
    ("\u{1B}[Z", "m mark"), ("m", "1 marked"), ("c", "Citation: "), ("y", "Copy"),
    ("\u{1B}", "Citation: "), ("\u{1B}", "Results"), ("/hague", "Search: hague"), ("\r", "2 of 29"),
  ]

  @Test(
    "reading, marking, citing and searching write no file, however the session ends",
    arguments: [
      SessionEnd.keys("qn"), .keys("q\r"), .keys("\u{18}"), .keys("\u{3}\u{3}"), .signal(SIGTERM),
      .signal(SIGHUP), .signal(SIGKILL), .signal(SIGSEGV),
    ])
  func reading(ending: SessionEnd) throws {
    #expect(try writtenPaths([], steps: Self.reading, ending: ending) == [])
  }

  @Test("a restricted session writes no file, whatever is asked of it")
  func restricted() throws {
    let steps =
      Self.reading + [
        ("M", "Marked"), ("S", "may not"), ("L", "may not"), ("e", "Export"), ("\r", "Format"),
        ("\r", "Printed when you quit with q"), ("\u{1B}", "hague"),
      ]
    let paths = try writtenPaths(["--restricted"], steps: steps, ending: .keys("\u{3}\u{3}"))
    #expect(paths == [])
  }

  @Test("an export and a saved list write the named file and nothing else")
  func requested() throws {
    let file = folder.path + "/out.ris"
    let steps =
      Self.reading + [
        ("M", "Marked"), ("SL\r", "Enter writes"), ("\r", "Written: "),
        ("e", "Export"), ("\r", "Format"), ("\r", "Write to"), ("\r", "Write to file"),
        ("\u{15}" + file, "out.ris"), ("\r", "Written: "),
      ]
    let paths = try writtenPaths([], steps: steps, ending: .keys("\u{3}\u{3}"))
    let data = folder.path + "/data"
    #expect(!paths.isEmpty)
    #expect(
      paths.allSatisfy { path in
        path == data || path == data + "/fieldshelf" || path.hasPrefix(data + "/fieldshelf/L.txt")
          || path.hasPrefix(file)
      }, "\(paths)")
    #expect(access(file, F_OK) == 0)
    #expect(access(data + "/fieldshelf/L.txt", F_OK) == 0)
  }
}

/// strace, if it is installed and permitted to trace.
enum Tracer {
  static let canRun: Bool = {
    let outcome = try? Program.run(
      command: ["/usr/bin/env", "strace", "-qq", "-o", "/dev/null", "/bin/true"],
      environment: ["PATH": "/usr/bin:/bin"])
    return outcome?.status == 0
  }()
}
