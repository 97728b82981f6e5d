import Glibc
import Testing

/// Actions of tests on the program in a session.
extension TmuxSession {
  /// Starts the program and waits for its first screen.
  func browse(_ arguments: String = "", in environment: [String: String] = [:]) throws {
    let variables = environment.map { "\($0)='\($1)' " }.joined()
    try command("\(variables)\"$program\" \(arguments)")
    try wait(forText: "publications")
  }

  /// Starts the program between two records of the terminal's modes; the shell then prints its exit
  /// status.
  func browseRecordingModes() throws {
    try command(
      #"stty -a > ~/before; "$program"; echo "status $?"; stty -a > ~/after; echo recorded"#)
    try wait(forText: "publications")
  }

  /// Sends a signal to the program, the only child of the session's shell.
  func signalProgram(_ signal: Int32) throws {
    let shell = variable("pane_pid")
    let children = try Program.run(
      command: ["/bin/cat", "/proc/\(shell)/task/\(shell)/children"], environment: [:])
    let program = try #require(children.output.split(separator: " ").first.flatMap { pid_t($0) })
    #expect(kill(program, signal) == 0)
  }

  /// The text from the terminal's cursor to the edge of its pane.
  var selection: String {
    guard let (row, column) = cursor, screen.indices.contains(row) else { return "" }
    return String(screen[row].dropFirst(column).prefix { $0 != "│" })
  }

  /// The heading of the pane with the cursor, without its position.
  var focusedPane: String {
    guard let (row, column) = cursor else { return "" }
    for line in screen.prefix(row + 1).reversed() {
      let left = line.prefix { $0 != "│" }
      let part = column < left.count ? left : line.dropFirst(left.count + 1)
      if let name = Self.heading(of: part) { return name }
    }
    return ""
  }

  /// Returns `Results` for `  3 of 29 Results`, and for a heading with the position at the right or
  /// without one.
  private static func heading(of part: Substring) -> String? {
    let words = part.split(separator: " ").map(String.init)
    guard part.hasPrefix(" "), let first = words.first, let last = words.last else { return nil }
    if headings.contains(last), words.count == 4, words[1] == "of" { return last }
    let isAlone = words.count == 1 || words.count == 4 && words[2] == "of"
    return isAlone && !part.hasPrefix("  ") && headings.contains(first) ? first : nil
  }

  private static let headings: Set<String> = [
    "Topics", "Countries", "Results", "Publication", "Keys", "Commands",
  ]

  /// Moves the focus to the pane with a heading.
  func focus(_ pane: String) throws {
    try press("Tab", until: "\(pane) has the focus") { $0.focusedPane == pane }
  }

  /// Presses a key until `condition` is true; each press must move the cursor.
  func press(_ key: String, until what: String, _ condition: (TmuxSession) -> Bool) throws {
    for _ in 0..<60 {
      if condition(self) { return }
      let before = (selection, focusedPane)
      try press(key)
      try wait(for: "the cursor to move from '\(before)'") {
        ($0.selection, $0.focusedPane) != before
      }
    }
    throw Timeout(waitedFor: what, screen: screen)
  }

  /// Goes down to a row of the focused pane.
  func select(_ text: String) throws {
    try press("Down", until: "'\(text)' under the cursor") { $0.selection.contains(text) }
  }

  /// Includes a country or region, unfolding the regions in `path`.
  func narrow(toCountry label: String, in path: [String]) throws {
    try focus("Countries")
    for region in path {
      try select(region)
      try press("Right")
      try wait(for: "\(region) to unfold") { $0.selection.contains("- \(region)") }
    }
    try select(label)
    try press("Enter")
  }

  /// Includes a topic.
  func narrow(toTopic label: String) throws {
    try focus("Topics")
    try select(label)
    try press("Enter")
  }

  /// Expects the terminal as a shell needs it: modes restored, cursor shown, the shell's screen.
  func expectRestoredTerminal() throws {
    try wait(forText: "recorded")
    #expect(file("before") == file("after"))
    #expect(!file("before").isEmpty)
    #expect(showsCursor)
    #expect(!isOnAlternateScreen)
  }
}
