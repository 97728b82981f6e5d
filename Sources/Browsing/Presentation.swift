package import Messages
package import Publications
package import Screen
internal import Text

/// Publications presented to an audience, one per screen.
package struct Presentation: Equatable, Sendable {
  /// The publications to present.
  enum Source: Equatable, Sendable { case marked, results }

  /// The part of a publication that is shown.
  package enum Side: CaseIterable, Sendable {
    /// Title and summary.
    case text
    /// Its link only.
    case link
    /// Its link as a QR code.
    case code
  }

  let source: Source
  /// The index of the publication among those presented.
  var index: Int
  /// The publication shown; `nil` until it has been answered.
  package internal(set) var publication: Publication?
  /// The part of it that is shown.
  package internal(set) var side = Side.text
  /// Whether to show its keys: only before the first key of the session's first presentation.
  package internal(set) var showsKeys: Bool
  /// The typed digits of the number to jump to.
  package internal(set) var typed = ""
  /// The index of the screen of a long text.
  var screen = 0
  /// Whether the next publication is to start at its last screen.
  var startsAtEnd = false

  /// The lines of the current screen.
  package func lines(on size: Size, _ messages: Messages) -> [StyledLine] {
    guard let publication else { return [] }
    let screens = PresentationText(publication, on: size, messages).screens
    return screens[max(0, min(screens.count - 1, screen))]
  }
}

/// A publication laid out for an audience, with generous spacing.
package struct PresentationText {
  /// The screens, at least one; each fits the size.
  let screens: [[StyledLine]]

  /// The empty rows above and below, and the empty columns on both sides.
  package static func margins(on size: Size) -> (rows: Int, columns: Int) {
    let widest = 70
    let columns = max(size.columns >= 20 ? 2 : 0, size.columns / 16)
    return (size.rows / 10, max(columns, (size.columns - widest) / 2))
  }

  init(_ publication: Publication, on size: Size, _ messages: Messages) {
    let margins = PresentationText.margins(on: size)
    let columns = max(8, size.columns - 2 * margins.columns)
    // The last row is kept free for messages.
    let rows = max(1, size.rows - 2 * margins.rows - 1)
    let title = Wrapping.lines(DisplayTitle.text(of: publication.title, messages), columns: columns)
      .map { StyledLine(String($0), role: .title) }
    let paragraphs = publication.paragraphs.map { paragraph in
      Wrapping.lines(messages.shown(paragraph), columns: columns).map { StyledLine(String($0)) }
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

  /// The screens of a long text, each with the title if that leaves enough room.
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
