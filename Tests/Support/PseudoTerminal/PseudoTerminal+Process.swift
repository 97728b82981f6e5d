internal import Glibc

extension PseudoTerminal {
  /// The line's modes, as `stty` would show them.
  package struct Modes: Equatable, Sendable {
    package let input, output, control, local: UInt32
    /// The key that interrupts a program; 0 if there is none.
    package let interruptKey: UInt8

    init(_ modes: termios) {
      (input, output) = (modes.c_iflag, modes.c_oflag)
      (control, local) = (modes.c_cflag, modes.c_lflag)
      interruptKey = withUnsafeBytes(of: modes.c_cc) { $0[Int(VINTR)] }
    }

    /// The modes of a new pseudo-terminal.
    package static let ofNewLine = Modes(settingsOfNewLine)

    fileprivate static let settingsOfNewLine: termios = {
      var ends: (Int32, Int32) = (-1, -1)
      openpty(&ends.0, &ends.1, nil, nil, nil)
      defer {
        close(ends.0)
        close(ends.1)
      }
      return settings(of: ends.0)
    }()

    fileprivate static func settings(of line: Int32) -> termios {
      var settings = termios()
      tcgetattr(line, &settings)
      return settings
    }
  }

  package var modes: Modes { Modes(Modes.settings(of: line)) }

  /// The keys that end a line beside Enter; 0 if there is none.
  package var lineEndKeys: [UInt8] {
    var settings = Modes.settings(of: line)
    return withUnsafeBytes(of: &settings.c_cc) { keys in [VEOL, VEOL2].map { keys[Int($0)] } }
  }

  /// Sets the modes of a new pseudo-terminal, as a shell does when it has stopped a program.
  package func resetModes() {
    var settings = Modes.settingsOfNewLine
    tcsetattr(line, TCSANOW, &settings)
  }

  /// The number of `write` calls that the program has made.
  package var writeCalls: Int { value(of: "syscw:", in: "io") }

  /// Private memory of the program in KiB: the cost of another such session.
  package var privateMemory: Int {
    value(of: "Private_Clean:", in: "smaps_rollup")
      + value(of: "Private_Dirty:", in: "smaps_rollup")
  }

  /// The program's proportional share of memory in KiB.
  package var proportionalMemory: Int { value(of: "Pss:", in: "smaps_rollup") }

  /// The program's processor time in nanoseconds.
  package var processorTime: Int {
    Int(contents(of: "schedstat").split(separator: " ").first ?? "") ?? 0
  }

  /// Whether a signal has stopped the program.
  package var isStopped: Bool { state == "T" }

  /// Whether the program has ended, even if it was not waited for.
  package var hasEnded: Bool { state == nil || state == "Z" }

  private var state: Character? {
    // Skip the process name, which may contain anything.
    contents(of: "stat").split(separator: ") ").last?.first
  }

  /// Waits for the program's end without reading its output; `nil` if it is still running.
  package func waitForEndWithoutReading(within seconds: Double = 30) -> ExitStatus? {
    let end = Self.now() + seconds
    while Self.now() < end {
      if let exitStatus = reap() { return exitStatus }
      usleep(1000)
    }
    return nil
  }

  /// Returns the first number after `name` in a file of the process's folder in /proc.
  private func value(of name: String, in file: String) -> Int {
    for row in contents(of: file).split(separator: "\n") where row.hasPrefix(name) {
      return row.dropFirst(name.count).split(separator: " ").first.flatMap { Int($0) } ?? 0
    }
    return 0
  }

  private func contents(of file: String) -> String {
    let descriptor = open("/proc/\(process)/\(file)", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
