import BrowserViews
import Browsing
import Curses
import Glibc
import Screen

/// Opens a catalogue on the screen, or as printed lists: what `browse` does with its options.
///
/// Without any argument this runs at once: to find out that there is nothing to parse takes
/// ArgumentParser 1.5 ms, a quarter of the time to the first screen.
struct Browse {
  /// Another catalogue than the embedded one.
  var file: String?
  var vocabulary = VocabularyChoice()
  /// `nil` follows the environment.
  var profile: Profile?
  var isLinear = false
  var terminal = CursesTerminal.Options()

  func run() throws {
    // Without a terminal nothing is read: the reader should not wait to be told.
    let terminal = isLinear ? nil : try CursesTerminal(terminal)
    defer { terminal?.close() }
    let opened = try OpenedCatalogue(file: file, in: vocabulary)
    guard let terminal else { return browseLinearly(opened) }
    var session = Session(
      opened.catalogue, name: opened.name, words: opened.words, profile: profile ?? .ofEnvironment,
      on: terminal)
    session.run()
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

extension Profile {
  /// What FIELDSHELF_PROFILE says, else lean over SSH, where each byte may take a millisecond.
  static var ofEnvironment: Profile {
    let named = getenv("FIELDSHELF_PROFILE").flatMap { Profile(rawValue: String(cString: $0)) }
    return named ?? (getenv("SSH_CONNECTION") == nil ? .full : .lean)
  }
}
