package import Citations
package import Messages
package import Publications
internal import Screen
internal import Text

/// A publication shown as a citation, and its scroll position.
package struct CitationPage: Equatable, Sendable {
  /// The publication.
  package let publication: Publication
  /// The first line on the screen.
  package private(set) var top = 0
  /// The citation style.
  package internal(set) var style = CitationStyle.apa

  /// The record format in which it is shown instead of a style, if any.
  package private(set) var format: ExportFormat?
  /// The record in that format; `nil` until it has been answered.
  package internal(set) var recordText: String?

  /// The name of the style in a language, or of the format, which is the same in every language.
  package func styleName(_ messages: Messages) -> String {
    format.map { messages.text($0.title) } ?? style.name(in: messages)
  }

  init(_ publication: Publication) { self.publication = publication }

  /// The reference list entry and the in-text citation, wrapped to `columns`; with `namesStyle`
  /// preceded by the name of the style, for a screen without a heading.
  package func lines(
    columns: Int, _ messages: Messages, namesStyle: Bool = false
  ) -> [StyledLine] {
    let lead = namesStyle ? messages.text(.citationLead, .text(styleName(messages))) : ""
    let wrap = { (text: String) in
      Wrapping.lines(messages.shown(text), columns: max(8, columns)).map { StyledLine(String($0)) }
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

  /// Switches to the next style; after the last style come the formats, then the first style again.
  mutating func next(_ formats: [ExportFormat]) {
    let styles = CitationStyle.allCases
    let isLastStyle = format == nil && style == styles.last
    top = 0
    recordText = nil
    if let index = formats.firstIndex(where: { $0 == format }) {
      format = formats.indices.contains(index + 1) ? formats[index + 1] : nil
      if format == nil { style = styles[0] }
    } else if isLastStyle, let first = formats.first {
      format = first
    } else {
      let index = styles.firstIndex(of: style) ?? 0
      style = styles[(index + 1) % styles.count]
    }
  }
}

extension CitationStyle {
  /// The name shown to readers.
  func name(in messages: Messages) -> String { messages.text(message) }

  private var message: MessageKey {
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
