import Browsing
import Catalogue
import Citations
import Glibc
import Links
import Messages
import Publications
internal import ReadingLists
import Text

/// What is printed after a session, to stay in the terminal's scrollback: marked publications and
/// exports to the terminal.
enum MarkedOutput {
  /// If the reader wants it, prints the marked publications in list order, separated by blank
  /// lines: citation, identifier, link and the reader's notes. Then prints exports to the terminal.
  /// Citations are word-wrapped at `columns`.
  static func print(
    _ browser: Browser, from opened: OpenedCatalogue, columns: Int? = nil
  ) throws {
    guard browser.printsMarked || !browser.exports.isEmpty else { return }
    var output = Output()
    if browser.printsMarked {
      let publications = try browser.marks.entries.map { marked in
        try opened.service.detail(marked.id)?.publication
          ?? Publication(id: marked.id, title: marked.title)
      }
      let style = browser.citationStyle
      let notes = browser.marks.entries.map(\.notes)
      for line in lines(of: publications, notes: notes, style: style, inOrderOfStyle: false) {
        for part in wrapped(line, columns: columns) { try output.unfilteredLine(part) }
      }
    }
    for (index, export) in browser.exports.enumerated() {
      if index > 0 || browser.printsMarked { try output.line() }
      var bytes: [UInt8] = []
      let losses = try Exporter(opened: opened).write(export) { bytes += $0 }
      let text = String(decoding: bytes, as: UTF8.self)
      // Records are for programs, and handouts are already wrapped.
      let width = Exporter.isCitations(export.format) ? columns : nil
      for line in text.split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast(text.hasSuffix("\n") ? 1 : 0)
      {
        for part in wrapped(String(line), columns: width) { try output.unfilteredLine(part) }
      }
      for loss in losses { ExitReport.printDiagnostic(loss) }
    }
    try output.finish()
  }

  /// Returns references in a citation style, each with its identifier, link and notes, in the order
  /// of the style or as given.
  static func lines(
    of publications: [Publication], notes: [[String]], style: CitationStyle,
    inOrderOfStyle: Bool = true
  ) -> [String] {
    let list = CitationList(publications.map { CitedPublication($0) }, style: style)
    let order = inOrderOfStyle ? list.referenceOrder : Array(publications.indices)
    return order.enumerated().flatMap { position, index in
      let entry = list.citations[index].entry.plain
      let link = LinkAddress(publications[index].url ?? "").map(\.shown) ?? ""
      return (position > 0 ? [""] : []) + [entry, publications[index].id.text]
        + (link.isEmpty || entry.contains(link) ? [] : [link])
        + notes[index].enumerated().map { noteIndex, note in
          Messages.chosen.text(noteIndex == 0 ? .linearMarkedNote : .conflictingNote, .text(note))
        }
    }
  }

  /// Word-wraps a line. Longer words stay whole: a broken link could not be copied.
  private static func wrapped(_ line: String, columns: Int?) -> [String] {
    guard let columns else { return [line] }
    var lines: [String] = []
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      if let last = lines.last, DisplayWidth.columns(of: "\(last) \(word)") <= columns {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
