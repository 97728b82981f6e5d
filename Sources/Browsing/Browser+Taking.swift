internal import Catalogue
internal import Citations
internal import Messages
package import Screen

extension Browser {
  /// Asks for the publication that is to be cited or copied.
  mutating func take(away place: Requests.Opening.Place) -> [Effect] {
    if case .citing(let page) = inputMode {
      var menu = CopyMenu(page.publication, messages)
      menu.style = page.style
      menu.recordText = page.recordText
      inputMode = .copying(menu)
      return []
    }
    guard let current else {
      notice = Message(.nothingToTake)
      return []
    }
    return open(current.id, place)
  }

  /// Cites in the next style, from now on; after the styles come formats for programs.
  mutating func nextStyle() -> [Effect] {
    guard case .citing(var page) = inputMode else { return [] }
    page.next(files.formats.filter(\.isCitation))
    inputMode = .citing(page)
    guard let format = page.format else {
      citationStyle = page.style
      return []
    }
    // Whoever cites again begins with the first style.
    citationStyle = CitationStyle.allCases.first ?? page.style
    return [.file(.recordText(page.publication, format))]
  }

  /// Sends the selected text to the terminal's clipboard, or shows it as a code.
  mutating func sendSelected() -> [Effect] {
    guard case .copying(var menu) = inputMode else { return [] }
    if menu.isCode {
      menu.showsCode.toggle()
      inputMode = .copying(menu)
      return []
    }
    guard canCopy else {
      notice = Message(.copyNotAllowed)
      return []
    }
    return [.copy(menu.text)]
  }

  /// Says what became of a text for the clipboard.
  package mutating func noteCopied(_ failure: ClipboardError?) {
    switch failure {
    case nil: notice = Message(.sentToTerminal)
    case .nothingToCopy?: notice = Message(.nothingToCopy)
    case .tooLong(let bytes, let limit)?:
      notice = Message(.tooLongToCopy, .number(bytes), .number(limit))
    }
  }
}
