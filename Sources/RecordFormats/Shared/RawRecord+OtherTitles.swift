extension RawRecord {
  /// Keeps another title of the publication as a note, unless the title or a note contains it. The
  /// title must be known already.
  mutating func addOtherTitle(_ text: String?) {
    guard let text = text?.trimmed, !text.isEmpty else { return }
    let wanted = RawRecord.letters(of: text)
    guard !wanted.isEmpty, !RawRecord.letters(of: title).contains(wanted),
      !notes.contains(where: { RawRecord.letters(of: $0) == wanted })
    else { return }
    notes.append(text)
  }

  /// The letters and digits of a text, in lower case.
  private static func letters(of text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
