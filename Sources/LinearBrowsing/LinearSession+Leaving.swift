internal import Browsing
internal import Messages
internal import ReadingLists
internal import Text

extension LinearSession {
  /// Asks what to do with unsaved marks, if any, until a valid answer is typed; false if the reader
  /// stays. Ctrl-C prints them.
  mutating func confirmsLeaving() -> Bool {
    guard browser.hasUnsavedMarks else { return true }
    while true {
      startPage()
      page.print(messages.text(.linearPrintMarked, .number(browser.marks.count)))
      guard terminal.print(page.text + prompt), let line = nextAnswer() else { return true }
      let answer = TextFilter.line(line)
      if LinearCommand.isQuickExit(line) {
        isHidden = true
        return true
      } else if messages.isYes(answer) || LinearCommand.isInterrupt(line) {
        browser.printMarkedOnLeaving()
        return true
      } else if messages.isNo(answer) {
        return true
      } else if LinearCommand(answer, in: messages) == .back {
        return false
      }
    }
  }

  /// Prints what the reader who stays was asked or reads.
  mutating func printWhereLeft() {
    if case .confirming = browser.inputMode {
      carryOut([])
    } else if let handout {
      ask(handout)
    } else if browser.presentation != nil {
      page.print(messages.text(.linearPresenting))
    } else {
      printPosition()
    }
  }
}
