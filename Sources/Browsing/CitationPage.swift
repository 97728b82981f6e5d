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

  /// The format for programs that it is shown in, in the place of a style.
  package private(set) var format: ExportFormat?
  /// The publication in that format; empty until it has been answered.
  package internal(set) var recordText: String?

  /// What the style is called in a language, or the format, whose name is the same in each.
  package func styleName(_ messages: Messages) -> String {
    format?.title ?? messages.text(style.message)
  }

  init(_ publication: Publication) { self.publication = publication }

  /// The entry of a list of references and the citation in a text, as lines of so many columns; with
  /// `namesStyle` the name of the style comes first, for a screen without a heading.
  package func lines(
    columns: Int, _ messages: Messages, namesStyle: Bool = false
  ) -> [StyledLine] {
    let lead = namesStyle ? messages.text(.citationLead, .text(styleName(messages))) : ""
    let wrap = { (text: String) in
      Wrapping.lines(text, columns: max(8, columns)).map { StyledLine(String($0)) }
    }
    if format != nil {
      return (lead + (recordText ?? "")).split(separator: "\n").flatMap { wrap(String($0)) }
    }
    let citation = style.citation(of: CitedPublication(publication))
    return wrap(lead + citation.entry.plain) + [StyledLine()]
      + wrap(messages.text(.citationInText, .text(citation.inText.plain)))
  }

  mutating func scroll(by rows: Int, of count: Int, height: Int) {
    let last = max(0, count - height)
    top = max(0, min(last, top + rows))
  }

  /// Cites in the style after this one; behind the last style are formats.
  mutating func next(_ formats: [ExportFormat]) {
    let styles = CitationStyle.allCases
    let isLastStyle = format == nil && style == styles.last
    top = 0
    recordText = nil
    if let place = formats.firstIndex(where: { $0 == format }) {
      format = formats.indices.contains(place + 1) ? formats[place + 1] : nil
      if format == nil { style = styles[0] }
    } else if isLastStyle, let first = formats.first {
      format = first
    } else {
      let place = styles.firstIndex(of: style) ?? 0
      style = styles[(place + 1) % styles.count]
    }
  }
}

extension CitationStyle {
  /// The name that readers know it by.
  fileprivate var message: MessageKey {
    switch self {
    case .apa: .styleAPA
    case .chicago: .styleChicago
    case .harvard: .styleHarvard
    case .iso690: .styleISO690
    case .vancouver: .styleVancouver
    case .plain: .stylePlain
    }
  }
}
