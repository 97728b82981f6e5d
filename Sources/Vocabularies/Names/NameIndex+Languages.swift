extension NameIndex {
  /// The language that a record's text names: an ISO 639-1, -2 or -3 code, a BCP 47 tag (`th-TH`,
  /// `zh_Hans`), or a name in English, in the language itself or in another language, with or
  /// without an addition in parentheses. All of them give the same key.
  package func language(named text: String) -> NamedValue? {
    LanguageName.forms(of: text).lazy.compactMap { value(named: $0, of: .language) }.first
  }
}

/// Lookup forms of a text that names a language.
package enum LanguageName {
  /// The text, and the part that names the language: the name before an addition (`English (US)`,
  /// `Spanish; Castilian`), an inverted name in natural order (`Gaelic, Scottish`), or the first
  /// subtag.
  package static func forms(of text: String) -> [String] {
    if let end = text.firstIndex(where: { "(;/".contains($0) }), end > text.startIndex {
      return [text, String(text[..<end])]
    }
    if let comma = text.firstIndex(of: ",") {
      return [text, "\(text[text.index(after: comma)...]) \(text[..<comma])"]
    }
    return [text] + [primarySubtag(of: text)].compactMap(\.self)
  }

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
