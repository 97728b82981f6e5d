internal import Catalogue
package import Messages
internal import Publications
package import ReadingLists
internal import Screen

extension Browser {
  /// Starts a presentation from the selected row: of the marked publications if they are listed,
  /// else of the results.
  mutating func startPresenting() -> [Effect] {
    if let list = markedList {
      guard marks.count > 0 else { return nothingToPresent() }
      beginPresentation(of: .marked, at: list.viewport.selected)
    } else {
      guard page.count > 0 else { return nothingToPresent() }
      beginPresentation(of: .results, at: resultRows.selected)
    }
    return openPresented()
  }

  private mutating func beginPresentation(of source: Presentation.Source, at index: Int) {
    presentation = Presentation(
      source: source, index: index, showsKeys: !hasShownPresentationKeys)
    hasShownPresentationKeys = true
  }

  /// The message below a presentation. The audience sees it too, so nothing is repeated.
  package var presentationNotice: Message? {
    guard let presentation else { return nil }
    let message = notice ?? (presentation.publication == nil ? progress : nil)
    guard message == nil, presentation.showsKeys else { return message }
    return Message(
      .presentationKeys, .text(hint(.presentNext)), .text(hint(.back)),
      .text(hint(.presentPrevious)))
  }

  private mutating func nothingToPresent() -> [Effect] {
    notice = Message(.nothingToPresent)
    return []
  }

  /// Presents a list from its first publication.
  package mutating func present(_ list: ReadingList) -> [Effect] {
    loadMarks(from: list)
    notice = nil
    guard marks.count > 0 else { return nothingToPresent() }
    if markedList == nil { toggleMarkedList() }
    return startPresenting()
  }

  private var presentedCount: Int {
    presentation?.source == .marked ? marks.count : page.count
  }

  /// Goes to the next screen of a long text, else to the next publication; after typed digits, to
  /// the publication with that number.
  mutating func presentNext() -> [Effect] {
    guard var show = presentation else { return [] }
    if let number = Int(show.typed) { return jump(to: number) }
    let last = presentedScreens - 1
    if show.side == .text, show.screen < last {
      show.screen += 1
      presentation = show
      return []
    }
    return present(at: show.index + 1)
  }

  /// Goes to the previous screen, else to the previous publication; after typed digits, deletes the
  /// last one.
  mutating func presentPrevious() -> [Effect] {
    guard var show = presentation else { return [] }
    if !show.typed.isEmpty {
      show.typed.removeLast()
      presentation = show
      return []
    }
    if show.side == .text, show.screen > 0 {
      // The screen may have been enlarged since.
      show.screen = min(show.screen, presentedScreens) - 1
      presentation = show
      return []
    }
    return present(at: show.index - 1, fromEnd: true)
  }

  private var presentedScreens: Int {
    guard let publication = presentation?.publication else { return 1 }
    return PresentationText(publication, on: size, messages).screens.count
  }

  /// Adds a digit to the number that Enter jumps to.
  mutating func typeDigit(_ digit: Character) {
    // No catalogue has publication numbers of more than 9 digits.
    guard (presentation?.typed.count ?? 0) < 9 else { return }
    presentation?.typed.append(digit)
    let typed = presentation?.typed ?? ""
    let enter = KeyChord(.enter)
    let isEnter = keyMap.command(for: enter, in: .presentation) == .presentNext
    notice = Message(
      .presentedNumber, .text(typed), .number(presentedCount),
      isEnter ? enter.shownName : .text(hint(.presentNext)))
  }

  /// Shows the next or previous publication, even if the current text has more screens.
  package mutating func stepPresentation(by step: Int) -> [Effect] {
    guard let show = presentation else { return [] }
    return present(at: show.index + step) + refresh()
  }

  /// Shows a publication by number, counted from 1.
  package mutating func presentPublication(_ number: Int) -> [Effect] {
    jump(to: number) + refresh()
  }

  private mutating func jump(to number: Int) -> [Effect] {
    presentation?.typed = ""
    guard (1...max(1, presentedCount)).contains(number) else {
      notice = Message(.noSuchResult, .number(presentedCount), .index(number))
      return []
    }
    return present(at: number - 1)
  }

  private mutating func present(at index: Int, fromEnd: Bool = false) -> [Effect] {
    guard (0..<presentedCount).contains(index) else {
      notice = Message(index < 0 ? .isFirstResult : .isLastResult)
      return []
    }
    presentation?.index = index
    presentation?.startsAtEnd = fromEnd
    return openPresented()
  }

  /// Requests the publication to present, once its row has been answered.
  mutating func openPresented() -> [Effect] {
    guard let show = presentation else { return [] }
    switch show.source {
    case .marked:
      selectMarked(show.index)
      return open(marks.entries[show.index].id, .present)
    case .results:
      if resultRows.selected != show.index { selectResult(show.index) }
      guard let id = selectedResult?.id else {
        deferredAction = .presentSelected
        return []
      }
      return open(id, .present)
    }
  }

  /// Shows a requested publication, or the title in the list if the catalogue no longer has it.
  mutating func present(_ publication: Publication?) {
    guard var show = presentation else { return }
    if let publication {
      show.publication = publication
    } else if show.source == .marked, marks.entries.indices.contains(show.index) {
      let entry = marks.entries[show.index]
      show.publication = Publication(id: entry.id, title: entry.title)
      notice = Message(.publicationGone)
    }
    show.side = .text
    presentation = show
    let last = presentedScreens - 1
    presentation?.screen = show.startsAtEnd ? last : 0
    presentation?.startsAtEnd = false
  }

  /// Cycles through the text, the link, and the link as a QR code.
  mutating func nextSide() {
    let sides = Presentation.Side.allCases
    guard let side = presentation?.side, let index = sides.firstIndex(of: side) else { return }
    presentation?.side = sides[(index + 1) % sides.count]
  }

  /// Switches between a side (the link or its code) and the text.
  mutating func toggle(_ side: Presentation.Side) {
    let shown = presentation?.side
    presentation?.side = shown == side ? .text : side
  }
}
