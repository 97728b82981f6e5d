extension NameIndex {
  /// The language that a word of a record names: a code of ISO 639-1, -2 or -3, a tag of BCP 47
  /// (`th-TH`, `zh_Hans`), a name in English, in the language itself or in another, with or without
  /// what follows it in parentheses. The key is the same for all of them.
  package func language(named text: String) -> NamedValue? {
    LanguageName.forms(of: text).lazy.compactMap { value(named: $0, of: .language) }.first
  }
}

/// What a word that names a language is looked up by.
package enum LanguageName {
  /// The word, and what of it names the language: the name before an addition (`English (US)`,
  /// `Spanish; Castilian`), what is said first of a name that is turned round for sorting
  /// (`Gaelic, Scottish`), or the first part of a tag.
  package static func forms(of text: String) -> [String] {
    if let end = text.firstIndex(where: { "(;/".contains($0) }), end > text.startIndex {
      return [text, String(text[..<end])]
    }
    if let comma = text.firstIndex(of: ",") {
      return [text, "\(text[text.index(after: comma)...]) \(text[..<comma])"]
    }
    return [text] + [primarySubtag(of: text)].compactMap(\.self)
  }

  /// The first part of a tag of BCP 47 of several parts, or of a locale of POSIX (`pt_BR.UTF-8`).
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
