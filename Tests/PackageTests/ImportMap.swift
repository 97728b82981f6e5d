/// Which module may import which; a change of the design is a change of this table.
///
/// Modules of the toolchain that every module may import stand in `everywhere`.
enum ImportMap {
  static let everywhere: Set<String> = ["Glibc", "Swift", "Synchronization"]

  static let modules: [String: Set<String>] = [
    "CMessages": [],
    "CNcurses": [],
    "CResources": [],
    "CStore": [],
    "CTerminal": [],
    "CText": [],
    "Text": ["CText"],
    "Screen": ["Text"],
    "Messages": ["CMessages"],
    "Publications": ["Text"],
    "Catalogue": ["Messages", "Publications"],
    "CatalogueStore": ["CStore", "Catalogue", "Messages", "Publications", "Text"],
    "PublicationFiles": ["CatalogueStore", "Publications", "Text"],
    "EmbeddedFiles": ["CResources", "CatalogueStore", "PublicationFiles", "Publications"],
    "Browsing": ["Catalogue", "Messages", "Publications", "Screen", "Text"],
    "BrowserViews": ["Browsing", "Catalogue", "Messages", "Publications", "Screen", "Text"],
    "LinearBrowsing": ["Browsing", "Catalogue", "Messages", "Publications", "Screen", "Text"],
    "Curses": ["CNcurses", "CTerminal", "Screen", "Text"],
    "fieldshelf": [
      "ArgumentParser", "Browsing", "BrowserViews", "Catalogue", "CatalogueStore", "Curses",
      "EmbeddedFiles", "LinearBrowsing", "Messages", "PublicationFiles", "Publications", "Screen",
      "Text",
    ],
  ]

  /// Modules that one module alone may import.
  static let owned: [String: String] = [
    "CMessages": "Messages", "CNcurses": "Curses", "CResources": "EmbeddedFiles",
    "CStore": "CatalogueStore",
    "CTerminal": "Curses", "CText": "Text",
  ]
}
