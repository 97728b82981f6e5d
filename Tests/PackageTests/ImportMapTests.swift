import Testing

@Suite("Imports")
struct ImportMapTests {
  @Test("a module never depends on a forbidden one", arguments: ImportMap.forbidden)
  func forbidden(module: String, others: Set<String>) {
    #expect(ImportMap.modules[module] != nil, "no module '\(module)'")
    #expect(ImportMap.allDependencies(of: module).isDisjoint(with: others))
  }

  @Test("every folder of Sources is a module of the map")
  func everyFolderIsAModule() {
    #expect(Set(SourceTree.entries(of: "Sources")) == Set(ImportMap.modules.keys))
  }

  @Test("a module imports only what the map allows", arguments: ImportMap.modules.keys)
  func importsFollowMap(module: String) {
    let allowed = ImportMap.modules[module, default: []].union(ImportMap.everywhere)
    for file in SourceTree.swiftFiles(under: "Sources/\(module)") {
      let unexpected = imports(of: file).subtracting(allowed)
      #expect(unexpected.isEmpty, "\(file) imports \(unexpected.sorted().joined(separator: ", "))")
    }
  }

  @Test("a module with one owner is imported by no other", arguments: ImportMap.owned)
  func ownedModules(module: String, owner: String) {
    let importers = ImportMap.modules.keys.filter { name in
      SourceTree.swiftFiles(under: "Sources/\(name)").contains { imports(of: $0).contains(module) }
    }
    #expect(Set(importers).isSubset(of: [owner]))
  }

  @Test("tests import no module as @testable")
  func noTestableImport() {
    for file in SourceTree.swiftFiles(under: "Tests") {
      let inside = SourceTree.lines(of: file).filter { $0.hasPrefix("@testable") }
      #expect(inside.isEmpty, "\(file)")
    }
  }

  @Test("no file is longer than 400 lines")
  func filesAreShort() {
    for file in SourceTree.swiftFiles(under: "Sources") + SourceTree.swiftFiles(under: "Tests") {
      #expect(SourceTree.lines(of: file).count <= 401, "\(file)")
    }
  }

  @Test("no file has banners")
  func noBanners() {
    for file in SourceTree.swiftFiles(under: "Sources") + SourceTree.swiftFiles(under: "Tests") {
      let banners = SourceTree.lines(of: file).filter { line in
        line.prefixMatch(of: /\s*\/\/+\s*(MARK:|[-=*#]{3})/) != nil
      }
      #expect(banners.isEmpty, "\(file)")
    }
  }

  /// Returns the modules that a file imports, with any access level or attribute.
  private func imports(of file: String) -> Set<String> {
    let pattern = /^\s*(?:@\w+\s+)*(?:\w+\s+)?import\s+(?:(?:class|enum|func|struct)\s+)?(\w+)/
    return Set(
      SourceTree.lines(of: file).compactMap { try? pattern.firstMatch(in: $0) }.map { String($0.1) }
    )
  }
}
