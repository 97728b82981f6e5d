import Browsing
import Catalogue
import Citations
import Glibc
import Links
import Publications
internal import ReadingLists

/// What is printed when a session is over, for the reader's own scrollback: the marked publications,
/// and exports to the terminal.
enum MarkedOutput {
  /// Prints each marked publication when the reader wants them: its citation, its identifier and its
  /// link, a blank line between them; then what was exported to the terminal.
  static func print(_ browser: Browser, from opened: OpenedCatalogue) throws {
    guard browser.printsMarked || !browser.exports.isEmpty else { return }
    var output = Output()
    if browser.printsMarked {
      let publications = try browser.marks.entries.map { marked in
        try opened.service.detail(marked.id)?.publication
          ?? Publication(id: marked.id, title: marked.title)
      }
      for line in lines(of: publications, style: browser.citationStyle) { try output.own(line) }
    }
    for (index, export) in browser.exports.enumerated() {
      if index > 0 || browser.printsMarked { try output.line() }
      var bytes: [UInt8] = []
      let losses = try Exporter(opened: opened).write(export) { bytes += $0 }
      let text = String(decoding: bytes, as: UTF8.self)
      for line in text.split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast(text.hasSuffix("\n") ? 1 : 0)
      {
        try output.own(line)
      }
      for loss in losses { ExitReport.complain(loss) }
    }
    try output.finish()
  }

  /// Publications as references of a style, each with its identifier and its link, in the order of
  /// the style.
  static func lines(of publications: [Publication], style: CitationStyle) -> [String] {
    let list = CitationList(publications.map { CitedPublication($0) }, style: style)
    return list.referenceOrder.enumerated().flatMap { position, index in
      let entry = list.citations[index].entry.plain
      let link = LinkAddress(publications[index].url ?? "").map(\.shown) ?? ""
      return (position > 0 ? [""] : []) + [entry, publications[index].id.text]
        + (link.isEmpty || entry.contains(link) ? [] : [link])
    }
  }
}
