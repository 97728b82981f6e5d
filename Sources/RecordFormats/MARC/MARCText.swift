internal import Publications

/// Texts of library records: ISBD punctuation, dates with signs, roles.
enum MARCText {
  /// A text without final ISBD punctuation and without enclosing brackets.
  ///
  /// A final full stop is removed too, unless it ends an initial, a known abbreviation or an
  /// ellipsis.
  static func withoutPunctuation(_ text: String, keepsStop: Bool = false) -> String {
    var text = text.trimmed
    // Most texts end with a letter or a digit.
    if let last = text.utf8.last, 0x61...0x7A ~= last | 0x20 || 0x30...0x39 ~= last { return text }
    while let last = text.last, " /:;=,".contains(last) { text.removeLast() }
    if !keepsStop, text.hasSuffix("."), !endsWithAbbreviation(text) { text.removeLast() }
    while let last = text.last, " /:;=,".contains(last) { text.removeLast() }
    if text.hasPrefix("["), text.hasSuffix("]"), !text.dropFirst().dropLast().contains("[") {
      text = String(text.dropFirst().dropLast())
    }
    return text
  }

  private static func endsWithAbbreviation(_ text: String) -> Bool {
    if text.hasSuffix("..") { return true }
    let word = text.dropLast().split { " .-".contains($0) }.last ?? ""
    let known: Set<Substring> = [
      "Inc", "Ltd", "Co", "Corp", "Jr", "Sr", "etc", "p", "ed", "al", "v", "vol", "no", "cm",
    ]
    return word.count == 1 || known.contains(word)
  }

  /// The first four-digit year in a text such as `c1999.`, `[1999?]` or `1999-2001`.
  static func year(in text: String) -> Int? { YearInText.first(in: text) }

  /// The role of a contributor, from `$4` or `$e`.
  static func role(of field: MARCRecord.Field) -> Contributor.Role {
    let words = field.values("4", "e").map { withoutPunctuation($0).lowercased() }
    guard let word = words.first else { return .author }
    return role(named: word)
  }

  /// The role of a MARC relator code or term.
  static func role(named word: String) -> Contributor.Role {
    let code = word.split(separator: "/").last.map(String.init) ?? word
    switch code {
    case "aut", "author", "cre", "creator", "", "joint author", "auth": return .author
    case "edt", "editor", "ed", "edc", "hrsg": return .editor
    case "trl", "translator", "tr": return .translator
    case "ctb": return Contributor.Role(rawValue: "contributor")
    case "ill": return Contributor.Role(rawValue: "illustrator")
    default: return Contributor.Role(rawValue: code)
    }
  }
}
