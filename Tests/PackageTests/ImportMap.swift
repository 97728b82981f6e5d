/// Which module may import which; a change of the design is a change of this table.
///
/// Modules of the toolchain that every module may import stand in `everywhere`.
enum ImportMap {
  static let everywhere: Set<String> = ["Glibc", "Swift", "Synchronization"]

  static let modules: [String: Set<String>] = [
    "CNcurses": [],
    "CResources": [],
    "CStore": [],
    "CTerminal": [],
    "CText": [],
    "Text": ["CText"],
    "Screen": ["Text"],
    "Publications": ["Text"],
    "CatalogueStore": ["CStore", "Publications", "Text"],
    "PublicationFiles": ["Publications", "Text"],
    "RecordFormats": ["Publications", "Text"],
    "RecordImport": ["CatalogueStore", "Publications", "RecordFormats", "Text"],
    "EmbeddedFiles": [
      "CResources", "CatalogueStore", "Publications", "RecordFormats", "RecordImport",
    ],
    "Browsing": ["CatalogueStore", "Publications", "Screen", "Text"],
    "BrowserViews": ["Browsing", "CatalogueStore", "Publications", "Screen", "Text"],
    "Curses": ["CNcurses", "CTerminal", "Screen", "Text"],
    "fieldshelf": [
      "ArgumentParser", "Browsing", "BrowserViews", "CatalogueStore", "Curses", "EmbeddedFiles",
      "PublicationFiles", "Publications", "RecordFormats", "RecordImport", "Screen", "Text",
    ],
  ]

  /// Modules that one module alone may import.
  static let owned: [String: String] = [
    "CNcurses": "Curses", "CResources": "EmbeddedFiles", "CStore": "CatalogueStore",
    "CTerminal": "Curses", "CText": "Text",
  ]
}
