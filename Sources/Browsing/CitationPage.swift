package import Citations
package import Messages
package import Publications
internal import Screen
internal import Text

/// A publication as a citation, and how far it is scrolled.
package struct CitationPage: Equatable, Sendable {
  /// The publication.
  package let publication: Publication
  /// The first line on the screen.
  package private(set) var top = 0
  /// In which it is cited.
  package internal(set) var style = CitationStyle.apa

  /// What the style is called.
  package var styleName: String { style.name }

  init(_ publication: Publication) { self.publication = publication }

  /// The entry of a list of references and the citation in a text, as lines of so many columns.
  package func lines(columns: Int, _ messages: Messages) -> [StyledLine] {
    let citation = style.citation(of: CitedPublication(publication))
    let wrap = { (text: String) in
      Wrapping.lines(text, columns: max(8, columns)).map { StyledLine(String($0)) }
    }
    return wrap(citation.entry.plain)
      + [StyledLine(), StyledLine(messages.text(.citationInText), role: .heading)]
      + wrap(citation.inText.plain)
  }

  mutating func scroll(by rows: Int, columns: Int, height: Int, _ messages: Messages) {
    let last = max(0, lines(columns: columns, messages).count - height)
    top = max(0, min(last, top + rows))
  }

  /// Cites in the style after this one.
  mutating func nextStyle() {
    let styles = CitationStyle.allCases
    let place = styles.firstIndex(of: style) ?? 0
    style = styles[(place + 1) % styles.count]
    top = 0
  }
}
