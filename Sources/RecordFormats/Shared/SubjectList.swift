/// Several subjects in an element for one, as repositories and reference managers write them.
enum SubjectList {
  /// The subjects between semicolons; a text with an entity (`R&amp;D`) is one.
  ///
  /// The guidelines of OpenAIRE and RIOXX allow semicolons instead of repeated elements, and no
  /// thesaurus has them in its terms. Names of categories of a web site are not split.
  static func subjects(in text: String) -> [String] {
    guard text.utf8.contains(0x3B) else { return [text] }
    let parts = text.split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
    let hasEntity = parts.dropLast().contains { part in
      part.split(separator: " ").last.map { $0.contains("&") && $0 != "&" } ?? false
    }
    return hasEntity ? [text] : parts
  }
}
