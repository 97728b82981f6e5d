import Glibc

/// An independent terminal: tmux, with a shell that the test types into.
///
/// Nothing waits for a fixed time: every step has a condition, and a deadline that is reached only
/// on failure.
final class TmuxSession {
  /// A wait timed out; describes what the screen showed.
  struct Timeout: Error, CustomStringConvertible {
    var waitedFor: String
    var screen: [String]

    var description: String {
      "waited in vain for \(waitedFor); the screen:\n" + screen.joined(separator: "\n")
    }
  }

  /// Seconds until a wait fails.
  static let deadline = 30

  private let folder: TemporaryFolder
  private let environment: [String: String]

  /// Starts a shell in a terminal of the given size.
  init(rows: Int = 24, columns: Int = 80, environment extra: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder.path, "TMUX_TMPDIR": folder.path,
      "LC_ALL": "C.UTF-8", "program": Program.path, "HISTFILE": "",
      // Do not wait for a backtrace after a crash.
      "SWIFT_BACKTRACE": "enable=no",
    ].merging(extra) { _, new in new }
    let settings = try folder.write(
      "set -g status off\nset -g escape-time 0\nset -g default-terminal screen-256color\n",
      to: "tmux.conf")
    try tmux(
      "-f", settings, "new-session", "-d", "-x", String(columns), "-y", String(rows), "-s", "test",
      "exec env 'PS1=$ ' /bin/bash --norc --noprofile")
    try wait(for: "a prompt") { $0.screen.contains { $0.hasPrefix("$") } }
  }

  deinit {
    _ = try? tmux("kill-server")
  }
}

/// Typing and resizing.
extension TmuxSession {
  /// Types text literally.
  func type(_ text: String) throws {
    try tmux("send-keys", "-t", "test", "-l", "--", text)
  }

  /// Presses keys by their names in tmux: `Enter`, `Tab`, `Down`, `C-c`.
  func press(_ keys: String...) throws {
    try tmux(["send-keys", "-t", "test"] + keys)
  }

  /// Types a command at the shell's prompt.
  func command(_ text: String) throws {
    try type(text)
    try press("Enter")
  }

  /// Pastes text, in brackets if the program has asked for them.
  func paste(_ text: String) throws {
    let file = try folder.write(text, to: "paste")
    try tmux("load-buffer", file)
    try tmux("paste-buffer", "-p", "-t", "test")
  }

  /// Sends bytes unchanged, one after the other.
  func send(bytes: [UInt8]) throws {
    try tmux(["send-keys", "-t", "test", "-H"] + bytes.map { String($0, radix: 16) })
  }

  /// Resizes the terminal.
  func resize(rows: Int, columns: Int) throws {
    try tmux("resize-window", "-t", "test", "-x", String(columns), "-y", String(rows))
  }
}

/// Reading the terminal.
extension TmuxSession {
  /// The rows of the screen, without trailing blanks.
  var screen: [String] {
    let output = (try? tmux("capture-pane", "-p", "-t", "test")) ?? ""
    return output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Everything that the terminal keeps, including the rows above the screen.
  var scrollback: String {
    (try? tmux("capture-pane", "-p", "-S", "-", "-t", "test")) ?? ""
  }

  /// Whether a row contains `text`.
  func shows(_ text: String) -> Bool { screen.contains { $0.contains(text) } }

  /// Whether the alternate screen is shown.
  var isOnAlternateScreen: Bool { variable("alternate_on") == "1" }

  /// Whether the cursor is shown.
  var showsCursor: Bool { variable("cursor_flag") == "1" }

  /// The position of the cursor, counted from 0.
  var cursor: (row: Int, column: Int)? {
    let place = variable("cursor_y},#{cursor_x").split(separator: ",").compactMap { Int($0) }
    return place.count == 2 ? (place[0], place[1]) : nil
  }

  /// Returns a variable of tmux's formats.
  func variable(_ name: String) -> String {
    let output = (try? tmux("display-message", "-p", "-t", "test", "#{\(name)}")) ?? ""
    return String(output.prefix { $0 != "\n" })
  }

  /// Returns the text of a file that a command wrote into the session's folder.
  func file(_ name: String) -> String {
    (try? Program.run(command: ["/bin/cat", "\(folder.path)/\(name)"], environment: [:]).output)
      ?? ""
  }
}

/// Waiting for the terminal's contents.
extension TmuxSession {
  /// Waits until `condition` is true.
  func wait(
    for what: String, within seconds: Int = TmuxSession.deadline,
    until condition: (TmuxSession) throws -> Bool
  ) throws {
    let start = time(nil)
    while try !condition(self) {
      guard time(nil) - start < seconds else {
        throw Timeout(waitedFor: what, screen: screen)
      }
      usleep(20_000)
    }
  }

  /// Waits until the screen contains every text.
  func wait(forText texts: String..., within seconds: Int = TmuxSession.deadline) throws {
    try wait(for: texts.joined(separator: ", "), within: seconds) { session in
      let screen = session.screen
      return texts.allSatisfy { text in screen.contains { $0.contains(text) } }
    }
  }
}

/// Commands of tmux.
extension TmuxSession {
  @discardableResult
  private func tmux(_ arguments: String...) throws -> String {
    try tmux(arguments)
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let outcome = try Program.run(
      command: ["/usr/bin/env", "tmux", "-u", "-L", "test"] + arguments, environment: environment)
    guard outcome.status == 0 else { throw SystemError(number: outcome.status, of: outcome.errors) }
    return outcome.output
  }
}
