/// Several subjects in an element for one, as repositories and reference managers write them.
enum SubjectList {
  /// The subjects between semicolons; a text with an entity (`R&amp;D`) is one.
  ///
  /// The guidelines of OpenAIRE and RIOXX allow semicolons instead of repeated elements, and no
  /// thesaurus has them in its terms. Names of categories of a web site are not split.
  static func subjects(in text: String) -> [String] {
    guard text.utf8.contains(0x3B) else { return [text] }
    let parts = text.split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
    return parts.dropLast().contains(where: endsEntity) ? [text] : parts
  }

  /// Whether a semicolon after a part would end an entity, such as `M&uuml` or `R&#38`, and not
  /// follow `Q&A`.
  static func endsEntity(_ part: String) -> Bool {
    guard let mark = part.lastIndex(of: "&") else { return false }
    let name = part[part.index(after: mark)...]
    return name.count > 1 && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "#" }
  }
}
