import Testing
import Text

/// The sort order of titles and labels.
struct SortKeyTests {
  @Test(arguments: [
    ["Part 2", "Part 10"], ["Part 09", "Part 10"], ["900 ways", "1,000 ways"], ["2", "10", "A"],
    ["Lodz", "Łódź", "Lodzia"], ["Aden", "Ærø", "Afar"], ["Ёлка", "Ель", "Жук"],
    ["nt", "ñu", "o"], ["Resume", "Résumé", "Resume b"],
    ["“Alpha”", "beta"], ["«Alpha»", "Beta"], ["¿Alpha?", "Beta"], ["กา", "เกม", "ขาว"],
    ["ກາ", "ເກມ", "ຂາວ"], ["o", "O’Hara", "ohm"], ["e mail", "e-mail b", "email"],
    ["Đa", "dab", "Đac"],
    ["Ева", "Єва", "Жанна"], ["Ирина", "Іван", "Їжак", "Кир", "Яна"], ["Гена", "Ґава", "Дана"],
    ["Ана", "Әлем", "Бала"], ["Кот", "Қазақ", "Лес"], ["Ночь", "Ңан", "Окно", "Өмір", "Пар"],
    ["Ура", "Үй", "Ұл", "Фара", "Хор", "Һава", "Цена"], ["Дан", "Ђак", "Ева", "Ива", "Јован"],
    ["Лук", "Љубав", "Мир", "Нож", "Његош"], ["Том", "Ћуприја", "Ура", "Час", "Џеп", "Шума"],
    ["あめ", "アリ", "いえ"], ["かい", "カメラ", "かわ", "がす", "キン"],
  ])
  func textsSortInThisOrder(texts: [String]) {
    let keys = texts.map { SortKey($0) }
    #expect(keys == keys.sorted())
    #expect(Set(keys).count == keys.count)
  }

  @Test(arguments: [
    ("The Alto", "en", "Alto"), ("A Guide", "en", "Guide"), ("El niño", "es", "niño"),
    ("L’enfant", "fr", "enfant"), ("L'enfant", "fra", "enfant"), ("As leis", "pt", "leis"),
    ("Die Kinder", "de", "Kinder"), ("Gli amici", "it", "amici"),
    ("“The Alto”", "English", "Alto”"),
  ])
  func articlesOfTheLanguageAreIgnored(title: String, language: String, rest: String) {
    #expect(
      SortKey(title, language: TextLanguage(named: language)).letters.elementsEqual(
        SortKey(rest).letters))
    #expect(SortKey(title) != SortKey(rest))
  }

  @Test(arguments: [
    ("Die Hard", "en"), ("De la ley", "fr"), ("A", "en"), ("The", "en"), ("A-Z of law", "en"),
    ("Theory", "en"), ("La ley", "en"), ("Les", "fr"), ("The Alto", "th"),
  ])
  func otherWordsAreNotIgnored(title: String, language: String) {
    #expect(SortKey(title, language: TextLanguage(named: language)) == SortKey(title))
  }

  @Test func caseAndPunctuationAreIgnored() {
    #expect(SortKey("Laws: a guide") == SortKey("laws — A GUIDE"))
    #expect(SortKey("") == SortKey("…"))
    #expect(SortKey("") < SortKey("0"))
  }
}
