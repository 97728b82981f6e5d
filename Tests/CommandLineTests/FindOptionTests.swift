import Testing
import Vocabularies

@Suite("list --find and the meaning of words")
struct FindOptionTests {
  @Test(
    "finds publications by any name of a topic or country",
    arguments: [
      ("CSAM", [3, 4, 9, 11, 15, 17, 19, 20, 23, 27]),
      ("child pornography", [3, 4, 9, 11, 15, 17, 19, 20, 23, 27]),
      ("Pédopornographie", [3, 4, 9, 11, 15, 17, 19, 20, 23, 27]),
      ("\"child pornography\"", [3, 4, 9, 11, 15, 17, 19, 20, 23, 27]),
      ("Laos", [2, 3, 11]), ("lao pdr", [2, 3, 11]), ("LA", [2, 3, 11]), ("LAO", [2, 3, 11]),
      ("Burma", [2, 3, 11]), ("Бирма", [2, 3, 11]), ("Timor-Leste", [11]), ("England", [20]),
      ("United Kingdom", [20]), ("asean", [2, 3]), ("hague", [28, 29]), ("grooming", [9, 11]),
      ("barnardo's", [20]), ("barnardo’s", [20]), ("associacao", [9]), ("CEFM", [24]),
    ])
  func names(words: String, records: [Int]) throws {
    #expect(try Records.listed(["--find", words]).sorted() == records)
  }

  @Test("finds publications without a value, and says what a field takes")
  func fields() throws {
    let none = try Records.listed(["--country", "not given"])
    #expect(none.count == 22)
    #expect(try Records.listed(["--country", "none"]) == none)
    #expect(try Records.listed(["--find", "country:none"]) == none)
    #expect(try Records.listed(["--find=-country:*"]) == none)
    let year = try Program.run("list", "--find", "year:soon")
    #expect(year.errors.contains("'soon' is not a year; write year:2014, year:2014-2016"))
    let country = try Program.run("list", "--find", "country:zzz")
    #expect(country.errors.contains("no publication has 'country:zzz'; 'country:none' finds"))
  }

  @Test("every name of a country finds the same")
  func sameCountry() throws {
    for names in [
      ["Vietnam", "Viet Nam", "VN", "VNM", "Вьетнам"],
      ["North Korea", "DPRK", "Democratic People's Republic of Korea", "KP"],
      ["Russia", "Russian Federation", "RU", "Russie"],
      ["Bolivia", "Plurinational State of Bolivia", "BO"], ["Iran", "Islamic Republic of Iran"],
    ] {
      let first = try Records.listed(["--find", names[0]]).sorted()
      #expect(!first.isEmpty)
      for name in names {
        #expect(try Records.listed(["--find", name]).sorted() == first, "\(name)")
      }
    }
  }

  @Test("finds synonyms, or the words alone with --as-typed")
  func others() throws {
    #expect(try Records.listed(["--find", "CSAM asia"]).sorted() == [3, 11])
    #expect(try Records.listed(["--find", "CSAM", "--topic", "CSEM"]).count == 9)
    #expect(try Program.run("list", "--find", "CSAM", "--as-typed").status == 1)
    // `--terms` changes what is shown, not what is found.
    #expect(
      try Records.listed(["--find", "CSAM", "--terms", "publisher"])
        == Records.listed(["--find", "CSAM"]))
  }

  @Test(
    "does not respell words that a vocabulary or reader spells correctly, even if unused",
    arguments: ["United States", "south africa", "USA", "United Nations"])
  func rightSpelling(words: String) throws {
    let outcome = try Program.run("list", "--find", words)
    #expect(outcome.status == 1)
    #expect(!outcome.errors.contains("did you mean"))
  }

  @Test(
    "says what was perhaps meant, and finds identifiers in any case",
    arguments: [
      ("vietman", "did you mean 'vietnam'?"),
      ("TG1QKNWK", "1 with 'id:tg1qknwk' instead of 'TG1QKNWK'"),
      (
        "commonwealth countries",
        "4 with 'grouping:Commonwealth' instead of 'commonwealth countries'"
      ),
    ])
  func advice(words: String, expected: String) throws {
    let outcome = try Program.run("list", "--find", words)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(expected), "\(outcome.errors)")
    #expect(try Records.listed(["--find", "id:TG1QKNWK"]) == [3])
    #expect(try Program.run("show", "TG1QKNWK") == Program.run("show", "tg1qknwk"))
  }

  @Test("reports a misspelt field, with the words as they were understood")
  func misspeltField() throws {
    for (words, expected) in [
      ("sorce:unicef", "no field 'sorce:'; did you mean 'source:unicef'?"),
      ("sorce:nobody", "no field 'sorce:'; did you mean 'source:nobody'?"),
    ] {
      let outcome = try Program.run("list", "--find", words)
      #expect(outcome.status == 1)
      #expect(outcome.errors.hasPrefix("fieldshelf: nothing found; \(expected)"))
      #expect(outcome.errors.ranges(of: "did you mean").count == 1)
    }
  }

  @Test("finds a topic by any of its labels and tags")
  func topics() throws {
    let expected = [3, 4, 9, 11, 15, 17, 19, 20, 27]
    for name in [
      "child sexual abuse material", "CSAM", "Child Pornography", "pornografia infantil",
    ] {
      #expect(try Records.listed(["--topic", name]).sorted() == expected, "\(name)")
    }
    #expect(
      try Records.listed(["--topic", "Child Pornography", "--terms", "publisher"]).sorted().count
        == 9)
  }
}
