internal import Glibc

/// The terminal type in TERM.
enum TerminalType {
  /// Empty if TERM is not set.
  static var ofEnvironment: String { getenv("TERM").map { String(cString: $0) } ?? "" }

  /// Opens a terminal by its type, or by the first part of that name, which most likely names a
  /// base type: 'xterm-ghostty' is an 'xterm'. Sets TERM to the name that worked.
  ///
  /// Each name is looked up on the system first, then among the built-in descriptions.
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

  /// The name, then the name with its last parts removed one by one.
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
