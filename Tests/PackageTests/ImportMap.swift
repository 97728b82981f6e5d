/// Which module may import which; a change of the design is a change of this table.
///
/// Modules of the toolchain that every module may import stand in `everywhere`.
enum ImportMap {
  static let everywhere: Set<String> = ["Glibc", "Swift", "Synchronization"]

  static let modules: [String: Set<String>] = [
    "CNcurses": [],
    "CResources": [],
    "CText": [],
    "Text": ["CText"],
    "Screen": ["Text"],
    "Publications": ["Text"],
    "CatalogueStore": ["Publications", "Text"],
    "PublicationFiles": ["CatalogueStore", "Publications", "Text"],
    "Browsing": ["CatalogueStore", "Publications", "Screen", "Text"],
    "BrowserViews": ["Browsing", "CatalogueStore", "Publications", "Screen", "Text"],
    "Curses": ["CNcurses", "Screen", "Text"],
    "fieldshelf": [
      "ArgumentParser", "Browsing", "BrowserViews", "CResources", "CatalogueStore", "Curses",
      "PublicationFiles", "Publications", "Screen", "Text",
    ],
  ]

  /// Modules that one module alone may import.
  static let owned: [String: String] = ["CNcurses": "Curses", "CResources": "fieldshelf"]
}
