/// Which module may import which: Package.swift says it, and the rules here say what a change of
/// Package.swift must keep.
enum ImportMap {
  /// Modules of the toolchain that every module may import.
  static let everywhere: Set<String> = ["Glibc", "Swift", "Synchronization"]

  /// Each module of Sources with what it may import.
  static let modules = Manifest.dependencies()

  /// Modules that one module alone may import.
  static let owned: [String: String] = [
    "CFiles": "Files", "CMessages": "Messages", "CNcurses": "Curses", "CResources": "EmbeddedFiles",
    "CExpat": "RecordFormats", "CStemmer": "Stemming",
    "CStore": "CatalogueStore", "CTerminal": "Curses", "CText": "Text",
    "CZlib": "RecordImport",
  ]

  /// Modules that never see another one, not even by way of a third.
  static let apart: [String: Set<String>] = [
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

  /// Everything that a module sees, by way of others included.
  static func reach(of module: String) -> Set<String> {
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
