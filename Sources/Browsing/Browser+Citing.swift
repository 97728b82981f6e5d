internal import Catalogue
internal import Citations
internal import Messages
package import Screen
internal import Text

extension Browser {
  /// Requests the publication to cite or copy.
  mutating func requestCurrent(for action: Requests.Opening.Action) -> [Effect] {
    if case .citing(let page) = inputMode {
      var menu = CopyMenu(page.publication, messages)
      menu.style = page.style
      menu.recordText = page.recordText
      menu.citation = page
      inputMode = .copying(menu)
      return []
    }
    guard let current else {
      notice = Message(.noPublicationSelected)
      return []
    }
    return open(current.id, action)
  }

  /// Switches to the next citation style, also for later citations; after the styles come record
  /// formats.
  mutating func nextStyle() -> [Effect] {
    guard case .citing(var page) = inputMode else { return [] }
    page.next(files.formats.filter(\.isCitation))
    inputMode = .citing(page)
    guard let format = page.format else {
      citationStyle = page.style
      return []
    }
    // The next citation starts with the first style.
    citationStyle = CitationStyle.allCases.first ?? page.style
    return [.file(.recordText(page.publication, format))]
  }

  /// The names of the citation styles in the reader's language.
  package var citationStyleNames: [String] {
    CitationStyle.allCases.map { $0.name(in: messages) }
  }

  /// Uses the citation style with an identifier (`iso690`) or a name that begins with these letters
  /// from now on, and returns its name; `nil` if there is none.
  package mutating func useCitationStyle(named typed: String) -> String? {
    let typed = TextFolding.fold(typed)
    let style = CitationStyle.allCases.first { style in
      style.rawValue == typed || TextFolding.fold(style.name(in: messages)).hasPrefix(typed)
    }
    guard let style, !typed.isEmpty else { return nil }
    citationStyle = style
    return style.name(in: messages)
  }

  /// Sends the selected text to the terminal's clipboard, or shows it as a QR code.
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

  /// Reports whether a text was sent to the clipboard.
  package mutating func reportCopied(_ failure: ClipboardError?) {
    switch failure {
    case nil: notice = sentNotice
    case .nothingToCopy?: notice = Message(.nothingToCopy)
    case .tooLong(let bytes, let limit)?:
      notice = Message(.tooLongToCopy, .number(bytes), .number(limit))
    }
  }

  /// Which text was sent; brief if the access screen would truncate the notice.
  private var sentNotice: Message? {
    guard case .copying(let menu) = inputMode else { return nil }
    let whole = Message(.sentToTerminal, .key(menu.item.name))
    let fits = DisplayWidth.columns(of: messages.text(whole)) < size.columns
    return profile == .access && !fits
      ? Message(.sentToTerminalBrief, .key(menu.item.name)) : whole
  }
}
