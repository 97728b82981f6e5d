/// A language that search or sorting has rules for.
package enum TextLanguage: UInt8, CaseIterable, Sendable {
  case english, spanish, french, portuguese, russian, german, italian

  /// The language of a record, given as an ISO 639 code, a tag that begins with one, or its name in
  /// English or in the language itself; `nil` for any other.
  package init?(named name: String) {
    // Most records have a name exactly as listed.
    let known = TextLanguage.names[name]
    let primary = { name.prefix { $0 != "-" && $0 != "_" }.lowercased() }
    guard let language = known ?? TextLanguage.names[primary()] else { return nil }
    self = language
  }

  private static let names: [String: TextLanguage] = {
    var names: [String: TextLanguage] = [:]
    for (language, list) in [
      (TextLanguage.english, "en eng english"),
      (.spanish, "es spa spanish español castellano castilian"),
      (.french, "fr fra fre french français"),
      (.portuguese, "pt por portuguese português"),
      (.russian, "ru rus russian русский"),
      (.german, "de deu ger german deutsch"),
      (.italian, "it ita italian italiano"),
    ] {
      for name in list.split(separator: " ") { names[String(name)] = language }
    }
    return names
  }()

  /// The articles to ignore at the beginning of a title; those with an apostrophe directly precede
  /// their word.
  var articles: [String] {
    switch self {
    case .english: ["a", "an", "the"]
    case .spanish: ["el", "la", "los", "las", "un", "una"]
    case .french: ["le", "la", "les", "l'", "un", "une"]
    case .portuguese: ["o", "a", "os", "as", "um", "uma"]
    case .german: ["der", "die", "das", "ein", "eine"]
    case .italian: ["il", "lo", "la", "i", "gli", "le", "l'", "un", "una"]
    case .russian: []
    }
  }
}
