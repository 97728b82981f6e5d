internal import Catalogue
internal import Messages
internal import Publications

/// What the screen for speech and braille shows: rows of one list, and which of them are drawn.
///
/// A speech program says what is printed, and the row under the cursor where nothing is printed. So
/// where one row is to be said, it alone is printed; a row that is on the screen costs a move of the
/// cursor. A list that Tab leads to is printed whole, and so is a page of a text.
package struct AccessScreen: Equatable, Sendable {
  /// What the rows belong to.
  enum View: Equatable, Sendable {
    case facets(PaneKey, FacetList)
    case results(Query)
    case reading(depth: Int, PublicationID)
    case marked
    case citation(String)
    case copying
    case menu(MessageKey)
    case palette
    case glossary
    case term(String)
    case help
    case forms
    case prompt
  }

  let view: View
  let query: Query
  /// The row of the list that is in the first row of the body.
  package let top: Int
  /// The row of the list that has the cursor.
  package let selected: Int
  /// What is drawn, by its rows in the list.
  var drawn: [Int: Row]
  /// Whether text is typed in it.
  package var isPrompt: Bool { view == .prompt }
  /// Whether the text of the selected row is what the program says instead of the row.
  let isMessage: Bool
  /// The row beside the selected one in which something else is said, and no row of the list: a step of
  /// the lesson, or what Enter would take.
  let asideRow: Int?

  /// A row as it is drawn.
  struct Row: Equatable, Sendable {
    /// What is drawn.
    var text: String
    /// The row of the list for which it stands, without what is said behind it.
    let base: String

    init(_ text: String, for base: String? = nil) {
      self.text = text
      self.base = base ?? text
    }
  }

  /// The texts on the screen, by their rows in the list.
  package var rows: [Int: String] { drawn.mapValues(\.text) }

  /// The row with which the next page of a text of `count` rows begins: the first one from `row` on that
  /// is not on the screen, so that no row is left out and none comes twice; `nil` when there is none.
  func nextPage(from row: Int, of count: Int) -> Int? {
    (row..<max(row, count)).first { drawn[$0] == nil }
  }

  /// The row with which the page begins that ends above what is on the screen; `nil` at the first row.
  func previousPage(from row: Int, height: Int) -> Int? {
    var first = row
    while first > 0, drawn[first] != nil, drawn[first - 1] != nil { first -= 1 }
    return row > 0 ? max(0, first - height) : nil
  }

  /// A row beside `selected` for a text, of those in `window`: where it is already, or else where nothing
  /// is, since of a text over another only what differs would be said.
  static func asideRow(
    for text: String, beside selected: Int, in window: Range<Int>, after old: AccessScreen?
  ) -> Int {
    if let row = old?.asideRow, old?.drawn[row]?.text == text, window.contains(row) { return row }
    let rows = [1, 2, -1, -2].map { selected + $0 }.filter { window.contains($0) }
    return rows.first { $0 != old?.asideRow } ?? rows.first ?? selected + 1
  }

  /// A text with dots for ellipses, for speech programs say the sign that ASCII has for them.
  static func spelled(_ text: String) -> String {
    text.contains("…") ? text.map { $0 == "…" ? "..." : String($0) }.joined() : text
  }

  /// The row of the screen, of `height`, on which a text is printed whole: where another was that is
  /// much like it only what differs would be, and a speech program would say no more.
  static func row(for text: String, of height: Int, after old: AccessScreen?) -> Int {
    guard let old else { return 0 }
    let text = Array(text)
    let likeness = (0..<height).map { row in
      let other = Array(old.drawn[old.top + row]?.text ?? "")
      return zip(text, other).count { $0 == $1 && $0 != " " } + (text.first == other.first ? 2 : 0)
    }
    return likeness.indices.min { likeness[$0] < likeness[$1] } ?? 0
  }
}

extension AccessScreen.View {
  /// Whether it is a list of the catalogue, to which Tab leads.
  var isPane: Bool {
    switch self {
    case .facets, .results: true
    default: false
    }
  }

  /// Whether it is read on and on, page by page.
  var isText: Bool {
    switch self {
    case .reading, .citation, .help, .forms, .term: true
    default: false
    }
  }

  /// Whether both are the same list, perhaps with other rows.
  func isSamePane(as other: Self) -> Bool {
    switch (self, other) {
    case (.facets(let a, _), .facets(let b, _)): a == b
    case (.results, .results): true
    default: false
    }
  }
}
