import Testing
import Text

struct FoldingTests {
  @Test(arguments: [
    ("", ""), ("Legislation 2016", "legislation 2016"), ("ASSOCIAÇÃO", "associacao"),
    ("e\u{301}té É", "ete e"), ("Łódź", "łodz"), ("Straße ẞ", "straße ß"), ("İstanbul", "istanbul"),
    ("Ελληνικά", "ελληνικα"), ("й", "и"), ("한국", "한국".decomposed), ("Å K", "a k"),
    ("don’t", "don’t"), ("ﬁ Ⅳ ²", "ﬁ ⅳ ²"), ("\u{1F1F9}\u{1F1ED} 日本", "\u{1F1F9}\u{1F1ED} 日本"),
  ])
  func marksAndCaseAreGone(text: String, folded: String) {
    #expect(Array(TextFolding.fold(text).unicodeScalars) == Array(folded.unicodeScalars))
  }

  @Test(arguments: [
    ("ΟΔΟΣ", "οδος"), ("ΟΔΟΣ ΟΔΟΣ", "οδος οδος"), ("Σ", "σ"), ("ΣΑΣ.", "σας."),
    ("ΑΣ\u{301}Β", "ασβ"),
    ("ΑΣ’", "ας’"),
  ])
  func sigmaIsFinalAtTheEndOfAWord(text: String, folded: String) {
    #expect(TextFolding.fold(text) == folded)
  }

  @Test func foldingAgainChangesNothing() {
    for value in UInt32(0)..<0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = TextFolding.fold(String(scalar))
      #expect(TextFolding.fold(once) == once)
    }
  }
}

extension String {
  /// Hangul syllables as their letters.
  fileprivate var decomposed: String {
    String(
      String.UnicodeScalarView(
        [0x1112, 0x1161, 0x11AB, 0x1100, 0x116E, 0x11A8].compactMap { Unicode.Scalar($0) }))
  }
}
