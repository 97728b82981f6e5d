import BrowserViews
import Browsing
import CatalogueStore
import Curses
import EngineCatalogue
import Glibc
import LinearBrowsing
import Messages
import ReadingLists
import RecordFormats
import Screen
import Text
import Vocabularies

/// Opens a catalogue on the screen or as printed lists; `browse` with its options parsed.
///
/// Arguments that need no parsing start this directly: ArgumentParser takes 1.5 ms to find that
/// out, a quarter of the time to the first screen.
struct Browse {
  /// Replaces the embedded catalogue; several files form one catalogue.
  var files: [String] = []
  /// The format of the files; `nil` to detect it.
  var format: RecordFormat?
  var vocabulary = VocabularyChoice()
  /// `nil` follows the environment, then the setup file.
  var profile: Profile?
  /// `nil` follows the environment, then the setup file.
  var theme: Theme?
  var isLinear = false
  /// Whether the session begins with the lesson.
  var startsLesson = false
  /// For an account that several people share; the environment can also set this.
  var isRestricted = Restriction.isInEnvironment
  /// Minutes without a key after which the session ends; `nil` for never.
  var idleLimit: Double?
  /// Minutes without a key after which the screen is blanked; `nil` for never.
  var blankLimit: Double?
  /// Shown instead of the catalogue's name; `nil` to show that name.
  var title: String?
  /// Whether a restricted session may send texts to the reader's clipboard.
  var allowsCopying = false
  /// Where reading lists are kept; `nil` for the folder that the environment names.
  var lists: String?
  /// The reading list to present at the start; `nil` for none.
  var presented: String?
  var terminal = CursesTerminal.Options()
  /// Where to write a line for each thing the session does; `nil` for nowhere.
  var trace: String?

  init() {}

  /// Accepts arguments that need no parser: none at all, or one that can only be a file name,
  /// because no command contains a dot or a slash and every option begins with a dash.
  init?(plain arguments: some Collection<String>) {
    guard let file = arguments.first else { return }
    let isFile = !file.hasPrefix("-") && file.utf8.contains { "./".utf8.contains($0) }
    guard arguments.count == 1, isFile else { return nil }
    files = [file]
  }

  func run() throws {
    var browse = self
    // The lesson uses the embedded catalogue.
    if !startsLesson { browse.files = try Setup.current.catalogueFiles(or: files) }
    try browse.open()
  }

  private func open() throws {
    SessionProcess.leaveNoCore()
    SessionProcess.closeInherited(keeping: Browse.namedDescriptors)
    if isRestricted { Restriction.unsetClientVariables() }
    // Fail before reading any file if there is no terminal, so that the error comes at once.
    let profile = try ResolvedSetting.profile(self.profile).value
    let theme = try ResolvedSetting.theme(self.theme).value
    let terminal = isLinear ? nil : try openTerminal(profile, theme)
    defer { terminal?.close() }
    guard let terminal else {
      let opened = try OpenedCatalogue(files: files, as: format, in: vocabulary)
      opened.reportLosses()
      try runLinear(opened)
      return try opened.throwIfRecordWasLost()
    }
    guard let opened = try openCatalogue(on: terminal) else { return }
    var session = try session(of: opened, profile, theme, on: terminal)
    // Draw the screen first: releasing memory takes a while.
    session.show()
    // Memory used for reading is not needed again, and fifty sessions may be running.
    CatalogueBuilder.releaseMemory()
    session.whenPaused = CatalogueBuilder.releaseUnusedMemory
    let ending = session.run()
    // Print nothing and skip all cleanup that takes time.
    if ending == .hidden { exit(0) }
    terminal.close()
    try MarkedOutput.print(session.browser, from: opened)
    if ending == .idle { reportIdleTimeout() }
    opened.reportLosses()
    try opened.throwIfRecordWasLost()
  }

  private func session(
    of opened: OpenedCatalogue, _ profile: Profile, _ theme: Theme, on terminal: CursesTerminal
  ) throws -> Session {
    let shown = try presentedList()
    return Session(
      opened.service, name: shownTitle, nameKey: opened.nameKey, messages: .chosen,
      profile: profile, theme: theme,
      isRestricted: isRestricted, allowsCopying: allowsCopying,
      showsTags: vocabulary.terms == .publisher,
      notice: readingNotice(of: opened) ?? shown.note, idleLimit: idleMilliseconds,
      blankLimit: blankLimit.map { Int($0 * 60_000) }, files: files(of: opened).files,
      presenting: shown.list, keyMap: Setup.current.keyMap,
      offersLanguages: InterfaceLanguage.isUnknown, startsLesson: startsLesson,
      trace: try traceFile(), on: terminal)
  }

  private func files(of opened: OpenedCatalogue) -> ReaderFiles {
    ReaderFiles(
      opened: opened, store: ListsOption.store(at: lists), isRestricted: isRestricted)
  }

  /// The list to present, and what its encoding may have changed. It was named on the command line, in
  /// a restricted session by the administrator.
  private func presentedList() throws -> (list: ReadingList?, note: Message?) {
    guard let presented else { return (nil, nil) }
    let store = ListsOption.store(at: lists) ?? ReadingListStore(at: presented)
    var note: Message?
    let list = try store.read(presented) { note = $0 }
    return (list, note)
  }

  /// The filtered title to show instead of the catalogue's name; `nil` to show that name.
  private var shownTitle: String? { title.map { TextFilter.line($0) } }

  /// What was lost in reading the files. A restricted reader is not referred to `check`.
  private func readingNotice(of opened: OpenedCatalogue) -> Message? {
    guard let file = opened.lossyFile ?? files.first, let loss = opened.report.loss else {
      return nil
    }
    let name = OpenedCatalogue.lastComponent(of: TextFilter.line(file))
    return isRestricted ? loss : Message(.lossWithCheckHint, .message(loss), .text(name))
  }

  /// Returns the trace's writer, if a trace was requested.
  private func traceFile() throws -> ((String) -> Void)? {
    guard let trace else { return nil }
    let file = try TraceFile(trace)
    return { file.write($0) }
  }

  /// `nil` when the reader quit before the catalogue was open.
  private func openCatalogue(on terminal: CursesTerminal) throws -> OpenedCatalogue? {
    let isLong = try files.contains {
      // A server's response time is not known in advance.
      try EngineAddress.isAddress($0) || OpenedCatalogue.takesLong($0, as: format)
    }
    guard let file = files.first, isLong else {
      return try OpenedCatalogue(files: files, as: format, in: vocabulary)
    }
    do {
      return try terminal.work {
        Browse.showReading(of: shownTitle ?? file, on: terminal)
        return try OpenedCatalogue(files: files, as: format, in: vocabulary) {
          if Browse.hasQuickExit(terminal.waitingEvents) {
            terminal.leaveWithoutTrace()
            exit(0)
          }
          return !Browse.hasQuit(terminal.waitingEvents)
        }
      }
    } catch is OpenedCatalogue.Cancelled {
      return nil
    }
  }

  private static func showReading(of file: String, on terminal: CursesTerminal) {
    var frame = Frame(size: terminal.size)
    let name = Message.Argument.text(OpenedCatalogue.lastComponent(of: file))
    let line = Messages.chosen.text(.readingFile, name)
    // The position of the catalogue's name.
    let position = Position(row: 0, column: 1)
    frame.write(Clipping.end(line, columns: max(0, frame.size.columns - 2)), at: position)
    frame.cursor = position
    terminal.present(frame)
  }

  /// Whether keys typed while the catalogue was loading quit the program. A letter after other
  /// letters may belong to search words that were typed ahead.
  private static func hasQuit(_ events: [TerminalEvent]) -> Bool {
    var isText = false
    for case .key(let chord) in events {
      let chord = chord.inLatinLayout
      let isQuit = Setup.current.keyMap.command(for: chord, in: .results) == .quit
      if isQuit, chord.control || !isText { return true }
      if case .character = chord.key, !chord.control { isText = true }
    }
    return events.contains(.closed)
  }

  /// Whether one of the events is the quick exit.
  private static func hasQuickExit(_ events: [TerminalEvent]) -> Bool {
    events.contains { event in
      guard case .key(let chord) = event else { return false }
      return Setup.current.keyMap.command(for: chord, in: .results) == .quickExit
    }
  }

  private var idleMilliseconds: Int? { idleLimit.map { Int($0 * 60_000) } }

  /// Opens the terminal as a screen; `nil` if it cannot show one, which is reported.
  private func openTerminal(_ profile: Profile, _ theme: Theme) throws -> CursesTerminal? {
    var options = terminal
    options.theme = theme
    options.canSuspend = !isRestricted
    do throws(CursesTerminalError) {
      let screen = try CursesTerminal(options)
      screen.restrictToASCII(profile.isASCII(in: .chosen))
      if let type = screen.substitutedType {
        ExitReport.printDiagnostic(
          Message(.terminalSubstituted, .text(type.original), .text(type.used)))
      }
      return screen
    } catch {
      guard let notice = error.noticeOfLists else { throw error }
      ExitReport.printDiagnostic(notice)
      return nil
    }
  }

  /// Descriptors that the command line passes as file names, as a shell's `<(…)` does.
  private static var namedDescriptors: [Int32] {
    CommandLine.arguments.dropFirst().compactMap { argument in
      guard let folder = argument.ranges(of: "/fd/").last else { return nil }
      return Int32(argument[folder.upperBound...])
    }
  }

  private func reportIdleTimeout() {
    guard let idleLimit else { return }
    let whole = Int(exactly: idleLimit).map(String.init) ?? "\(idleLimit)"
    ExitReport.printDiagnostic(
      idleLimit == 1
        ? Message(.endedByIdlenessOne) : Message(.endedByIdleness, .text(whole)))
  }

  private func ignoreSignals() {
    // Makes `write` return an error when the reader has gone.
    signal(SIGPIPE, SIG_IGN)
    // No shell could resume the stopped program.
    if isRestricted { for number in [SIGTSTP, SIGQUIT] { signal(number, SIG_IGN) } }
  }

  private func runLinear(_ opened: OpenedCatalogue) throws {
    ignoreSignals()
    let characterSet = CharacterSet.chosen(terminal.characterSet)
    var failure: OutputError?
    var endsLine = true
    func write(_ text: String) -> Bool {
      endsLine = text.hasSuffix("\n")
      do throws(OutputError) {
        var output = Output(in: characterSet, timeout: idleMilliseconds)
        output.prompt(text)
        try output.finish()
      } catch {
        failure = error
      }
      return failure == nil
    }
    let prompt = Messages.chosen.text(.linearPrompt)
    let input = LineInput(in: characterSet, timeout: idleMilliseconds) { _ = write(prompt) }
    let (files, shown) = (files(of: opened).files, try presentedList())
    var session = LinearSession(
      opened.service, name: shownTitle, messages: .chosen, isRestricted: isRestricted,
      showsTags: vocabulary.terms == .publisher, files: files,
      notice: readingNotice(of: opened) ?? shown.note, presenting: shown.list,
      keyMap: Setup.current.keyMap, offersLanguages: InterfaceLanguage.isUnknown,
      startsLesson: startsLesson,
      on: LinearTerminal(
        size: { Output.terminalSize() }, read: { input.next() }, print: write,
        wait: { input.wait(untilReadable: $0) }, isLeaving: { input.hasQuickExit },
        takeInterrupts: { input.catchInterrupts($0) }))
    session.run()
    if session.isHidden { exitAfterQuickExit(session, files, input, clear: write) }
    // The reader pressed no Enter after the last prompt.
    if !endsLine, isatty(STDIN_FILENO) == 0 { _ = write("\n") }
    try MarkedOutput.print(
      session.browser, from: opened, columns: Output.terminalSize()?.columns)
    if let failure, failure != .stalled { throw failure }
    if input.isTimedOut || failure == .stalled { reportIdleTimeout() }
  }

  /// Ends after the quick exit: clears the terminal with its scrollback, and stops the export.
  private func exitAfterQuickExit(
    _ session: LinearSession, _ files: SessionFiles, _ input: LineInput, clear: (String) -> Bool
  ) -> Never {
    // Restoring the modes takes some 120 system calls.
    if Output.terminalSize() != nil { _ = clear("\u{1B}[H\u{1B}[2J\u{1B}[3J") }
    input.restore()
    if session.browser.runningExport != nil { _ = files.perform(.stopExport) }
    exit(0)
  }
}
