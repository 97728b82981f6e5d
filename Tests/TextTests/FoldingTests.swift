import Testing
import Text

struct FoldingTests {
  @Test(arguments: [
    ("", ""), ("Legislation 2016", "legislation 2016"), ("ASSOCIAÇÃO", "associacao"),
    ("e\u{301}té É", "ete e"), ("İstanbul ısı", "istanbul isi"), ("Å K", "a k"),
    ("Ελληνικά ΟΔΟΣ ὁδός", "ελληνικα οδοσ οδοσ"), ("ёлка Йод", "елка иод"), ("Ґанок ә", "ганок ә"),
    ("한국", "한국".decomposed), ("don’t", "don’t"),
    ("\u{1F1F9}\u{1F1ED} 日本", "\u{1F1F9}\u{1F1ED} 日本"),
  ])
  func marksAndCaseAreRemoved(text: String, folded: String) {
    #expect(Array(TextFolding.fold(text).unicodeScalars) == Array(folded.unicodeScalars))
  }

  @Test(arguments: [
    ("Łódź", "lodz"), ("đường", "duong"), ("Straße STRAẞE", "strasse strasse"),
    ("Œuvre Ærø Þing", "oeuvre aero thing"), ("Eyjafjörður eð", "eyjafjordur ed"),
    ("Sápmi čáhppes ŋ ŧ ħ", "sapmi cahppes n t h"), ("Əliyev ɓ ɗ ƙ ɛ ɔ", "eliyev b d k e o"),
    ("ĳ ŉ ǆ ſ", "ij n dz s"), ("Ʉme Ɵ", "ume o"),
  ])
  func lettersWithoutADecompositionFold(text: String, folded: String) {
    #expect(TextFolding.fold(text) == folded)
  }

  @Test(arguments: [
    ("ﬁ ﬂ Ⅳ ²", "fi fl iv 2"), ("ＡＢＣ１２３", "abc123"), ("№ 5 1ª 2º", "no 5 1a 2o"),
    ("㎏ ℃ ①", "kg °c 1"), ("ﾊﾞｽ", "ハ\u{3099}ス"), ("٣٤٥ ۳۴۵ ३४५ ๓๔๕ ໓ ៣ ၃", "345 345 345 345 3 3 3"),
    ("ﻛﺘﺎﺏ", "كتاب"), ("അവൻ", "അവന്"), ("হঠাৎ", "হঠাত্"), ("ॲप", "अॅप"), ("ײ", "יי"),
  ])
  func compatibilityFormsAndDigitsBecomePlain(text: String, folded: String) {
    #expect(Array(TextFolding.fold(text).unicodeScalars) == Array(folded.unicodeScalars))
  }

  @Test(arguments: [
    ("کتاب", "كتاب"), ("كِتَابٌ", "كتاب"), ("كـتـاب", "كتاب"), ("مدرسة", "مدرسه"),
    ("أحمد إسلام آسيا", "احمد اسلام اسيا"), ("علی على علي", "علي علي علي"),
    ("שָׁלוֹם", "שלום"), ("soft\u{AD}hyphen zero\u{200B}width", "softhyphen zerowidth"),
    ("soft\u{180B}hyphen\u{3164} a\u{115F}b", "softhyphen ab"),
    ("ʿAbd al-Raḥmān", "abd al-rahman"), ("क़लम", "कलम"),
    ("ሠላም ዐለም ፀሐይ ኅብረት", "ሰላም አለም ጸሀይ ህብረት"),
  ])
  func variantsOfOneLetterAreEqual(text: String, folded: String) {
    #expect(TextFolding.fold(text) == folded)
  }

  @Test(arguments: [
    ["ข้าว", "ข่าว", "ขาว"], ["ເຂົ້າ", "ເຂົາ"], ["कुल", "कल", "काल"], ["বল", "বাল", "বিল"],
    ["பல்", "பல"], ["バス", "パス", "ハス"], ["កា", "កី", "ក"], ["မာ", "မား", "မ"],
    ["ਕਲ", "ਕੁਲ"], ["కల", "కాల"], ["കല", "കാല"], ["කල", "කාල"], ["ކަ", "ކާ"],
  ])
  func distinguishingMarksAreKept(words: [String]) {
    #expect(Set(words.map { Array(TextFolding.fold($0).unicodeScalars) }).count == words.count)
  }

  @Test func theVersionIsThatOfTheTable() {
    #expect(TextFolding.unicodeVersion == 14 << 16)
    // Capital letters of Unicode 14, and of Unicode 16, which the table does not have.
    #expect(TextFolding.fold("\u{2C2F}") == "\u{2C5F}")
    #expect(TextFolding.fold("\u{A7DC}") == "\u{A7DC}")
  }

  @Test func foldingIsIdempotent() {
    for value in UInt32(0)..<0xA780 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = TextFolding.fold(String(scalar))
      #expect(TextFolding.fold(once) == once)
    }
  }
}

extension String {
  /// Hangul syllables decomposed into letters.
  fileprivate var decomposed: String {
    String(
      String.UnicodeScalarView(
        [0x1112, 0x1161, 0x11AB, 0x1100, 0x116E, 0x11A8].compactMap { Unicode.Scalar($0) }))
  }
}
