import Browsing
import EngineCatalogue
import Glibc
import Messages
import Screen

/// The contents of the reader's setup file.
struct Setup: Sendable {
  /// A value with its line number.
  struct Setting<Value: Sendable>: Sendable {
    var value: Value
    var line: Int
  }

  /// The file; `nil` if there is none or it must not be read.
  var path: String?
  var profile: Setting<Profile>?
  var theme: Setting<Theme>?
  var language: Setting<Messages>?
  var catalogue: Setting<String>?
  var lists: Setting<String>?
  /// Changes to the default keys, in file order.
  var keys: [Setting<KeyMap.Change>] = []
  /// The default keys with these changes.
  var keyMap = KeyMap.standard
  /// Errors in the file, each with its position.
  var mistakes: [Message] = []
  /// Why the file was not looked for; commands work without it.
  var warning: Message?

  /// The setup of whoever runs the program, read on first use.
  static let current = loaded

  /// A restricted session has no setup file: only the administrator decides what it may do.
  private static var loaded: Setup {
    guard !Restriction.isInEnvironment, !CommandLine.arguments.contains("--restricted"),
      let path = SetupFile.path
    else { return Setup() }
    return Setup(reading: path)
  }

  init() {}

  /// Reads a file; empty if it does not exist.
  init(reading path: String) {
    switch SetupFile.read(path) {
    case .missing: return
    case .unreachable(let warning): self.warning = warning
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

  /// Exits before anything is shown if the file has errors; only reports that it cannot be reached.
  static func exitIfInvalid() {
    if let warning = current.warning { ExitReport.printDiagnostic(warning) }
    guard !current.mistakes.isEmpty else { return }
    current.reportMistakes()
    exit(2)
  }

  /// Writes the errors to standard error.
  func reportMistakes() {
    for mistake in mistakes { ExitReport.printDiagnostic(mistake) }
  }

  /// Returns the files that a command reads: those named, or else the setup file's; empty for the
  /// embedded listing.
  func catalogueFiles(or named: [String]) throws(UsageError) -> [String] {
    guard named.isEmpty, let catalogue, let path else { return named }
    if EngineAddress.isAddress(catalogue.value) { return [catalogue.value] }
    guard access(catalogue.value, F_OK) == 0 else {
      throw .setupCatalogueMissing(catalogue.value, file: path, line: catalogue.line)
    }
    // Every command would wait for a pipe, and only the first would get its contents.
    var status = stat()
    guard stat(catalogue.value, &status) != 0 || status.st_mode & S_IFMT == S_IFREG else {
      throw .setupCatalogueNotFile(catalogue.value, file: path, line: catalogue.line)
    }
    return [catalogue.value]
  }
}
