extension RawRecord {
  /// Keeps other titles of the publication as notes, unless the title contains one or a note is the
  /// same. The title and the other notes must be known already.
  mutating func addOtherTitles(_ texts: [String?]) {
    let texts = texts.compactMap { $0?.trimmed }
    if texts.isEmpty { return }
    let own = RawRecord.letters(of: title)
    var known = Set(notes.map(RawRecord.letters))
    for text in texts {
      let letters = RawRecord.letters(of: text)
      guard !letters.isEmpty, !own.contains(letters), known.insert(letters).inserted else {
        continue
      }
      notes.append(text)
    }
  }

  /// The letters and digits of a text, in lower case.
  private static func letters(of text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
