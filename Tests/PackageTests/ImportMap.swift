/// Which module may import which. Package.swift states it; the rules here limit changes to
/// Package.swift.
enum ImportMap {
  /// Modules of the toolchain that every module may import.
  static let everywhere: Set<String> = ["Glibc", "Swift", "Synchronization"]

  /// Each module in Sources with the modules that it may import.
  static let modules = Manifest.dependencies()

  /// Modules that a single other module may import.
  static let owned: [String: String] = [
    "CFiles": "Files", "CMessages": "Messages", "CNcurses": "Curses", "CResources": "EmbeddedFiles",
    "CExpat": "RecordFormats", "CStemmer": "Stemming",
    "CStore": "CatalogueStore", "CTerminal": "Curses", "CText": "Text",
    "CZlib": "RecordImport",
  ]

  /// Modules that must not depend on certain others, not even indirectly.
  static let forbidden: [String: Set<String>] = [
    "Browsing": ["CatalogueStore", "Curses"],
    "BrowserViews": ["CatalogueStore", "Curses"],
    "LinearBrowsing": ["CatalogueStore", "Curses"],
    "Catalogue": ["CatalogueStore", "Screen"],
    "RecordFormats": ["CatalogueStore"],
    "Vocabularies": ["CatalogueStore", "RecordFormats"],
    "Files": ["Publications", "Text"],
    "Text": ["Publications", "Screen"],
    "Screen": ["Publications", "CNcurses"],
  ]

  /// Returns all direct and indirect dependencies of a module.
  static func allDependencies(of module: String) -> Set<String> {
    var seen: Set<String> = []
    var waiting = [module]
    while let next = waiting.popLast() {
      for other in modules[next, default: []] where seen.insert(other).inserted {
        waiting.append(other)
      }
    }
    return seen
  }
}
