import Browsing
import Screen
import Testing

struct KeyMapTests {
  @Test("every command has a key, and its summary fits the list of keys")
  func everyCommandIsReachable() {
    let bound = Set(KeyMap.standard.bindings.map(\.command))
    for command in Command.allCases {
      #expect(bound.contains(command), "\(command) has no key")
      #expect(command.summary.count <= 40, "\(command.summary)")
    }
  }

  @Test("arrows, Enter, Esc, Tab and Space alone move, narrow, open and go back")
  func plainKeysSuffice() {
    let plain = KeyChord.sequence("Up Down Left Right Enter Esc Tab Shift-Tab Space")
    let reachable = Set(
      KeyScope.allCases.flatMap { scope in
        plain.compactMap { KeyMap.standard.command(for: $0, in: scope) }
      })
    #expect(
      reachable.isSuperset(of: [
        .up, .down, .nextPane, .include, .unfold, .fold, .open, .back, .nextLink, .openLink,
      ]))
  }

  @Test("the list of keys has every command, under its group")
  func referenceIsWhole() {
    for section in KeyReference().sections {
      let commands = Command.allCases.filter { $0.group.rawValue == section.heading }
      #expect(Set(section.rows.map(\.summary)) == Set(commands.map(\.summary)))
    }
  }
}
