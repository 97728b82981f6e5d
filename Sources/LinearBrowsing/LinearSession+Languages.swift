internal import Browsing
internal import Messages
internal import Screen

/// The language of the session.
extension LinearSession {
  /// Prints how to get the other languages, unless the reader's language is known or there is too
  /// little room.
  mutating func printLanguages() {
    guard browser.offersLanguages else { return }
    let names = Messages.ownNames.dropFirst().map { "\($0.code): \($0.name)" }
    let word = LinearVocabulary(messages).shown(.language)
    let line = "\(word) \(names.joined(separator: ", "))"
    guard page.size.map({ page.height(of: line) * 6 <= $0.rows }) ?? true else { return }
    page.print(line)
  }

  /// Switches to the next language, or to the one named.
  mutating func switchLanguage(to name: String) {
    guard !name.isEmpty else {
      _ = carryOut(browser.perform(.language))
      return
    }
    guard let effects = messages.languageCode(named: name).flatMap({ browser.setLanguage($0) })
    else {
      let names = Messages.ownLanguageNames.joined(separator: ", ")
      return page.print(messages.text(.linearUnknownLanguage, .text(name), .text(names)))
    }
    carryOut(effects)
  }
}
