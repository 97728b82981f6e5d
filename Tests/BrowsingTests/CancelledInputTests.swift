import BrowserViews
import Browsing
import Catalogue
import Fixtures
import Messages
import Publications
import ReadingLists
import Screen
import Testing

/// A slip does not lose marks or typed text, and the last line names the keys that affect them.
@Suite("Marks, and cancelled searches and prompts")
struct CancelledInputTests {
  private func browser(_ keys: String, files: MemoryFiles = MemoryFiles()) -> Browser {
    Session.after(keys, files: files.files).session.browser
  }

  @Test("Ctrl-C asks about marks too, and a second one prints them")
  func interrupting() {
    for keys in ["Esc m", "Esc m Enter", "Esc m M a 'note'", "Esc m B", "Esc m / 'hague'"] {
      var asked = browser(keys + " Ctrl-C")
      #expect(asked.inputMode == .leaving, "\(keys)")
      #expect(!asked.isBlank)
      #expect(asked.noticeText?.contains("Enter prints 1 marked") == true, "\(keys)")
      let interrupt = KeyChord(.character("c"), control: true)
      #expect(asked.handle(.key(interrupt)) == [.quit])
      #expect(asked.printsMarked)
    }
    var driver = BrowserDriver()
    driver.type("Ctrl-C")
    #expect(driver.effects == [.quit])
    #expect(!driver.browser.printsMarked)
  }

  @Test(
    "Ctrl-C loses no typed text: a note is kept, and staying continues the typing",
    arguments: [
      "Tab f 'Thai'", "Space 'cite'", "M S 'List'", "e Enter Down Down Enter Enter 'x'",
    ])
  func interruptingTyping(keys: String) {
    let before = browser("Esc m " + keys)
    let after = browser("Esc m " + keys + " Ctrl-C Esc")
    #expect(after.promptText != nil)
    #expect(after.inputMode == before.inputMode)
  }

  @Test("Esc at the question returns to the page below, also after a search")
  func interruptingPages() {
    for keys in ["Esc m c", "Esc m y", "Esc m e Down", "Esc m ?"] {
      let before = browser(keys)
      for more in ["", " / 'marriage'"] {
        #expect(
          browser("\(keys)\(more) Ctrl-C Esc").inputMode == before.inputMode, "\(keys)\(more)")
      }
    }
  }

  @Test("Ctrl-C keeps a note that is being typed, also on a saved list")
  func interruptingNote() {
    for keys in ["Esc m M a 'note'", "Esc m M S 'L' Enter Enter a 'note'"] {
      let asked = browser(keys + " Ctrl-C")
      #expect(asked.inputMode == .leaving, "\(keys)")
      #expect(asked.marks.entries.first?.notes == ["note"])
      #expect(browser(keys + " Ctrl-C Esc").inputMode == .browsing)
    }
    // Emptying a note without confirming keeps it.
    let emptied = browser("Esc m M a 'note' Enter a Ctrl-U Ctrl-C")
    #expect(emptied.marks.entries.first?.notes == ["note"])
  }

  @Test("a cancelled search is the latest that Up shows")
  func givenUpSearchAgain() {
    for keys in ["Esc m / 'marriage' Esc / Up", "Esc m / 'marriage' Ctrl-C Esc / Up"] {
      #expect(browser(keys).promptText?.prompt.text == "marriage", "\(keys)")
    }
  }

  @Test("Esc cancels a search and restores the screen before it")
  func givingUpSearch() {
    for keys in [
      "Esc c", "Esc Enter c c", "Esc y Down", "Esc e Down", "?", "Esc v b .", "Esc m M v b .",
    ] {
      let before = browser(keys)
      for search in ["/ Esc", "/ 'marriage' Esc", "/ Backspace"] {
        let after = browser("\(keys) \(search)")
        #expect(after.inputMode == before.inputMode, "\(keys) \(search)")
        #expect(after.presentation == before.presentation, "\(keys) \(search)")
        #expect(after.scope == before.scope)
        #expect(after.filters.words.isEmpty)
      }
    }
  }

  @Test(
    "all marks can be removed at once and restored with order and notes",
    arguments: [
      ("X", 0), ("X X", 2), ("X u", 2), ("X Esc M u", 2), ("X Esc m M X X", 2),
      ("X Esc m M u", 2), ("Space 'unmark all' Enter", 0), ("X u u", 2),
    ])
  func unmarkingAll(keys: String, count: Int) {
    let start = "Esc m Down m M a 'first' Enter J "
    let before = browser(start)
    let after = browser(start + keys)
    #expect(after.marks.count == count, "\(keys)")
    #expect(after.shownMarkCount == count)
    if count == 2, !keys.contains("m") { #expect(after.marks == before.marks) }
    if keys == "X" {
      #expect(after.noticeText == "2 unmarked; X marks them again")
      #expect(after.hints.contains { $0.keys == "u" })
      #expect(!after.hasUnsavedMarks)
    }
  }

  @Test("an opened list is not overwritten by an empty one when all marks were removed")
  func unmarkingSaved() {
    let files = MemoryFiles()
    let keys = "Esc m Down m M S 'L' Enter Enter X Esc End m M S "
    #expect(browser(keys, files: files).promptText?.prompt.text == "")
    #expect(files.lists["L"]?.count == 2)
    let back = browser("Esc m M S 'L' Enter Enter X u", files: MemoryFiles())
    #expect(!back.hasUnsavedMarks)
  }

  @Test("the last line of a publication says what the mark key does, marked or not")
  func markHint() {
    let label = { (keys: String) in
      Session.after(keys, at: Size(rows: 24, columns: 120)).session.browser.hints
        .first { $0.keys == "m" }?.label
    }
    // Redrawing the line at each mark would cost more bytes than the mark.
    for keys in ["Esc Enter", "Esc m Enter", "Esc Enter m", "Esc Enter m m PgDn"] {
      #expect(label(keys) == "mark")
    }
  }

  @Test("a prompt names the key that clears it")
  func emptying() {
    for keys in ["Esc m M a", "Esc m M S"] {
      let hints = browser(keys).hints.map { "\($0.keys) \($0.label)" }
      #expect(hints == ["Enter done", "Esc cancel", "Ctrl-U clear"], "\(keys)")
    }
  }

  @Test(
    "where Esc goes one step back, the last line says back",
    arguments: ["Esc m e Enter Down Down Enter Enter", "/ F1", "/ 'a' F1"])
  func oneStepBack(keys: String) {
    for size in [Size(rows: 24, columns: 80), Size(rows: 60, columns: 80)] {
      let asked = Session.after(keys, at: size, files: MemoryFiles().files).session.browser
      #expect(asked.hints.first { $0.keys == "Esc" }?.label == "back")
      let before = Session.after(keys + " Esc", at: size, files: MemoryFiles().files).session
      #expect(before.browser.inputMode != .browsing)
    }
  }
}
