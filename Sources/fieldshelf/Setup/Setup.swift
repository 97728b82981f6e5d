import Browsing
import EngineCatalogue
import Glibc
import Messages
import Screen

/// What the reader's setup file says.
struct Setup: Sendable {
  /// A value with the line that it is in.
  struct Setting<Value: Sendable>: Sendable {
    var value: Value
    var line: Int
  }

  /// The file; `nil` where there is none, or where it must not be read.
  var path: String?
  var profile: Setting<Profile>?
  var theme: Setting<Theme>?
  var language: Setting<Messages>?
  var catalogue: Setting<String>?
  var lists: Setting<String>?
  /// Keys in the place of those of the program, in the order of the file.
  var keys: [Setting<KeyMap.Change>] = []
  /// The keys of the program with these changes.
  var keyMap = KeyMap.standard
  /// What is wrong with the file, each with its place.
  var mistakes: [Message] = []

  /// What is said in the file of whoever runs the program; read when somebody first asks.
  static let current = ofReader

  /// A restricted session has no file: what it may do is the administrator's choice alone.
  private static var ofReader: Setup {
    guard !Restriction.isInEnvironment, !CommandLine.arguments.contains("--restricted"),
      let path = SetupFile.path
    else { return Setup() }
    return Setup(reading: path)
  }

  init() {}

  /// What a file says; nothing where there is none.
  init(reading path: String) {
    switch SetupFile.read(path) {
    case .missing: return
    case .unreadable(let mistake):
      self.path = path
      mistakes = [mistake]
    case .text(let bytes):
      self.path = path
      var parser = SetupParser(of: path)
      parser.read(bytes)
      self = parser.setup
    }
  }

  /// Leaves the program when something is wrong with the file, before anything is shown.
  static func leaveIfFaulty() {
    guard !current.mistakes.isEmpty else { return }
    current.complain()
    exit(2)
  }

  /// Writes to standard error what is wrong.
  func complain() {
    for mistake in mistakes { ExitReport.complain(mistake) }
  }

  /// The files that a command reads: those that were named, else the one of the file; none for the
  /// embedded listing.
  func catalogueFiles(or named: [String]) throws(UsageError) -> [String] {
    guard named.isEmpty, let catalogue, let path else { return named }
    if EngineAddress.isAddress(catalogue.value) { return [catalogue.value] }
    guard access(catalogue.value, F_OK) == 0 else {
      throw .setupCatalogueMissing(catalogue.value, file: path, line: catalogue.line)
    }
    // A pipe would be waited for by every command, and has nothing for the second one.
    var status = stat()
    guard stat(catalogue.value, &status) != 0 || status.st_mode & S_IFMT == S_IFREG else {
      throw .setupCatalogueKind(catalogue.value, file: path, line: catalogue.line)
    }
    return [catalogue.value]
  }
}
