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
  /// The texts on the screen, by their rows in the list.
  package let rows: [Int: String]
  /// Whether text is typed in it.
  package var isPrompt: Bool { view == .prompt }
  /// Whether the text of the selected row is what the program says instead of the row.
  let isMessage: Bool
  /// The row beside the selected one in which a step of the lesson is said, and no row of the list.
  let stepRow: Int?

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
      let other = Array(old.rows[old.top + row] ?? "")
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
