import Glibc

/// Runs the built program to its end, capturing its streams.
enum Program {
  /// The result of a run.
  struct Outcome: Equatable {
    var status: Int32
    var output: String
    var errors: String
    /// Whether both streams were valid UTF-8; in the strings, U+FFFD replaces invalid bytes.
    var isUTF8 = true

    /// The lines of standard output.
    var lines: [Substring] { output.split(separator: "\n") }
  }

  /// The program built together with the tests, in the folder of the test program.
  static let path: String = {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let tests = String(
      decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return tests.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/fieldshelf"
  }()

  /// Runs the program with `/dev/null` as input and only `environment` as its environment.
  static func run(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(command: [path] + arguments, environment: environment)
  }

  /// Runs a shell script in which `$program` is the program.
  static func shell(_ script: String) throws -> Outcome {
    try run(
      command: ["/bin/bash", "-c", script],
      environment: ["PATH": "/usr/bin:/bin", "program": path])
  }

  /// Runs any command to its end.
  static func run(command: [String], environment: [String: String]) throws -> Outcome {
    let output = try TemporaryStream()
    let errors = try TemporaryStream()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.descriptor, 1)
    posix_spawn_file_actions_adddup2(&actions, errors.descriptor, 2)

    var attributes = cleanSignals()
    defer { posix_spawnattr_destroy(&attributes) }

    let arguments = CStrings(command)
    let variables = CStrings(environment.map { "\($0)=\($1)" })
    var process: pid_t = 0
    let code = posix_spawn(
      &process, command[0], &actions, &attributes, arguments.pointers, variables.pointers)
    guard code == 0 else { throw SystemError(number: code, of: command[0]) }
    let status = Program.end(of: process)
    let streams = [output, errors].map { $0.bytes() }
    return Outcome(
      status: status, output: String(decoding: streams[0], as: UTF8.self),
      errors: String(decoding: streams[1], as: UTF8.self),
      isUTF8: streams.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
  }

  /// Clears the signal mask and ignored signals, as a shell does: the threads that run tests block
  /// most signals.
  private static func cleanSignals() -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    var signals = sigset_t()
    posix_spawnattr_init(&attributes)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, flags)
    return attributes
  }

  /// Waits for a process; returns its exit status, or 128 plus the number of the signal that ended
  /// it.
  private static func end(of process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}

/// A system call that failed while preparing a test.
struct SystemError: Error {
  var number: Int32
  var of: String
}

/// An array of C strings, valid while this object exists.
final class CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) {
    pointers = strings.map { strdup($0) } + [nil]
  }

  deinit {
    for pointer in pointers { free(pointer) }
  }
}

/// An unnamed file that a program writes and the test then reads.
final class TemporaryStream {
  let descriptor: Int32

  init() throws {
    var template = Array("/tmp/fieldshelf-test-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw SystemError(number: errno, of: "mkostemp") }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  /// Returns everything that was written.
  func bytes() -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    lseek(descriptor, 0, SEEK_SET)
    while case let count = read(descriptor, &block, block.count), count > 0 {
      bytes.append(contentsOf: block.prefix(count))
    }
    return bytes
  }
}
