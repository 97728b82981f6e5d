import Browsing
import Messages
import Screen
import Testing

struct KeyMapTests {
  @Test("every command has a key")
  func everyCommandIsReachable() {
    let bound = Set(KeyMap.standard.bindings.map(\.command))
    for command in Command.allCases { #expect(bound.contains(command), "\(command) has no key") }
  }

  @Test("names of commands fit their column in every language", arguments: Messages.languages)
  func fits(language: String) throws {
    let messages = try #require(Messages(language: language))
    for command in Command.allCases {
      let (name, summary) = (messages.text(command.name), messages.text(command.summary))
      #expect(name.count <= 20, "\(name)")
      #expect(summary.count <= 40, "\(summary)")
    }
  }

  @Test(
    "a chord occurs once in a scope, since a second one would be unreachable",
    arguments: KeyScope.allCases)
  func chordsAreUnique(scope: KeyScope) {
    let chords = KeyMap.standard.bindings.filter { $0.scopes.contains(scope) }.flatMap(\.chords)
    #expect(Dictionary(grouping: chords) { $0 }.filter { $1.count > 1 }.isEmpty)
  }

  @Test("arrows, Enter, Esc, Tab and Space reach every command that has no other way")
  func plainKeysSuffice() {
    let plain = KeyChord.sequence("Up Down Left Right Enter Esc Tab Shift-Tab Space")
    let direct = Set(
      KeyScope.allCases.flatMap { scope in
        plain.compactMap { KeyMap.standard.command(for: $0, in: scope) }
      })
    #expect(direct.contains(.palette))
    // The palette, opened by Space in the results and the marked list, offers the commands of these
    // scopes.
    let chosen = Set(
      KeyMap.standard.bindings.filter { !$0.scopes.isDisjoint(with: [.results, .marked]) }
        .map(\.command))
    // Shortcuts for what other commands also do.
    let shortcuts: Set<Command> = [
      .exclude, .filter, .nextMatch, .previousMatch, .openNumbered, .presentNumber, .presentLink,
      .presentCode,
    ]
    #expect(Set(Command.allCases).subtracting(direct).subtracting(chosen) == shortcuts)
  }

  @Test("a key that does nothing in the lists says where it works")
  func places() {
    let rows = KeyReference().sections.flatMap(\.rows)
    let places = rows.filter { $0.keys == "Space" }.map { "\($0.summary): \($0.scope)" }
    #expect(
      places == [
        "One page down: a term, the list of keys",
        "Include, exclude or neither: topics and other lists",
        "One page down, then the next publication: a publication",
        "Run a command by name or number: ",
      ])
    #expect(rows.first { $0.keys == "Tab" }?.scope == "")
  }

  @Test("the list of keys has every command, under its group")
  func referenceIsWhole() {
    let prompt = Messages.english.text(.groupPrompt)
    #expect(KeyReference().sections.count == CommandGroup.allCases.count + 1)
    for section in KeyReference().sections where section.heading != prompt {
      let commands = Command.allCases.filter {
        Messages.english.text($0.group.heading) == section.heading
      }
      #expect(
        Set(section.rows.map(\.summary)) == Set(commands.map { Messages.english.text($0.summary) }))
    }
  }
}
