import Curses
import Glibc
import Screen
import Text

/// A program for the tests of Curses: it shows the events it gets, or a list with a marker.
@main
struct Probe {
  static func main() {
    let arguments = Set(CommandLine.arguments.dropFirst())
    var options = CursesTerminal.Options()
    if arguments.contains("ascii") { options.characterSet = .ascii }
    if arguments.contains("high-contrast") { options.theme = .highContrast }
    if arguments.contains("patient") { options.escapeDelay = 30_000 }
    options.usesOwnDescriptions = arguments.contains("own-descriptions")
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal(options)
    } catch {
      print("error: \(error)")
      exit(2)
    }
    do {
      try run(on: terminal, arguments)
      print("left")
    } catch {
      print("thrown")
      exit(3)
    }
  }

  private static func run(on terminal: CursesTerminal, _ arguments: Set<String>) throws {
    defer { terminal.close() }
    if arguments.contains("list") {
      var probe = ListProbe(terminal)
      probe.run()
    } else {
      var probe = EventProbe(
        terminal, hidesCursor: arguments.contains("no-cursor"),
        text: text(arguments))
      try probe.run()
    }
  }

  private static func text(_ arguments: Set<String>) -> String {
    if arguments.contains("spelled") { return "Straße Ærø Þing     5│Þingvellir á│end" }
    if arguments.contains("khmer") { return "ការពារកុមារ ច្បាប់ 1│ ကလေးအခွင့် 2│end" }
    return "é中│…’"
  }
}
