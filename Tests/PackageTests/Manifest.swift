/// Parses Package.swift, which must declare one module per call.
enum Manifest {
  /// Returns the dependencies of each module in Sources.
  static func dependencies() -> [String: Set<String>] {
    let text = SourceTree.lines(of: "Package.swift").joined(separator: "\n")
    var found: [String: Set<String>] = [:]
    for call in text.matches(of: /module\(\s*"(\w+)",\s*\[([^\]]*)\]/) {
      found[String(call.1)] = names(in: call.2)
    }
    for call in text.matches(of: /\.(?:target|systemLibrary)\(name: "(\w+)"/) {
      found[String(call.1)] = []
    }
    let program = /\.executableTarget\(\s*name: "(\w+)",\s*dependencies: \[([^\]]*)\]/
    for call in text.matches(of: program) {
      found[String(call.1)] = names(in: call.2)
    }
    // Targets shared by tests and benchmarks are in other folders.
    let modules = SourceTree.entries(of: "Sources")
    return found.filter { modules.contains($0.key) }
  }

  /// Returns the module names in a list of dependencies, including `.product(name:package:)`.
  private static func names(in list: Substring) -> Set<String> {
    let withoutPackages = list.replacing(/package: "[^"]*"/, with: "")
    return Set(withoutPackages.matches(of: /"(\w+)"/).map { String($0.1) })
  }
}
