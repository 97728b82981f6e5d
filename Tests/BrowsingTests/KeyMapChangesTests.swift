import BrowserViews
import Browsing
import Fixtures
import ReadingLists
import Screen
import Testing

/// Changes to the default keys.
@Suite("Keys given to other commands")
struct KeyMapChangesTests {
  private typealias Change = KeyMap.Change

  private func map(_ changes: [(Command, String)]) -> KeyMap {
    KeyMap.standard.changed(by: changes.map { Change($0.0, KeyChord.sequence($0.1)) }).map
  }

  private func problems(_ changes: [(Command, String)]) -> [KeyMapProblem] {
    KeyMap.standard.changed(by: changes.map { Change($0.0, KeyChord.sequence($0.1)) })
      .refusals.map(\.problem)
  }

  private func command(_ key: String, _ scope: KeyScope, in map: KeyMap) -> Command? {
    map.command(for: KeyChord.sequence(key)[0], in: scope)
  }

  @Test("a command has its new keys wherever it had keys, and the old ones do nothing")
  func replaced() {
    let map = map([(.mark, "F5 z")])
    for scope in [KeyScope.results, .detail, .marked] {
      #expect(command("F5", scope, in: map) == .mark)
      #expect(command("z", scope, in: map) == .mark)
      #expect(command("m", scope, in: map) == nil)
    }
    #expect(command("F5", .help, in: map) == nil)
    #expect(problems([(.mark, "F5 z")]).isEmpty)
  }

  @Test("two commands can swap their keys")
  func exchanged() {
    let changes: [(Command, String)] = [(.mark, "y"), (.copy, "m")]
    #expect(problems(changes).isEmpty)
    #expect(command("y", .results, in: map(changes)) == .mark)
    #expect(command("m", .citation, in: map(changes)) == .copy)
  }

  @Test("a key bound to another command in the same scope is refused with command and scope")
  func conflicts() {
    let d = KeyChord.sequence("d")[0]
    #expect(problems([(.mark, "d")]) == [.conflict(d, .halfPageDown, .detail)])
    #expect(problems([(.mark, "x")]).isEmpty)
    let z = KeyChord.sequence("z")[0]
    #expect(problems([(.mark, "z"), (.copy, "z")]) == [.conflict(z, .mark, .results)])
  }

  @Test("Esc, Ctrl-X and Ctrl-C stay with their commands")
  func reserved() {
    for (key, owner) in [("Esc", Command.toResults), ("Ctrl-X", .quickExit), ("Ctrl-C", .quit)] {
      let chord = KeyChord.sequence(key)[0]
      #expect(problems([(.mark, key)]) == [.reserved(chord, owner)])
    }
    let map = map([(.back, "F3"), (.quickExit, "F12"), (.quit, "Q"), (.toResults, "")])
    #expect(command("Esc", .detail, in: map) == .back)
    #expect(command("F3", .presentation, in: map) == .back)
    #expect(command("h", .detail, in: map) == nil)
    #expect(command("Ctrl-X", .menu, in: map) == .quickExit)
    #expect(command("F12", .menu, in: map) == .quickExit)
    #expect(command("Ctrl-C", .help, in: map) == .quit)
    #expect(command("Q", .results, in: map) == .quit)
    #expect(command("q", .results, in: map) == nil)
    #expect(command("Q", .help, in: map) == nil)
    #expect(command("Esc", .facets, in: map) == .toResults)
  }

  @Test("a command that can be chosen by name needs no key, any other does")
  func unreachable() {
    #expect(problems([(.mark, "")]).isEmpty)
    #expect(problems([(.help, "")]) == [.unreachable(.help, .citation)])
    #expect(problems([(.palette, "")]) == [.unreachable(.palette, .facets)])
    #expect(problems([(.palette, "F2"), (.export, "")]).isEmpty)
    #expect(problems([(.send, "")]) == [.unreachable(.send, .copying)])
  }

  @Test(
    "keys that no terminal sends are refused",
    arguments: ["Ctrl-I", "Ctrl-M", "Ctrl-H", "Ctrl-Enter", "Ctrl-1", "Alt-x"])
  func unsendable(key: String) {
    #expect(problems([(.mark, key)]).count == 1)
  }

  @Test("commands whose keys are digits keep them")
  func digits() {
    #expect(problems([(.openNumbered, "F5")]) == [.fixed(.openNumbered)])
    #expect(problems([(.presentNumber, "F5")]) == [.fixed(.presentNumber)])
  }

  @Test("every command that may be changed works with a key of its own")
  func every() {
    for command in Command.allCases where ![.openNumbered, .presentNumber].contains(command) {
      let (map, refusals) = KeyMap.standard.changed(by: [
        Change(command, KeyChord.sequence("F9"))
      ])
      #expect(refusals.isEmpty, "\(command)")
      for scope in KeyScope.allCases {
        let had = KeyMap.standard.bindings.contains {
          $0.command == command && $0.scopes.contains(scope)
        }
        let others: Set<Command> = [.quit]
        guard !others.contains(command) else { continue }
        #expect((self.command("F9", scope, in: map) == command) == had, "\(command) \(scope)")
      }
    }
  }

  @Test("names of commands are distinct and can be read back, and a near one is suggested")
  func names() {
    let names = Command.allCases.map(\.identifier)
    #expect(Set(names).count == names.count)
    for command in Command.allCases {
      #expect(Command(identifier: command.identifier) == command)
    }
    #expect(Command.nearestIdentifier(to: "next-pain") == "next-pane")
    #expect(Command.nearestIdentifier(to: "sort") == "order")
    #expect(Command.nearestIdentifier(to: "Quick exit") == "quick-exit")
    #expect(Command.nearestIdentifier(to: "zzzzzzzz") == nil)
  }

  @Test("hints, help and the list of commands name the new keys")
  func shown() {
    var driver = BrowserDriver(keyMap: map([(.search, "F7"), (.mark, ""), (.help, "F1 ?")]))
    driver.type("Esc")
    let hints = driver.browser.hints
    #expect(hints.contains { $0.keys == "F7" && $0.label == "search" })
    #expect(!hints.contains { $0.keys == "m" })
    #expect(hints.contains { $0.keys == "F1" })
    let rows = KeyReference(driver.browser.keyMap).sections.flatMap(\.rows)
    #expect(rows.contains { $0.command == "search" && $0.keys == "F7" })
    #expect(rows.contains { $0.command == "mark" && $0.keys == "-" })
    driver.type("/")
    #expect(driver.browser.inputMode == .browsing)
    driver.type("F7")
    guard case .searching = driver.browser.inputMode else {
      Issue.record("F7 does not search")
      return
    }
    driver.type("Esc : m a r k Enter")
    #expect(driver.browser.marks.count == 1)
  }

  @Test("a key that was assigned to the program edits text in a prompt")
  func typing() {
    var driver = BrowserDriver(keyMap: map([(.quit, "Ctrl-W"), (.redraw, "F8")]))
    driver.type("/ a b c Space d Ctrl-W")
    #expect(driver.effects.isEmpty)
    guard case .searching(let prompt, _) = driver.browser.inputMode else {
      Issue.record("the prompt is gone")
      return
    }
    #expect(prompt.text == "abc ")
    driver.type("F8")
    #expect(driver.effects == [.redraw])
    driver.type("Ctrl-C")
    #expect(driver.effects.last == .quit)
  }
}
