internal import Catalogue
internal import Messages
internal import Publications
internal import ReadingLists
internal import Screen
internal import Text

extension Browser {
  /// Prepares the access screen; called before each frame. Other profiles, and views without rows,
  /// have none.
  package mutating func prepareScreen() {
    guard profile == .access, let list = accessList else {
      accessScreen = nil
      return
    }
    var screen = accessScreen(after: accessScreen, showing: list)
    if !hasReadOpenHint { addOpenHint(in: &screen, after: accessScreen) }
    accessScreen = screen
    startsTextPage = false
  }

  /// Appends to the first closed row that is newly drawn which key opens it, until the cursor has
  /// been on such a row. Rows that are already on the screen stay as they are, because only the
  /// added text would be spoken.
  private mutating func addOpenHint(in screen: inout AccessScreen, after old: AccessScreen?) {
    guard case .facets(let key, _) = screen.view else { return }
    let suffix = "; " + messages.text(.accessOpens, .text(hint(.unfold)))
    let closed = screen.drawn.keys.filter { row in
      (old?.view != screen.view || old?.drawn[row] == nil)
        && self[key].row(at: row)?.fold == .closed
        && !screen.hasInset(at: row)
    }
    if let row = closed.min(), let drawn = screen.drawn[row], drawn.text == drawn.base,
      DisplayWidth.columns(of: drawn.text + suffix) < layout.body.columns
    {
      screen.drawn[row] = AccessScreen.Row(drawn.text + suffix, for: drawn.base)
    }
    hasReadOpenHint = screen.drawn[screen.selected]?.text.hasSuffix(suffix) == true
  }

  /// Goes to the next or previous page of a text that is read by speech or braille. Returns false
  /// if there is no such text.
  mutating func turnTextPage(by step: Int) -> Bool {
    guard let (screen, list) = spokenText else { return false }
    let page =
      step > 0
      ? screen.nextPage(from: list.selected, of: list.count)
      : screen.previousPage(from: list.selected, height: max(1, layout.body.rows))
    if let page {
      startsTextPage = true
      _ = scrollText(by: page - list.selected)
    } else if step > 0 {
      notice = Message(.linearEndOfText)
    }
    return true
  }

  /// Whether all lines of the text from the cursor on are on the screen; `nil` if there is no text
  /// for speech and braille.
  var isTextRead: Bool? {
    spokenText.map { screen, list in screen.nextPage(from: list.selected, of: list.count) == nil }
  }

  /// The text on the access screen, except the search syntax, which has its own paging.
  private var spokenText: (screen: AccessScreen, list: AccessList)? {
    guard profile == .access, let screen = accessScreen, let list = accessList,
      list.view == screen.view, list.view.isText, list.view != .searchSyntax
    else { return nil }
    return (screen, list)
  }

  /// A list, its number of rows and the selected row.
  typealias AccessList = (view: AccessScreen.View, count: Int, selected: Int)

  private func accessScreen(
    after old: AccessScreen?, showing list: AccessList
  ) -> AccessScreen {
    let (view, selected, height) = (list.view, list.selected, max(1, layout.body.rows))
    let initial = initialRows(of: list, after: old)
    var rows = initial.rows
    // While text is typed, progress is not announced: it would be spoken again at each letter.
    let announced = view == .prompt ? notice : announcement
    let message = announced.map { messageRow($0, after: old) }
    let isStep = announced?.key == .lessonStep && height > 1
    // What is typed stays on the screen, and so does the row that a lesson step is about.
    let isBeside = isStep || view == .prompt
    let row = selectedRow(in: list, after: old, drawn: rows[selected])
    let shown = isBeside ? row : message ?? row
    rows[selected] = shown
    let first = initial.top ?? selected - AccessScreen.row(for: shown.text, of: height, after: old)
    var screen = AccessScreen(
      // While text is typed, the old query is kept: the new count is announced afterwards.
      view: view, query: view == .prompt ? old?.query ?? page.query : page.query,
      top: first, selected: selected, drawn: rows)
    if let message, !isBeside { screen.show(message: message, in: layout.body) }
    if let text = isBeside ? message?.text ?? choiceText : choiceText {
      screen.show(beside: text, isStep: isStep, in: layout.body, after: old)
    }
    return screen
  }

  /// The rows before the selected one is drawn, and the first row of the screen: a new page, or what
  /// is left of the screen before. Without either, there are no rows and the first row is `nil`.
  private func initialRows(
    of list: AccessList, after old: AccessScreen?
  ) -> (rows: [Int: AccessScreen.Row], top: Int?) {
    if drawsAll(of: list, after: old) {
      let first = list.view.isPane ? min(viewport(of: focus).top, list.selected) : list.selected
      return (rowsOfPage(from: first, of: list), first)
    }
    let height = max(1, layout.body.rows)
    guard let old, old.view == list.view,
      (old.top..<old.top + height).contains(list.selected)
    else { return ([:], nil) }
    var rows = old.drawn
    for row in rows.keys where old.hasInset(at: row) { rows[row] = nil }
    return (rows, old.top)
  }

  /// Whether a page is drawn rather than only the selected row.
  private func drawsAll(of list: AccessList, after old: AccessScreen?) -> Bool {
    guard let old else { return true }
    guard old.view == list.view else {
      // The search syntax and a citation are short, and are opened to be read whole.
      if list.view == .searchSyntax || list.view.isCitation { return true }
      if case .results = list.view, case .facets = old.view { return true }
      return false
    }
    guard list.view.isText else { return false }
    if startsTextPage { return old.drawn[list.selected] == nil }
    let isShown = (old.top..<old.top + max(1, layout.body.rows)).contains(list.selected)
    guard !isShown, list.selected != old.selected else { return false }
    let (row, other) = (min(list.selected, old.selected), max(list.selected, old.selected))
    return !areEmpty(row + 1..<other)
  }

  /// The rows of a page. If a text has more than one page, the last row also says which lines these
  /// are.
  private func rowsOfPage(from first: Int, of list: AccessList) -> [Int: AccessScreen.Row] {
    let end = max(first, min(list.count, first + max(1, layout.body.rows)))
    var rows: [Int: AccessScreen.Row] = [:]
    for row in first..<end {
      rows[row] = accessText(of: row).map { AccessScreen.Row(AccessScreen.spelled($0)) }
    }
    guard list.view.isText, end - first < list.count, let last = rows[end - 1]?.text else {
      return rows
    }
    let range = linesText(first..<end, of: list.count)
    let text = last.isEmpty ? range : "\(last); \(range)"
    // Only if nothing is truncated for it.
    if DisplayWidth.columns(of: text) < layout.body.columns {
      rows[end - 1] = AccessScreen.Row(text, for: last)
    }
    return rows
  }

  /// What Enter would take while text is typed, with its position among the matches, because no
  /// other row shows it; `nil` if there is nothing to announce.
  private var choiceText: String? {
    switch inputMode {
    case .choosing(let palette)
    where palette.viewport.selected == 0 && !palette.prompt.text.isEmpty:
      guard let choice = palette.choices.first else { return messages.text(.noCommand) }
      return withPosition(name(of: choice), at: 0, of: palette.choices.count)
    case .glossary(let glossary)
    where glossary.viewport.selected == 0 && !glossary.prompt.text.isEmpty:
      // The message that quotes the typed text would be spoken again at each letter.
      guard !glossary.found.isEmpty else { return messages.text(.emptyList) }
      return withPosition(glossary.text(of: 0), at: 0, of: glossary.found.count)
    case .filtering(let prompt, _) where !prompt.text.isEmpty: return choiceText(inListFor: prompt)
    default: return nil
    }
  }

  /// The value that Enter includes. Until the list for the typed text has arrived, the previously
  /// announced value stays.
  private func choiceText(inListFor prompt: PromptModel) -> String? {
    guard let key = focusedPane else { return nil }
    let (pane, row) = (self[key], self[key].viewport.selected)
    guard pane.shownFilter == prompt.text else {
      return accessScreen?.aside?.text.text
    }
    guard let value = accessText(of: row) else { return emptyText(of: key) }
    return withPosition(value, row: row, at: row, of: pane.rowCount)
  }

  private func name(of choice: PaletteModel.Choice) -> String {
    switch choice {
    case .command(let command): messages.text(command.name)
    case .result(let number): messages.text(.goToResult, .index(number))
    }
  }

  /// A text or list row, with its position appended if there are others.
  func withPosition(_ text: String, row: Int? = nil, at index: Int, of count: Int) -> String {
    count > 1
      ? joined(row, text, [messages.text(.countOf, .number(index + 1), .number(count))])
      : AccessScreen.spelled(text)
  }

  /// The message to announce.
  private var announcement: Message? {
    if case .confirming(let question) = inputMode { question.question } else { notice ?? progress }
  }

  /// A message. A message about undoing a filter has the number of results appended if they have
  /// changed.
  private func messageRow(_ message: Message, after old: AccessScreen?) -> AccessScreen.Row {
    let text = AccessScreen.spelled(messages.text(message))
    guard [.undoRemoved, .undoRestored, .undoReplaced].contains(message.key), let old else {
      return AccessScreen.Row(text)
    }
    guard old.query == page.query else {
      let texts = countTexts.map { "\(text); \($0)" }
      let whole = texts.first { DisplayWidth.columns(of: $0) < layout.body.columns }
      return AccessScreen.Row(whole ?? texts[texts.count - 1], for: text)
    }
    // The number stays when the screen is redrawn.
    return old.message.flatMap { $0.text.base == text ? $0.text : nil } ?? AccessScreen.Row(text)
  }

  /// The selected row, with a heading appended when a view opens, or the number of results when
  /// they have changed.
  private func selectedRow(
    in list: AccessList, after old: AccessScreen?, drawn: AccessScreen.Row?
  ) -> AccessScreen.Row {
    let text = AccessScreen.spelled(
      accessText(of: list.selected) ?? messages.text(.emptyList))
    var suffixes: [String] = []
    if drawn == nil, old?.view != list.view {
      // A row with the same text as before would not be printed, and so not be spoken.
      if case .reading = list.view, let open = reading.last {
        suffixes = [heading(of: open), heading(of: open, isBrief: true)]
        suffixes += [positionText(of: open), positionText(of: open, isBrief: true)]
        let brief = [suffixes[1], suffixes[3]]
        let title = DisplayTitle.text(of: open.detail.publication.title, messages)
        // The cursor may be at an empty line.
        if text.isEmpty { return AccessScreen.Row(joined(nil, title, suffixes), for: text) }
        if list.selected > 0, old?.view.coversText == true {
          suffixes = withTitle(title, brief[1], after: text) + suffixes
        }
        if list.selected == 0,
          let row = rowOfStep(to: open, firstLine: text, from: old?.view, brief)
        {
          return AccessScreen.Row(row, for: text)
        }
      } else if let heading = list.view.menuHeading {
        return AccessScreen.Row(menuText(of: list, heading), for: text)
      } else if let heading = heading(of: list.view, after: old?.view) {
        suffixes = [heading]
      }
    }
    if list.view.isPane, let old, old.query != page.query { suffixes = countTexts }
    if !suffixes.isEmpty {
      return AccessScreen.Row(joined(list.selected, text, suffixes), for: text)
    }
    // Appended text stays: erasing it would be a change that nobody asked for.
    return drawn.flatMap { $0.base == text ? $0 : nil } ?? AccessScreen.Row(text)
  }

  /// The title of the open publication, with its position, if there is room for it after a line of
  /// the text: a reader who comes back to the text hears which one it is.
  private func withTitle(_ title: String, _ position: String, after text: String) -> [String] {
    let used = DisplayWidth.columns(of: "\(text); ; \(position)")
    // Leaves room for the three dots that replace an ellipsis.
    let room = layout.body.columns - 1 - used
    guard room >= 10 else { return [] }
    let columns = DisplayWidth.columns(of: title) <= room ? room : room - 2
    return ["\(AccessScreen.spelled(Clipping.end(title, columns: columns))); \(position)"]
  }

  /// The heading appended to the first row of a view that has no other heading here.
  private func heading(of view: AccessScreen.View, after old: AccessScreen.View?) -> String? {
    switch view {
    // The prompt of the list of commands has said it already.
    case .palette: return old == .prompt ? nil : messages.text(.commands)
    case .term: return messages.text(.glossaryHeading)
    case .marked where marks.count > 0:
      let row = (markedList?.viewport.selected ?? 0) + 1
      return messages.text(.markedOf, .number(row), .number(marks.count))
    case .marked: return messages.text(.markedHeading)
    default: return nil
    }
  }

  /// The number of results in full, then in brief.
  private var countTexts: [String] {
    // For all publications, the number alone would not say what it counts.
    page.count == page.total ? [countText()] : [countText(), countText(isBrief: true)]
  }

  /// A list row (a message if `row` is `nil`) with the first of `suffixes` that fits without
  /// truncation; `text` is the row without a suffix.
  ///
  /// Known information gives way to new information: first a value's count and fold state are
  /// dropped, then the suffixes get shorter, and at last the label is truncated, once, to the
  /// remaining columns.
  private func joined(_ row: Int?, _ text: String, _ suffixes: [String]) -> String {
    let room = layout.body.columns - 1
    let fits = { (text: String) in DisplayWidth.columns(of: text) <= room }
    for (hasState, suffix) in [(true, suffixes[0])] + suffixes.map({ (false, $0) }) {
      let whole = row.flatMap { accessText(of: $0, columns: .max, hasState: hasState) } ?? text
      let joined = "\(AccessScreen.spelled(whole)); \(suffix)"
      if fits(joined) { return joined }
    }
    let suffix = "; " + (suffixes.last ?? "")
    let left = max(0, room - DisplayWidth.columns(of: suffix))
    // The three dots take two columns more than the ellipsis they replace.
    let cuts = [2, 4, 6].lazy.map { dots in
      let columns = max(0, left - dots)
      let cut = row.flatMap { accessText(of: $0, columns: columns, hasState: false) } ?? text
      return AccessScreen.spelled(Clipping.end(cut, columns: columns)) + suffix
    }
    return cuts.first(where: fits) ?? cuts[2]
  }

  /// The first line of the screen: the kind of screen, the catalogue's name (truncated or omitted
  /// if there is too little room) and the help key.
  package var accessTitle: String {
    let title = { messages.text(.accessTitle, .text($0), .text(hint(.help))) }
    let columns = layout.breadcrumb.columns
    let room = columns - DisplayWidth.columns(of: title(""))
    let width = DisplayWidth.columns(of: name)
    if width <= room {
      let languages = languageHint(columns: room - width - 2)
      return title(name) + (languages.isEmpty ? "" : ", \(languages)")
    }
    guard room > 3 else {
      let brief = messages.text(.accessTitleBrief, .text(hint(.help)))
      return Clipping.end(brief, columns: columns)
    }
    return title(AccessScreen.spelled(Clipping.end(name, columns: room - 2)))
  }

  /// The prompt's label and the text typed so far; `nil` if nothing is being typed.
  package var promptText: (label: String, prompt: PromptModel)? {
    switch inputMode {
    case .searching(let prompt, _): (messages.text(.searchPrompt), prompt)
    case .filtering(let prompt, _):
      (messages.text(.filterPrompt, .text(focusedPane.map { name(of: $0) } ?? "")), prompt)
    case .choosing(let palette): (messages.text(.commandPrompt), palette.prompt)
    case .typing(let prompt, let purpose): (label(of: purpose), prompt)
    case .glossary(let glossary): (messages.text(.glossaryPrompt), glossary.prompt)
    case .browsing, .help, .citing, .copying, .menu, .term, .confirming, .leaving: nil
    }
  }

  /// What the access profile reads now; `nil` if it has no rows.
  var accessList: AccessList? {
    if case .help(let top) = inputMode { return (.help, helpLines.count, top) }
    if case .citing(let page) = inputMode {
      return (.citation(page.styleName(messages)), citationLines(page).count, page.top)
    }
    if case .copying(let menu) = inputMode {
      return menu.showsCode ? nil : (.copying, menu.items.count, menu.selected)
    }
    if case .choosing(let palette) = inputMode, palette.viewport.selected > 0 {
      return (.palette, palette.choices.count, palette.viewport.selected)
    }
    if case .glossary(let glossary) = inputMode, glossary.viewport.selected > 0 {
      return (.glossary, glossary.found.count, glossary.viewport.selected)
    }
    if case .term(let page) = inputMode {
      return (.term(page.term.name), termLines(of: page).count, page.top)
    }
    if let (lines, top) = shownSyntax { return (.searchSyntax, lines.count, top) }
    if promptText != nil { return (.prompt, 1, 0) }
    if case .menu(let menu) = inputMode {
      return (.menu(menu.heading), menu.rows.count, menu.viewport.selected)
    }
    guard presentation == nil else { return nil }
    if let open = reading.last {
      let view = AccessScreen.View.reading(
        depth: reading.count, open.detail.publication.id)
      return (view, open.lines.count, open.top)
    }
    if let markedList { return (.marked, marks.count, markedList.viewport.selected) }
    switch focus {
    case .facets(let key):
      let pane = self[key]
      return (.facets(key, pane.list), pane.rowCount, pane.viewport.selected)
    case .results: return (.results(page.query), resultRowCount, resultRows.selected)
    }
  }
}
