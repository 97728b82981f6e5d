import ArgumentParser
import Browsing
import Curses
import Glibc
import Messages
internal import ReadingLists
import RecordFormats
import RecordImport
import Screen
import Text
import Vocabularies

/// Opens a catalogue on the screen, or as printed lists.
struct BrowseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: .help(.helpBrowseAbstract),
    discussion: .help(.helpBrowseDiscussion))

  @Argument(
    help: .init(.help(.helpBrowseFiles), valueName: "file"),
    completion: .file())
  var files: [String] = []

  @Option(
    name: .customLong("catalogue"),
    help: .init(.help(.helpBrowseCatalogues), valueName: "file"), completion: .file())
  var catalogues: [String] = []

  @OptionGroup var engine: EngineOption

  @Option(
    help: .init(.help(.helpBrowseProfile), valueName: "profile"))
  var profile: Profile?

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var vocabulary: VocabularyOptions

  @Flag(help: .init(.help(.helpBrowseLinear)))
  var linear = false

  @Option(
    help: .init(
      .help(.helpBrowseTheme, .text(Theme.all.map { "'\($0.name)'" }.joined(separator: ", "))),
      valueName: "theme"))
  var theme: Theme?

  @Flag(
    help: .init(.help(.helpBrowseTutorial)))
  var tutorial = false

  @Flag(help: .init(.help(.helpBrowseAscii)))
  var ascii = false

  @Option(
    help: .init(.help(.helpBrowseEscDelay), valueName: "milliseconds"))
  var escDelay = 100

  @Flag(
    help: .init(.help(.helpBrowseRestricted)))
  var restricted = false

  @Option(
    help: .init(.help(.helpBrowseIdleLimit), valueName: "minutes"))
  var idleLimit: Double?

  @Option(
    help: .init(.help(.helpBrowseBlankAfter), valueName: "minutes"))
  var blankAfter: Double?

  @Option(
    help: .init(.help(.helpBrowseNeutralTitle), valueName: "text"))
  var neutralTitle: String?

  @Flag(help: .init(.help(.helpBrowseAllowCopy)))
  var allowCopy = false

  @OptionGroup var listsOption: ListsOption

  @Option(
    help: .init(.help(.helpBrowsePresent), valueName: "name"))
  var present: String?

  @Option(
    help: .init(.help(.helpBrowseTrace), valueName: "file"),
    completion: .file())
  var trace: String?

  func validate() throws {
    // Words after a misspelt command are not files.
    if files.count > 1, let word = files.last(where: BrowseCommand.isWord) {
      throw ValidationError(Messages.chosen.text(.unexpectedArgument, .text(word)))
    }
    if trace != nil, restricted || Restriction.isInEnvironment {
      throw ValidationError(Messages.chosen.text(.traceIsRestricted))
    }
    if listsOption.lists != nil, restricted || Restriction.isInEnvironment {
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

  /// Whether an argument is neither an existing file nor written like a path.
  private static func isWord(_ argument: String) -> Bool {
    !argument.utf8.contains(where: "./".utf8.contains) && access(argument, F_OK) != 0
  }

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    var browse = Browse()
    browse.files = files + catalogues + engine.servers
    browse.format = reading.format
    browse.vocabulary = vocabulary.choice
    browse.profile = profile
    browse.isLinear = linear
    browse.startsLesson = tutorial
    browse.theme = theme
    browse.terminal.characterSet = ascii ? .ascii : nil
    browse.terminal.escapeDelay = escDelay
    browse.isRestricted = browse.isRestricted || restricted
    browse.idleLimit = idleLimit
    browse.blankLimit = blankAfter
    browse.title = neutralTitle
    browse.allowsCopying = allowCopy
    browse.lists = listsOption.lists
    browse.presented = present
    browse.trace = trace
    do {
      try browse.run()
    } catch PublicationReader.Failure.file(.missing(let name))
      where name == files.first && !name.isEmpty && !name.utf8.contains(where: "./".utf8.contains)
    {
      // Without a dot or a slash it may be a misspelt command.
      throw NotFoundError.noFile(name)
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
