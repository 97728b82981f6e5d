import ArgumentParser
import Browsing
import Curses
import Glibc
import Messages
internal import ReadingLists
import RecordFormats
import RecordImport
import Screen
import Vocabularies

/// Opens a catalogue on the screen, or as printed lists.
struct BrowseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Open a catalogue on the screen; this is what happens without a command.",
    discussion: """
      Ctrl-X leaves at once, from everywhere, and clears the screen and the terminal's scrollback. It \
      cannot clear the history that tmux or screen keep, what a terminal or an ssh client has saved, \
      or the shell's history of the command line. Nothing is written but an export, a reading list or \
      a trace that you ask for; a restricted session writes nothing.
      """)

  @Argument(
    help: .init(
      """
      Records or a catalogue; without one, that of the setup file, else the embedded one. Several files \
      are one catalogue.
      """,
      valueName: "file"),
    completion: .file())
  var files: [String] = []

  @Option(
    name: .customLong("catalogue"),
    help: .init("A file, as the other commands name it.", valueName: "file"), completion: .file())
  var catalogues: [String] = []

  @Option(
    help: .init(
      """
      'lean' for slow lines, 'access' for speech and braille, 'full' for others; without it \
      FIELDSHELF_PROFILE decides, else the setup file, else lean over SSH and full elsewhere.
      """,
      valueName: "profile"))
  var profile: Profile?

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var vocabulary: VocabularyOptions

  @Flag(help: "Print numbered lists and read answers instead of drawing a screen.")
  var linear = false

  @Option(
    help: .init(
      """
      Colours: \(Theme.all.map { "'\($0.name)'" }.joined(separator: ", ")); without it \
      FIELDSHELF_THEME decides, else the setup file, else the background that COLORFGBG names.
      """,
      valueName: "theme"))
  var theme: Theme?

  @Flag(
    help: .init(
      """
      Begin with the first lesson: eight steps in the program itself, on the embedded catalogue unless a \
      file is named. Nothing is written.
      """))
  var tutorial = false

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
      FIELDSHELF_RESTRICTED=1 does the same and cannot be undone.
      """))
  var restricted = false

  @Option(
    help: .init(
      "End after so many minutes without a key; fractions are allowed.",
      valueName: "minutes"))
  var idleLimit: Double?

  @Option(
    help: .init(
      "Empty the screen after so many minutes without a key, until the next one.",
      valueName: "minutes"))
  var blankAfter: Double?

  @Option(
    help: .init(
      "What the first line says in the place of the catalogue's name.", valueName: "text"))
  var neutralTitle: String?

  @Flag(help: "In a restricted session, allow texts to be sent to the reader's clipboard.")
  var allowCopy = false

  @OptionGroup var place: ListsOption

  @Option(
    help: .init(
      "Present this reading list from the start, one publication a screen.", valueName: "name"))
  var present: String?

  @Option(
    help: .init(
      "Write what the session does to this file: keys, questions, answers, times. Not restricted.",
      valueName: "file"),
    completion: .file())
  var trace: String?

  func validate() throws {
    // Words behind a command with a slip of the finger in it are no files.
    if files.count > 1, let word = files.last(where: BrowseCommand.isWord) {
      throw ValidationError(Messages.chosen.text(.unexpectedArgument, .text(word)))
    }
    if trace != nil, restricted || Restriction.isInEnvironment {
      throw ValidationError(Messages.chosen.text(.traceIsRestricted))
    }
    if place.lists != nil, restricted || Restriction.isInEnvironment {
      throw ValidationError(Messages.chosen.text(.listsAreRestricted))
    }
    if let idleLimit, !(0.001...10_000).contains(idleLimit) {
      throw ValidationError(
        Messages.chosen.text(.invalidIdleLimit, .text("\(idleLimit)")))
    }
    if let blankAfter, !(0.001...10_000).contains(blankAfter) {
      throw ValidationError(
        Messages.chosen.text(.invalidBlankAfter, .text("\(blankAfter)")))
    }
    guard (10...2000).contains(escDelay) else {
      throw ValidationError(Messages.chosen.text(.invalidEscapeDelay, .text("\(escDelay)")))
    }
  }

  /// Whether an argument is no file, and not written like one.
  private static func isWord(_ argument: String) -> Bool {
    !argument.utf8.contains(where: "./".utf8.contains) && access(argument, F_OK) != 0
  }

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    var browse = Browse()
    browse.files = files + catalogues
    browse.format = reading.format
    browse.vocabulary = vocabulary.choice
    browse.profile = profile
    browse.isLinear = linear
    browse.teaches = tutorial
    browse.theme = theme
    browse.terminal.characterSet = ascii ? .ascii : nil
    browse.terminal.escapeDelay = escDelay
    browse.isRestricted = browse.isRestricted || restricted
    browse.idleLimit = idleLimit
    browse.blankLimit = blankAfter
    browse.title = neutralTitle
    browse.allowsCopying = allowCopy
    browse.lists = place.lists
    browse.presented = present
    browse.trace = trace
    do {
      try browse.run()
    } catch PublicationReader.Failure.file(.missing(let name))
      where name == files.first && !name.isEmpty && !name.utf8.contains(where: "./".utf8.contains)
    {
      // What has neither dot nor slash may be a command with a slip of the finger in it.
      throw NothingFound.noFile(name)
    }
  }
}

extension Profile: ExpressibleByArgument {}

extension Theme: ExpressibleByArgument {
  /// The theme with a name.
  public init?(argument: String) {
    guard let theme = Theme.all.first(where: { $0.name == argument }) else { return nil }
    self = theme
  }

  /// The names, for help and completions.
  public static var allValueStrings: [String] { Theme.all.map(\.name) }
}
