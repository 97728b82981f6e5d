package import Messages
internal import Text

extension Messages {
  /// The code of an interface language by its code, its own name, or its name in this language or
  /// English, ignoring case and accents; `nil` for any other name.
  package func languageCode(named name: String) -> String? {
    let wanted = FoldedKey(name)
    if let code = Messages.languages.first(where: { FoldedKey($0) == wanted }) { return code }
    let others = [self, .english] + Messages.languages.compactMap { Messages(language: $0) }
    for messages in others {
      for (code, key) in Messages.languageNames
      where messages.text(key).split(separator: ",").contains(where: {
        FoldedKey(String($0)) == wanted
      }) {
        return code
      }
    }
    return nil
  }

  /// The languages' own names, each with its code.
  package static var ownLanguageNames: [String] { ownNames.map { "\($0.name) (\($0.code))" } }

  /// The languages' codes and own names, English first.
  package static var ownNames: [(code: String, name: String)] {
    languageNames.map { code, key in
      let names = Messages(language: code)?.text(key).split(separator: ",")
      return (code, names?.first.map(String.init) ?? code)
    }
  }

  private static let languageNames: [(code: String, name: MessageKey)] = [
    ("en", .languageEnglish), ("es", .languageSpanish), ("fr", .languageFrench),
    ("pt", .languagePortuguese), ("ru", .languageRussian), ("id", .languageIndonesian),
  ]
}
