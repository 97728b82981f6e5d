internal import Text

extension NameIndex {
  /// The language that a record's text names: an ISO 639-1, -2 or -3 code, a BCP 47 tag (`th-TH`,
  /// `zh_Hans`), or a name in English, in the language itself or in another language, with or
  /// without an addition in parentheses or a word for *language*. All of them give the same key.
  package func language(named text: String) -> NamedValue? {
    LanguageName.forms(of: text).lazy.compactMap { value(named: $0, of: .language) }.first
  }
}

/// Lookup forms of a text that names a language.
package enum LanguageName {
  /// The text, and the part that names the language: the name before an addition (`English (US)`,
  /// `Spanish; Castilian`), an inverted name in natural order (`Gaelic, Scottish`), the name without
  /// a word for *language* (`English language`, `русский язык`), or the first subtag.
  package static func forms(of text: String) -> [String] {
    if let end = text.firstIndex(where: { "(;/".contains($0) }), end > text.startIndex {
      return [text, String(text[..<end])]
    }
    if let comma = text.firstIndex(of: ",") {
      return [text, "\(text[text.index(after: comma)...]) \(text[..<comma])"]
    }
    return [text] + adjectives(in: text) + [primarySubtag(of: text)].compactMap(\.self)
  }

  /// The name beside a word for *language*, and after *langue*, *lengua* and *língua*, of which names
  /// are feminine, in the masculine: `français` for `langue française`. Empty without such a word.
  private static func adjectives(in text: String) -> [String] {
    let words = text.split(separator: " ").map { TextFolding.fold(String($0)) }
    guard words.count > 1, let first = words.first, let last = words.last else { return [] }
    if languageWords.contains(last) { return [words.dropLast().joined(separator: " ")] }
    guard languageWords.contains(first) else { return [] }
    let name = words.dropFirst().joined(separator: " ")
    guard feminine.contains(first), let end = name.last, end == "e" || end == "a" else {
      return [name]
    }
    let stem = String(name.dropLast())
    // `italienne`, `coréenne`; `rusa`, `china`.
    return end == "e" ? [name, stem, String(stem.dropLast())] : [name, stem + "o", stem]
  }

  /// The feminine words for *language*, folded.
  private static let feminine: Set = ["langue", "lengua", "lingua"]
  /// The words for *language*, folded.
  private static let languageWords = feminine.union([
    "language", "idioma", "bahasa", "sprache", "taal", "sprak", "sprog", "dili", "язык", "мова",
    "اللغه", "زبان",
  ])

  /// The first subtag of a BCP 47 tag with several subtags, or of a POSIX locale (`pt_BR.UTF-8`).
  private static func primarySubtag(of text: String) -> String? {
    let tag = text.prefix { $0 != "." && $0 != "@" }
    let parts = tag.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    guard let first = parts.first, parts.count > 1 || tag.count < text.count,
      LanguageTable.isCode(first.lowercased()),
      parts.dropFirst().allSatisfy({ part in
        1...8 ~= part.utf8.count
          && part.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 | 0x20 }
      })
    else { return nil }
    return first.lowercased()
  }
}
