import ArgumentParser
import BrowserViews
import Browsing
import CatalogueStore
import Curses
import Glibc
import Screen
import Text

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

  @Flag(
    help: .init(
      """
      For an account that several people share: only this catalogue, no way to a shell. \
      FIELDSHELF_RESTRICTED=1 does the same and cannot be taken back.
      """))
  var restricted = false

  @Option(
    help: .init(
      "End after so many minutes without a key; parts of minutes may be given.",
      valueName: "minutes"))
  var idleLimit: Double?

  func validate() throws {
    if let idleLimit, !(0.001...10_000).contains(idleLimit) {
      throw ValidationError("'\(idleLimit)' is no idle limit; expected minutes, up to 10000")
    }
    guard (10...2000).contains(escDelay) else {
      throw ValidationError("'\(escDelay)' is no delay for Esc; expected 10 to 2000")
    }
  }

  func run() throws {
    if isRestricted { Restriction.forgetForeignEnvironment() }
    // Without a terminal nothing is read: the reader should not wait to be told.
    let terminal = linear ? nil : try openTerminal()
    defer { terminal?.close() }
    guard let terminal else { return try browseLinearly(OpenedCatalogue(file: file)) }
    var session = try openSession(on: terminal)
    // What reading took is not needed again, and there may be fifty sessions.
    CatalogueBuilder.giveBackMemory()
    let ending = session.run()
    terminal.close()
    if ending == .idle { complainOfIdleness() }
  }

  private func openSession(on terminal: CursesTerminal) throws -> Session {
    let opened = try OpenedCatalogue(file: file)
    return Session(
      opened.catalogue, name: opened.name, profile: profile ?? .ofEnvironment,
      isRestricted: isRestricted, idleLimit: idleMilliseconds, on: terminal)
  }

  private var isRestricted: Bool { restricted || Restriction.isInEnvironment }

  private var idleMilliseconds: Int? { idleLimit.map { Int($0 * 60_000) } }

  /// The terminal as a screen; `nil` when it cannot be one, which is told.
  private func openTerminal() throws -> CursesTerminal? {
    do {
      return try CursesTerminal(options)
    } catch CursesTerminalError.noCursorAddressing(let name) {
      Ending.complain(
        "a terminal of type '\(name)' cannot place its cursor; numbered lists are printed instead")
      return nil
    }
  }

  private func complainOfIdleness() {
    guard let idleLimit else { return }
    let whole = Int(exactly: idleLimit).map(String.init) ?? "\(idleLimit)"
    Ending.complain("ended after \(whole) minutes without a key")
  }

  private var options: CursesTerminal.Options {
    var options = CursesTerminal.Options()
    options.theme = theme ?? .dark
    options.characterSet = ascii ? .ascii : nil
    options.escapeDelay = escDelay
    options.canSuspend = !isRestricted
    return options
  }

  private func browseLinearly(_ opened: OpenedCatalogue) throws {
    // A reader who is gone is an error of `write` then, and no error of ours.
    signal(SIGPIPE, SIG_IGN)
    // There is no shell to go on with the program.
    if isRestricted { signal(SIGTSTP, SIG_IGN) }
    let isASCII = ascii || CharacterSet.ofEnvironment == .ascii
    // Widths are always those of UTF-8.
    setlocale(LC_CTYPE, "C.UTF-8")
    var input = LineInput(patience: idleMilliseconds)
    var failure: OutputError?
    var session = LinearSession(
      opened.catalogue, name: opened.name, read: { input.next() },
      print: { text in
        do throws(OutputError) {
          var output = Output()
          output.prompt(isASCII ? Transliteration.ascii(lines: text) : text)
          try output.finish()
        } catch {
          failure = error
        }
        return failure == nil
      })
    session.run()
    if let failure { throw failure }
    if input.isOutOfPatience { complainOfIdleness() }
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
