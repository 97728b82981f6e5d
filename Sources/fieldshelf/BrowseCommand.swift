import ArgumentParser
import BrowserViews
import Browsing
import Curses
import Glibc
import Screen

/// Opens a catalogue on the screen, or as printed lists.
struct BrowseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Open a catalogue on the screen; this is what happens without a command.")

  @Argument(
    help: .init("A listing; without one, the embedded catalogue.", valueName: "file"),
    completion: .file())
  var file: String?

  @Option(
    help: .init(
      """
      'lean' for slow lines, 'full' for others; without it FIELDSHELF_PROFILE decides, else lean \
      over SSH and full elsewhere.
      """,
      valueName: "profile"))
  var profile: Profile?

  @OptionGroup var vocabulary: VocabularyOptions

  @Flag(help: "Print numbered lists and read answers instead of drawing a screen.")
  var linear = false

  @Option(
    help: .init(
      "Colours: \(Theme.all.map { "'\($0.name)'" }.joined(separator: ", ")).",
      valueName: "theme"))
  var theme: Theme?

  @Flag(help: "Draw with ASCII only, whatever the locale says.")
  var ascii = false

  @Option(
    help: .init(
      "Milliseconds that an Esc waits for the rest of a key, 10 to 2000.",
      valueName: "milliseconds"))
  var escDelay = 100

  func validate() throws {
    guard (10...2000).contains(escDelay) else {
      throw ValidationError("'\(escDelay)' is no delay for Esc; expected 10 to 2000")
    }
  }

  func run() throws {
    // Without a terminal nothing is read: the reader should not wait to be told.
    let terminal = linear ? nil : try CursesTerminal(options)
    defer { terminal?.close() }
    let opened = try OpenedCatalogue(file: file, in: vocabulary)
    guard let terminal else { return browseLinearly(opened) }
    var session = Session(
      opened.catalogue, name: opened.name, words: opened.words, profile: profile ?? .ofEnvironment,
      on: terminal)
    session.run()
  }

  private var options: CursesTerminal.Options {
    var options = CursesTerminal.Options()
    options.theme = theme ?? .dark
    options.characterSet = ascii ? .ascii : nil
    options.escapeDelay = escDelay
    return options
  }

  private func browseLinearly(_ opened: OpenedCatalogue) {
    var session = LinearSession(
      opened.catalogue, name: opened.name, words: opened.words, read: { readLine() },
      print: { text in
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      })
    session.run()
  }
}

extension Profile: ExpressibleByArgument {
  /// What FIELDSHELF_PROFILE says, else lean over SSH, where each byte may take a millisecond.
  static var ofEnvironment: Profile {
    let named = getenv("FIELDSHELF_PROFILE").flatMap { Profile(rawValue: String(cString: $0)) }
    return named ?? (getenv("SSH_CONNECTION") == nil ? .full : .lean)
  }
}

extension Theme: ExpressibleByArgument {
  public init?(argument: String) {
    guard let theme = Theme.all.first(where: { $0.name == argument }) else { return nil }
    self = theme
  }

  public static var allValueStrings: [String] { Theme.all.map(\.name) }
}
