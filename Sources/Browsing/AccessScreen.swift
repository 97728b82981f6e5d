internal import Catalogue
internal import Messages
internal import Publications

/// The screen of the access profile, for speech and braille: the rows of one list, and which of
/// them are drawn.
///
/// A screen reader speaks what is printed, or the row under the cursor if nothing is printed. So to
/// have one row spoken, only that row is printed; a row that is already on the screen needs only a
/// cursor move. A list reached by Tab is printed whole, and so is a page of text.
package struct AccessScreen: Equatable, Sendable {
  /// The list or text that the rows belong to.
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
    case searchSyntax
    case prompt
  }

  let view: View
  let query: Query
  /// The list row in the first row of the body; negative if the list begins further down.
  package let top: Int
  /// The selected list row.
  package let selected: Int
  /// The drawn rows, by list row.
  var drawn: [Int: Row]
  /// Whether it is a prompt.
  package var isPrompt: Bool { view == .prompt }
  /// The message in place of the selected row; `nil` if there is none.
  var message: Inset?
  /// Text beside the selected row: a lesson step, what Enter would take, or a message while text is
  /// typed. `nil` if there is none.
  var aside: Inset?
  /// The row with the cursor: the selected one, or the first row of the message in its place.
  package var cursorRow: Int { message?.rows.lowerBound ?? selected }

  init(view: View, query: Query, top: Int, selected: Int, drawn: [Int: Row]) {
    (self.view, self.query) = (view, query)
    (self.top, self.selected, self.drawn) = (top, selected, drawn)
  }

  /// A text in place of list rows.
  struct Inset: Equatable, Sendable {
    let rows: Range<Int>
    /// The whole text, which may be wrapped over several rows.
    let text: Row
  }

  /// A drawn row.
  struct Row: Equatable, Sendable {
    /// The drawn text.
    var text: String
    /// The text of the list row alone, without anything appended.
    let base: String

    init(_ text: String, for base: String? = nil) {
      self.text = text
      self.base = base ?? text
    }
  }

  /// The texts on the screen, by list row.
  package var rows: [Int: String] { drawn.mapValues(\.text) }

  /// The first row of the next page of a text of `count` rows: the first row from `row` on that is
  /// not on the screen, so that no row is skipped or repeated. `nil` if there is none.
  func nextPage(from row: Int, of count: Int) -> Int? {
    (row..<max(row, count)).first { drawn[$0] == nil }
  }

  /// The first row of the page that ends just above the rows on the screen; `nil` at the first row.
  func previousPage(from row: Int, height: Int) -> Int? {
    var first = row
    while first > 0, drawn[first] != nil, drawn[first - 1] != nil { first -= 1 }
    return row > 0 ? max(0, first - height) : nil
  }

  /// Whether `row` shows other text than that of the list row.
  func hasInset(at row: Int) -> Bool {
    message?.rows.contains(row) == true || aside?.rows.contains(row) == true
  }

  /// `text` with `...` for each ellipsis. In ASCII an ellipsis would become one sign, which screen
  /// readers speak by name.
  static func spelled(_ text: String) -> String {
    text.contains("…") ? text.map { $0 == "…" ? "..." : String($0) }.joined() : text
  }

  /// The screen row, of `height`, whose old text is least similar to `text`. Over a similar text
  /// only the characters that differ would be printed, and a screen reader would speak only those.
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
  /// Whether it is a list of facet values or the results; Tab moves between these.
  var isPane: Bool {
    switch self {
    case .facets, .results: true
    default: false
    }
  }

  /// The heading of a menu; `nil` for any other view.
  var menuHeading: MessageKey? {
    switch self {
    case .copying: .copyHeading
    case .menu(let heading): heading
    default: nil
    }
  }

  /// Whether it is a citation.
  var isCitation: Bool {
    if case .citation = self { true } else { false }
  }

  /// Whether it covers a publication that is open below it, and shows it again when it closes.
  var coversText: Bool {
    switch self {
    case .help, .citation, .copying, .menu, .palette, .glossary, .term, .prompt: true
    default: false
    }
  }

  /// Whether it is a text that is read page by page.
  var isText: Bool {
    switch self {
    case .reading, .citation, .help, .searchSyntax, .term: true
    default: false
    }
  }
}
