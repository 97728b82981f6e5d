import Testing
import Text

/// Words in scripts without spaces, and words with symbols.
struct SegmentationTests {
  private func words(_ text: String) -> [String] { WordScanner.words(in: text).map(\.folded) }

  private static let clusterRows: [(String, [String])] = [
    ("ข้าว", ["ข้า", "ว"]), ("การคุ้มครองเด็ก", ["กา", "ร", "คุ้", "ม", "ค", "ร", "อ", "ง", "เด็", "ก"]),
    ("เด็ก UNICEF 2560", ["เด็", "ก", "unicef", "2560"]), ("ABCไทย", ["abc", "ไท", "ย"]),
    ("ເດັກ", ["ເດັ", "ກ"]), ("ស្រី", ["ស្រី"]), ("សិទ្ធិកុមារ", ["សិ", "ទ្ធិ", "កុ", "មា", "រ"]),
    ("ကလေး", ["က", "လေး"]), ("အင်္ဂလိပ်", ["အ", "င်္ဂ", "လိ", "ပ်"]),
    ("保护手册", ["保", "护", "手", "册"]), ("バス停ﾊﾞｽ", ["バ", "ス", "停", "バ", "ス"]),
    ("スーパー", ["ス", "ー", "パ", "ー"]), ("第3章", ["第", "3", "章"]),
  ]

  @Test(arguments: clusterRows)
  func scriptsWithoutSpacesAreSplitIntoClusters(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("น้ำ", "นํ้า"), ("น้ำ", "น้ํา"), ("แม่", "เเม่"), ("กู้", "กู้"), ("ນ້ຳ", "ນໍ້າ"), ("ແມ່", "ເເມ່"),
    ("バス", "ハ\u{3099}ス"), ("ヴ", "ウ\u{3099}"), ("ガ", "ｶﾞ"), ("ពលរដ្ឋ", "ពល\u{200B}រដ្ឋ"),
  ])
  func spellingsOfOneClusterAreEqual(one: String, other: String) {
    #expect(words(one) == words(other))
  }

  @Test(arguments: [
    ("C++ and C#, F# too", ["c++", "and", "c#", "f#", "too"]), ("c+d", ["c", "d"]),
    ("ab++", ["ab"]), ("C++17", ["c++", "17"]), ("A+", ["a+"]), ("1+", ["1"]), ("+1", ["1"]),
  ])
  func aSingleLetterKeepsItsSigns(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  private static let joinedRows: [(String, [String]?)] = [
    ("e-mail", ["email"]), ("O’Hara’s", ["oharas"]), ("K-12 and K‑12", ["k12", "and", "k12"]),
    ("COVID-19", ["covid19"]), ("1,000", ["1000"]), ("1.000.000", ["1000000"]),
    ("12\u{A0}345\u{202F}678", ["12345", "678"]), ("12\u{202F}345", ["12345"]), ("1٬000", ["1000"]),
    ("10,00,000", ["1000000"]), ("1'000", ["1000"]), ("978-92-806-1234-5", ["9789280612345"]),
    ("U.S.A.", ["usa"]), ("می\u{200C}خواهم", ["ميخواهم"]), ("2014-2016", nil),
    ("2014–16", ["201416"]),
    ("1,00", nil), ("3.14", nil), ("1234,567", nil), ("a b", nil), ("e- mail", nil), ("a/b", nil),
    ("file_name", ["filename"]), ("1,000-2,000", ["1000", "2000"]), ("ไทย-ลาว", nil),
  ]

  private static let hamzaRows: [(String, [[String]])] = [
    ("مسؤول", [["مسءول"]]), ("مسئول", [["مسءول"]]), ("مسو\u{654}ول", [["مسءول"]]),
    ("ﻣﺴﺌﻮﻝ", [["مسءول"]]), ("مسوول", []), ("هيأة", [["هيءه"]]), ("الأطفال وأمن", []), ("أحمد", []),
    ("مسائل القضاء", [["مساءل", "القضاء"]]),
    ("مسئول\u{200C}ها", [["مسيولها"], ["مسءول", "ها"], ["مسءولها"]]), ("e-mail", [["email"]]),
  ]

  @Test(arguments: hamzaRows)
  func aHamzaInsideAWordHasFormsOnOtherLetters(text: String, forms: [[String]]) {
    #expect(WordScanner.otherForms(in: text).map { $0.map(\.folded) } == forms)
  }

  @Test(arguments: joinedRows)
  func separatedWordsHaveAJoinedForm(text: String, joined: [String]?) {
    #expect(WordScanner.joinedWords(in: text)?.map(\.folded) == joined)
  }

  private static let otherRows: [(String, Bool, [String])] = [
    ("mother-to-child", false, ["mothertochild", "tochild"]),
    ("1,000 e-mails", false, ["1000", "emails"]), ("e-mail n chat", false, ["email"]),
    ("rock n roll", false, ["rocknroll", "nroll"]),
    ("2014-2016", false, []), ("รายงาน 2560", true, ["2017"]), ("รายงาน 2560", false, []),
    ("พ.ศ. 2560", false, ["2017"]), ("B.E. 2560", false, ["be", "2017"]), ("Report 2560", true, []),
    ("2560 B.E.", false, ["be", "2017"]), ("Act, 2560 BE (2017)", false, ["2017"]),
    ("Buddhist Era 2560", false, ["2017"]), ("2560 Buddhist era", false, ["2017"]),
    ("2700 BE", false, []), ("2560 Buddhists", false, []),
    ("รายงาน 2017", true, []),
    ("ບົດລາຍງານ 2560", true, ["2017"]), ("ພ.ສ. ໒໕໖໐", false, ["2017"]),
    ("របាយការណ៍ ២៥៦០", true, ["2017", "2016"]), ("ព.ស. ២៥៦០", false, ["2017", "2016"]),
    ("ពុទ្ធសករាជ ២៥៦០", false, ["2017", "2016"]), ("พุทธศักราช 2560", false, ["2017"]),
    ("ພຸດທະສັກກະລາດ 2560", false, ["2017"]), ("របាយការណ៍ ២០១៧", true, []),
    ("شئون", false, ["شءون"]), ("والطفل", false, ["الطفل", "طفل"]), ("للأطفال", false, ["اطفال"]),
    ("المسؤول", false, ["المسءول", "مسوول", "مسءول"]), ("والدين الله", true, []),
    ("아동보호지침서", false, ["동보호지침서", "보호지침서", "호지침서", "지침서", "침서"]),
    ("아동을 위한 법", true, ["동을"]), ("보호", true, []), ("UN아동", false, ["아동"]), ("2016년", false, []),
    // The letters of 아동보호.
    (
      "\u{110B}\u{1161}\u{1103}\u{1169}\u{11BC}\u{1107}\u{1169}\u{1112}\u{1169}", false,
      ["동보호", "보호"]
    ),
    (String(repeating: "보", count: 21), false, []), ("ក្មេង", false, []),
  ]

  @Test(arguments: otherRows)
  func otherFormsAreIndexed(text: String, isTitle: Bool, expected: [String]) {
    var words = FoldedWords()
    words.append(text)
    var forms = JoinedForms()
    forms.append(words, isTitle: isTitle)
    var found: [String] = []
    forms.forEachForm { found.append(String(decoding: $0, as: UTF8.self)) }
    #expect(found == expected)
  }
}
