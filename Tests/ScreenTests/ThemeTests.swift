import Screen
import Testing

@Suite("Themes")
struct ThemeTests {
  @Test("have different names")
  func names() {
    #expect(Set(Theme.all.map(\.name)).count == 4)
  }

  @Test("distinguish what keys act on from what is chosen", arguments: Theme.all)
  func differ(theme: Theme) {
    let roles: [StyleRole] = [
      .text, .focusedHeading, .selection, .inactiveSelection, .included, .excluded, .match,
    ]
    #expect(Set(roles.map { theme[$0] }).count == roles.count)
    #expect(theme[.heading] != theme[.focusedHeading])
  }
}
