internal import Glibc

/// What TERM calls the terminal.
enum TerminalType {
  /// Empty where TERM is not set.
  static var ofEnvironment: String { getenv("TERM").map { String(cString: $0) } ?? "" }

  /// Opens a terminal by its type, or by the first part of its name, of which it is most likely a
  /// kind: 'xterm-ghostty' is an 'xterm'. TERM is then what it was opened by.
  ///
  /// Each name is looked for on the system, and then among the descriptions of this program.
  static func open<Screen>(
    _ name: String, onSystem isOnSystem: Bool, by open: () -> Screen?
  ) -> Screen? {
    guard !name.isEmpty else { return nil }
    for candidate in candidates(for: name) {
      setenv("TERM", candidate, 1)
      if isOnSystem, let screen = open() { return screen }
      guard let description = BuiltInDescription.named(candidate) else { continue }
      let folder = getenv("TERMINFO").map { String(cString: $0) }
      description.install()
      if let screen = open() { return screen }
      if let folder { setenv("TERMINFO", folder, 1) } else { unsetenv("TERMINFO") }
    }
    setenv("TERM", name, 1)
    return nil
  }

  /// A name, and what is left of it without its last parts.
  static func candidates(for name: String) -> [String] {
    let separators = "-.+"
    guard name.utf8.allSatisfy({ isPlain($0) }) else { return [name] }
    var candidates = [name]
    var rest = name[...]
    while let end = rest.lastIndex(where: separators.contains) {
      rest = rest[..<end]
      let colored = "\(rest)-256color"
      if name.hasSuffix("-256color"), !candidates.contains(colored) { candidates.append(colored) }
      if !rest.isEmpty { candidates.append(String(rest)) }
    }
    return candidates
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    let scalar = Unicode.Scalar(byte)
    return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      || ("0"..."9").contains(scalar) || "-.+_".unicodeScalars.contains(scalar)
  }
}
