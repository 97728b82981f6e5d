import Browsing
import Catalogue
import Citations
import Glibc
import Links
import Publications

/// What is printed when a session is over: the marked publications, for the reader's own scrollback.
enum MarkedOutput {
  /// Prints each marked publication that the catalogue still has, when the reader wants them: its
  /// citation, its identifier and its link, a blank line between them.
  static func print(_ browser: Browser, from opened: OpenedCatalogue) throws {
    guard browser.printsMarked else { return }
    let publications = try browser.marks.publications.map { marked in
      try opened.service.detail(marked.id)?.publication
        ?? Publication(id: marked.id, title: marked.title)
    }
    var output = Output()
    try write(publications, style: browser.citationStyle, to: &output)
    try output.finish()
  }

  /// Writes publications as references of a style, each with its identifier and its link, in the
  /// order of the style.
  static func write(
    _ publications: [Publication], style: CitationStyle, to output: inout Output
  ) throws(OutputError) {
    let list = CitationList(publications.map { CitedPublication($0) }, style: style)
    for (position, index) in list.referenceOrder.enumerated() {
      if position > 0 { try output.line() }
      let entry = list.citations[index].entry.plain
      try output.line(entry)
      try output.line(publications[index].id.text)
      if let link = LinkAddress(publications[index].url ?? ""), !entry.contains(link.shown) {
        try output.line(link.shown)
      }
    }
  }
}
