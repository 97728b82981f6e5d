import Messages
import Testing

@Suite("Numbers and dates for people")
struct NumberTests {
  @Test(
    "a number has its digits grouped as in the language",
    arguments: [
      ("en", 999, "999"), ("en", 1234, "1,234"), ("en", 1_234_567, "1,234,567"),
      ("en", -1234, "-1,234"), ("en", -999, "-999"), ("en", 0, "0"),
      ("es", 1234, "1234"), ("es", 12345, "12.345"), ("es", 1_234_567, "1.234.567"),
      ("pt", 1234, "1.234"), ("id", 1234, "1.234"), ("id", 100_000, "100.000"),
      ("fr", 1234, "1\u{A0}234"), ("ru", 1_234_567, "1\u{A0}234\u{A0}567"),
    ])
  func groups(language: String, number: Int, text: String) throws {
    let messages = try #require(Messages(language: language))
    #expect(messages.number(number) == text)
    #expect(messages.text(.publicationCount, .number(number)).hasPrefix(text))
  }

  @Test("output for programs, and numbers used as names, have digits only")
  func plain() throws {
    #expect(Messages.english.number(1_234_567) == "1234567")
    #expect(Messages.english.text(.publicationCount, .number(1234)) == "1234 publications")
    #expect(Messages.standard.text(.publicationCount, .number(1234)) == "1,234 publications")
    #expect(Messages.standard.text(.lineNumber, .index(12345)) == "line 12345")
  }

  @Test(
    "a date is written as far as it is known",
    arguments: [
      ("en", "14 May 2019", "May 2019"), ("es", "14 de mayo de 2019", "mayo de 2019"),
      ("fr", "14 mai 2019", "mai 2019"), ("pt", "14 de maio de 2019", "maio de 2019"),
      ("ru", "14 мая 2019 г.", "май 2019 г."), ("id", "14 Mei 2019", "Mei 2019"),
    ])
  func dates(language: String, day: String, month: String) throws {
    let messages = try #require(Messages(language: language))
    #expect(messages.text(.date(year: 2019, month: 5, day: 14)) == day)
    #expect(messages.text(.date(year: 2019, month: 5)) == month)
    #expect(messages.text(.date(year: 2019)) == "2019")
  }

  @Test("the first day of a month has the language's own form if there is one")
  func firstDay() throws {
    for (language, text) in [("fr", "1er mars 2020"), ("pt", "1º de março de 2020")] {
      let messages = try #require(Messages(language: language))
      #expect(messages.text(.date(year: 2020, month: 3, day: 1)) == text)
    }
  }

  @Test("every month has a different name", arguments: Messages.languages)
  func months(language: String) throws {
    let messages = try #require(Messages(language: language))
    let names = (1...12).flatMap { month in
      [
        messages.text(.date(year: 2020, month: month)),
        messages.text(.date(year: 2020, month: month, day: 2)),
      ]
    }
    #expect(Set(names).count == 24)
  }
}
