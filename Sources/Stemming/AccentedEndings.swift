internal import Text

/// Endings that always have an accent, for words written without it: a stemmer does not know them.
enum AccentedEndings {
  /// The word with the accent of its ending, if it is pure ASCII and long enough to be sure.
  static func restored(_ word: String, in language: TextLanguage) -> String {
    guard let endings = endings[language], word.utf8.count >= shortest,
      word.utf8.allSatisfy({ $0 < 0x80 }),
      let ending = endings.first(where: { word.hasSuffix($0.plain) })
    else { return word }
    return String(word.dropLast(ending.plain.utf8.count)) + ending.accented
  }

  private static let shortest = 5

  /// Longer endings come before those that they end in.
  private static let endings: [TextLanguage: [(plain: String, accented: String)]] = [
    .portuguese: [
      ("cao", "ção"), ("coes", "ções"), ("ao", "ão"), ("oes", "ões"), ("aes", "ães"),
      ("avel", "ável"), ("aveis", "áveis"), ("ivel", "ível"), ("iveis", "íveis"),
      ("encia", "ência"), ("encias", "ências"), ("ancia", "ância"), ("ancias", "âncias"),
    ],
    .french: [
      ("ee", "ée"), ("ees", "ées"), ("alite", "alité"), ("alites", "alités"), ("ilite", "ilité"),
      ("ilites", "ilités"), ("ivite", "ivité"), ("ivites", "ivités"),
    ],
  ]
}
