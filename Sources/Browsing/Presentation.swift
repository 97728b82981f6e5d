package import Messages
package import Publications
package import Screen
internal import Text

/// Publications shown to an audience, one a screen.
package struct Presentation: Equatable, Sendable {
  /// Which publications are shown.
  enum Source: Equatable, Sendable { case marked, results }

  /// What is shown of a publication.
  package enum Side: CaseIterable, Sendable {
    /// Title and summary.
    case text
    /// Its link, alone.
    case link
    /// Its link as a QR code.
    case code
  }

  let source: Source
  /// The place of the publication among those that are shown, counted from 0.
  var place: Int
  /// What is shown; `nil` until it has been answered.
  package internal(set) var publication: Publication?
  /// What is shown of it.
  package internal(set) var side = Side.text
  /// Whether its keys are said, which they are before the first key of the session's first presentation.
  package internal(set) var saysKeys: Bool
  /// Digits of the number that is jumped to.
  package internal(set) var typed = ""
  /// Which screen of a text that takes several.
  var screen = 0
  /// Whether the last screen of the next publication is shown first.
  var startsAtEnd = false

  /// The lines of the screen, or of the part of a long text that is shown.
  package func lines(on size: Size, _ messages: Messages) -> [StyledLine] {
    guard let publication else { return [] }
    let screens = PresentationText(publication, on: size, messages).screens
    return screens[max(0, min(screens.count - 1, screen))]
  }
}

/// A publication in large, calm lines.
package struct PresentationText {
  /// At least one; each fits on the screen.
  let screens: [[StyledLine]]

  /// Rows that stay free above and below, and columns at both sides.
  package static func margins(on size: Size) -> (rows: Int, columns: Int) {
    let widest = 70
    let columns = max(size.columns >= 20 ? 2 : 0, size.columns / 16)
    return (size.rows / 10, max(columns, (size.columns - widest) / 2))
  }

  init(_ publication: Publication, on size: Size, _ messages: Messages) {
    let margins = PresentationText.margins(on: size)
    let columns = max(8, size.columns - 2 * margins.columns)
    // The last row is free for what has to be said.
    let rows = max(1, size.rows - 2 * margins.rows - 1)
    let title = Wrapping.lines(DisplayTitle.text(of: publication.title, messages), columns: columns)
      .map { StyledLine(String($0), role: .title) }
    let paragraphs = publication.paragraphs.map { paragraph in
      Wrapping.lines(paragraph, columns: columns).map { StyledLine(String($0)) }
    }.filter { !$0.isEmpty }
    let body = Array(paragraphs.joined(separator: [StyledLine()]))
    let spaced =
      title + [StyledLine(), StyledLine()] + body.flatMap { [$0, StyledLine()] }.dropLast()
    if spaced.count <= rows {
      screens = [spaced]
    } else {
      screens = PresentationText.screens(title, body, rows: rows)
    }
  }

  /// A text that takes several screens, each with the title where that leaves room.
  private static func screens(
    _ title: [StyledLine], _ body: [StyledLine], rows: Int
  ) -> [[StyledLine]] {
    let room = rows - title.count - 1
    let repeatsTitle = room >= 4 || room >= body.count
    var screens = repeatsTitle ? [] : pages(of: title, rows: rows)
    for part in pages(of: body, rows: repeatsTitle ? room : rows) {
      screens.append(repeatsTitle ? title + [StyledLine()] + part : part)
    }
    return screens.isEmpty ? pages(of: title, rows: rows) : screens
  }

  private static func pages(of lines: [StyledLine], rows: Int) -> [[StyledLine]] {
    var pages: [[StyledLine]] = []
    var rest = lines[...]
    while !rest.isEmpty {
      pages.append(Array(rest.prefix(rows)))
      rest = rest.dropFirst(rows).drop { $0 == StyledLine() }
    }
    return pages.isEmpty ? [[]] : pages
  }
}
