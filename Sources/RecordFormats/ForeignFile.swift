package import Messages

/// Files of other programs that people mistake for records, with advice for each.
package enum ForeignFile: CaseIterable, Sendable {
  case spreadsheet, document, archive, webPage, pubMed, webOfScience, endNoteTagged

  /// The kind of a file with this head; `nil` for one that may contain records.
  package init?(_ head: FileHead) {
    let found =
      ForeignFile.packed(head) ?? (ForeignFile.isWebPage(head) ? .webPage : nil)
      ?? ForeignFile.tagged(head)
    guard let found else { return nil }
    self = found
  }

  /// What to do with such a file; the first argument is its name.
  package var advice: MessageKey {
    switch self {
    case .spreadsheet: .fileIsSpreadsheet
    case .document: .fileIsDocument
    case .archive: .fileIsArchive
    case .webPage: .fileIsWebPage
    case .pubMed: .fileIsPubMed
    case .webOfScience: .fileIsWebOfScience
    case .endNoteTagged: .fileIsEndNoteTagged
    }
  }

  /// Names of files in a ZIP archive that reveal its kind. Most programs write one of them first.
  private static let parts: [(String, ForeignFile)] = [
    ("xl/wor", .spreadsheet), ("opendocument.spreadsheet", .spreadsheet), ("word/", .document),
    ("opendocument.text", .document), ("ppt/", .document), ("opendocument.presentation", .document),
    ("META-INF/container.xml", .document),
  ]

  private static func packed(_ head: FileHead) -> ForeignFile? {
    if head.bytes.starts(with: "PK\u{3}\u{4}".utf8) {
      return parts.first { head.contains($0.0) }?.1 ?? .archive
    }
    if head.bytes.starts(with: "%PDF-".utf8) || head.bytes.starts(with: "{\\rtf".utf8) {
      return .document
    }
    // Word, Excel and PowerPoint files before 2007, in which names are UTF-16.
    guard head.bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) else {
      return nil
    }
    return head.contains("W\0o\0r\0d\0D\0o\0c\0") ? .document : .spreadsheet
  }

  private static func isWebPage(_ head: FileHead) -> Bool {
    let start = String(decoding: head.bytes.drop(while: FileHead.isBlank).prefix(14), as: UTF8.self)
      .lowercased()
    return start == "<!doctype html" || start.hasPrefix("<html") || head.xmlRootName == "html"
  }

  /// Recognises tagged formats other than RIS. Each of these exports begins with a fixed tag.
  private static func tagged(_ head: FileHead) -> ForeignFile? {
    let start = head.bytes.drop(while: FileHead.isBlank)
    let line = start.prefix { $0 != 0x0A && $0 != 0x0D }
    let text = String(decoding: line.prefix(80), as: UTF8.self)
    if text.hasPrefix("PMID- ") { return .pubMed }
    let isExport = text.hasPrefix("FN ") && head.contains("\nVR ") || text.hasPrefix("PT ")
    if isExport, head.contains("\nAU ") || head.contains("\nTI ") { return .webOfScience }
    return text.hasPrefix("%0 ") && head.contains("\n%T ") ? .endNoteTagged : nil
  }
}
