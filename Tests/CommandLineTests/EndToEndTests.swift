import Testing
import Vocabularies

/// Sessions in an independent terminal. They run one at a time: each waits for a screen, and ten at
/// once would overload a slow machine.
@Suite("In a terminal", .serialized)
struct EndToEndTests {
  @Test("filters by topic, country and both, and undoes the filters")
  func narrows() throws {
    let session = try TmuxSession()
    try session.browse()
    try session.narrow(toTopic: "Cybercrime")
    try session.wait(forText: "10 of 29 publications")
    try session.narrow(toCountry: "Thailand", in: ["Asia", "South-eastern Asia"])
    try session.wait(
      forText: "2 of 29 publications", "Child Protection in the Digital Age",
      "Cybercrime + Thailand")
    try session.press("u")
    try session.wait(forText: "10 of 29 publications")
    try session.press("u")
    try session.wait(forText: "29 publications", "All publications")
    try session.press("Home")
    try session.narrow(toCountry: "Egypt", in: ["Africa", "Northern Africa"])
    try session.wait(forText: "1 of 29 publications", "Child Marriage in the MENA Region")
  }

  @Test(
    "finds words as they are typed, with and without accents",
    arguments: ["associacao", "associação", "ASSOCIACAO"])
  func finds(words: String) throws {
    let session = try TmuxSession()
    try session.browse()
    try session.press("/")
    try session.type(words)
    try session.wait(forText: "1 of 29 publications", "Latin America to Fight")
    try session.press("Enter")
    try session.wait(forText: "1 of 29 publications", words)
  }

  @Test("a search without results says so, and Backspace widens it again")
  func findsNothing() throws {
    let session = try TmuxSession()
    try session.browse()
    try session.press("/")
    try session.type("haguex")
    try session.wait(forText: "0 of 29 publications")
    try session.press("BSpace")
    try session.wait(forText: "2 of 29 publications")
  }

  @Test("opens a publication, goes to the next and back to the list")
  func reads() throws {
    let session = try TmuxSession()
    try session.browse()
    try session.press("/")
    try session.type("hague")
    try session.wait(forText: "2 of 29 publications")
    try session.press("Enter")
    try session.focus("Results")
    try session.press("Enter")
    try session.wait(forText: "1 of 2", "Sources")
    try session.press("n")
    try session.wait(forText: "2 of 2")
    try session.press("Escape")
    try session.wait(forText: "2 of 29 publications", "All topics")
  }

  @Test("shows the keys and hides them again")
  func help() throws {
    let session = try TmuxSession()
    try session.browse()
    try session.press("?")
    try session.wait(forText: "One row up", "Next pane")
    try session.press("?")
    try session.wait(forText: "All topics", "29 publications")
  }

  @Test("follows the size of the terminal, however small")
  func resizes() throws {
    let session = try TmuxSession()
    try session.browse()
    for (rows, columns) in [(40, 120), (12, 40), (5, 20), (1, 2), (5, 20), (60, 200), (24, 80)] {
      try session.resize(rows: rows, columns: columns)
      try session.wait(for: "\(columns)x\(rows)") { session in
        let screen = session.screen
        return screen.contains { !$0.isEmpty }
          && session.variable("pane_width") == String(columns)
      }
    }
    try session.wait(forText: "All topics", "29 publications")
    try session.press("q")
    try session.wait(for: "the shell's screen") { !$0.isOnAlternateScreen }
  }

  @Test("draws ASCII in an ASCII locale")
  func asciiLocale() throws {
    let session = try TmuxSession()
    try session.browse("", in: ["LC_ALL": "C"])
    #expect(session.screen.joined().utf8.max() ?? 0 < 0x80)
    try session.press("/")
    try session.type("terminology")
    try session.wait(forText: "of 29 publications", "Terminology Guidelines")
    #expect(session.screen.joined().utf8.max() ?? 0 < 0x80)
  }

  @Test("opens another listing under its own name")
  func otherListing() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Listings.sound, to: "one.txt")
    let session = try TmuxSession()
    try session.browse("'\(file)'")
    try session.wait(forText: "one.txt", "A Title of Its Own", "1 publication")
  }
}

extension EndToEndTests {
  @Test(
    "Ctrl-X leaves no word of the catalogue on the screen or in the scrollback",
    arguments: ["", "--linear"])
  func quickExit(options: String) throws {
    let session = try TmuxSession()
    try session.browse(options)
    if options.isEmpty {
      try session.press("Escape", "Enter")
      try session.wait(forText: "Publication 1 of 29")
    } else {
      for _ in 0..<3 { try session.command("results") }
      try session.wait(forText: "Results, ")
    }
    try session.press("C-x")
    try session.wait(for: "the shell") { !$0.isOnAlternateScreen && !$0.shows("Answer:") }
    try session.command("echo gone")
    try session.wait(forText: "gone")
    let all = session.scrollback
    for word in ["Child", "Publication", "Digital", "Results", "Topics", "ICMEC"] {
      #expect(!all.contains(word), "\(word)")
    }
  }

  @Test("marked publications stay in the scrollback if the reader wants it")
  func printed() throws {
    let session = try TmuxSession()
    try session.browse()
    try session.press("BTab")
    try session.wait(forText: "m mark")
    try session.press("m")
    try session.wait(forText: "1 marked")
    try session.press("q")
    try session.wait(forText: "Enter prints")
    try session.press("Enter")
    try session.wait(forText: "ROCIT. (n.d.)", "9jjba8v2")
  }
}
