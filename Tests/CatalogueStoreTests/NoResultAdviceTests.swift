import Catalogue
import CatalogueStore
import Publications
import Testing
import Vocabularies

/// Advice for a search without results.
@Suite("Advice for searches without results")
struct NoResultAdviceTests {
  private static let vocabulary: Vocabulary = {
    let africa = Region(code: "002", name: "Africa")
    let north = Region(code: "015", name: "Northern Africa")
    let west = Region(code: "011", name: "Western Africa")
    return Vocabulary(countries: [
      Country(code: CountryCode("EG"), name: "Egypt", within: [north, africa]),
      Country(code: CountryCode("MA"), name: "Morocco", within: [north, africa]),
      Country(code: CountryCode("GH"), name: "Ghana", within: [west, africa]),
      Country(code: CountryCode("TG"), name: "Togo", within: [west, africa]),
    ])
  }()

  private func catalogue(_ records: [(title: String, country: String?)]) throws -> TestCatalogue {
    try TestCatalogue(
      records.enumerated().map { number, record in
        var publication = Publication(id: PublicationID("\(number)"), title: record.title)
        publication.countries = [record.country.map { CountryCode($0) }].compactMap(\.self)
        return publication
      }, vocabulary: Self.vocabulary)
  }

  @Test(
    "words for the signs | and - are replaced with these, and never begin another word",
    arguments: [
      ("asia without laws", "asia -laws"), ("asia sin laws", "asia -laws"),
      ("asia sans laws", "asia -laws"), ("asia без laws", "asia -laws"),
      ("laws or training", "laws | training"), ("laws o training", "laws | training"),
    ])
  func signs(typed: String, offered: String) throws {
    let catalogue = try catalogue([
      ("Single laws in Asia since 2001", nil), ("Asia at sea", nil), ("Training of others", nil),
    ])
    #expect(try replacements(catalogue, Query(words: typed)).first?.new == offered)
  }

  @Test(
    "years between words are offered as a range",
    arguments: [
      ("law 2014 to 2016", "year:2014-2016"), ("law from 2014 to 2016", "year:2014-2016"),
      ("law 2014 - 2016", "year:2014-2016"), ("law 2014 / 2016", "year:2014-2016"),
      ("law between 2014 and 2016", "year:2014-2016"), ("law entre 2014 y 2016", "year:2014-2016"),
      ("law de 2014 à 2016", "year:2014-2016"), ("law с 2014 по 2016", "year:2014-2016"),
      ("law since 2014", "year:2014-"), ("law depuis 2014", "year:2014-"),
      ("law after 2014", "year:2015-"), ("law después de 2014", "year:2015-"),
      ("law before 2016", "year:-2015"), ("law antes de 2016", "year:-2015"),
      ("law hasta 2016", "year:-2016"), ("law sampai 2016", "year:-2016"),
    ])
  func yearsBetweenWords(typed: String, years: String) throws {
    var publication = Publication(id: PublicationID("1"), title: "Law")
    publication.date = PublicationDate(year: 2015)
    let catalogue = try TestCatalogue([publication], vocabulary: Self.vocabulary)
    let replacement = try replacements(catalogue, Query(words: typed)).first
    #expect(replacement?.change == .words("law " + years))
    #expect(replacement?.count == 1)
  }

  @Test(
    "years without such words, or out of order, are no range",
    arguments: ["law 2014 2016", "law 2016 to 2014", "law 2014 -2016", "law to 2014 school"])
  func noYears(typed: String) throws {
    let catalogue = try catalogue([("Law", nil)])
    #expect(try replacements(catalogue, Query(words: typed)).isEmpty)
  }

  @Test(
    "words that say that a value is missing are offered as its field",
    arguments: [
      ("law without country", "law country:none"), ("law without a country", "law country:none"),
      ("law no country", "law country:none"), ("law country none", "law country:none"),
      ("everything without countries", "country:none"), ("sin país", "country:none"),
      ("sans pays", "country:none"), ("без страны", "country:none"),
      ("tanpa negara", "country:none"),
    ])
  func missingValues(typed: String, words: String) throws {
    let catalogue = try catalogue([("Law", nil), ("Law in Egypt", "EG")])
    let replacement = try replacements(catalogue, Query(words: typed)).first
    #expect(replacement?.change == .words(words))
    #expect(replacement?.count == 1)
  }

  @Test(
    "several values after a field are offered as alternatives",
    arguments: [
      ("country:egypt,togo", "country:egypt | country:togo"),
      ("law country:egypt;zz", "law country:egypt | country:zz"),
      ("country:egypt/ghana", "country:egypt | country:ghana"), ("country:zz,zy", nil),
    ])
  func lists(typed: String, words: String?) throws {
    let catalogue = try catalogue([("Law in Egypt", "EG"), ("Law in Togo", "TG")])
    #expect(
      try replacements(catalogue, Query(words: typed)).first?.change
        == words.map { NoResultAdvice.Replacement.Change.words($0) })
  }

  @Test("a phrase that is nowhere is offered without its quotes")
  func quotes() throws {
    let catalogue = try catalogue([("Missing children in Egypt", "EG"), ("Laws", nil)])
    let words = { (typed: String) in
      try self.replacements(catalogue, Query(words: typed)).first?.change
    }
    #expect(try words("\"children missing\"") == .words("children missing"))
    #expect(try words("\"children missing\" egypt") == .words("children missing egypt"))
    #expect(try words("\"missing laws\"") == nil)
    #expect(try words("-\"missing children\" egypt") == nil)
  }

  @Test("of words without results, those that were only respelt are not all that is offered")
  func respeltWordsAlone() throws {
    let catalogue = try catalogue([
      ("Current issues in the east", nil), ("Part 20, page 24", nil), ("Trafficking", nil),
    ])
    func suggestion(_ words: String) -> String? {
      catalogue.results(for: Query(words: words)).advice?.suggestion
    }
    #expect(suggestion("virtual currency") == nil)
    // No 20 and 24.
    #expect(suggestion("issues 2024") == nil)
    #expect(suggestion("zzzzz issues curent") == "issues current")
    #expect(suggestion("traficking") == "trafficking")
  }

  @Test(
    "an unknown field value gets the nearest name, and years stay years",
    arguments: [
      ("country:egipt", "country:Egypt", "country:Egypt"),
      ("law country:togoo", "country:Togo", "law country:Togo"),
      ("2014-2016", "year:2014-2016", "year:2014-2016"), ("law 2015", "year:2015", "law year:2015"),
    ])
  func fields(typed: String, new: String, words: String) throws {
    var publications = ["EG", "TG"].enumerated().map { number, code in
      var publication = Publication(id: PublicationID("\(number)"), title: "Law")
      publication.countries = [CountryCode(code)]
      return publication
    }
    publications[0].date = PublicationDate(year: 2015)
    publications[1].date = PublicationDate(year: 2015)
    let catalogue = try TestCatalogue(publications, vocabulary: Self.vocabulary)
    let offered = try replacements(catalogue, Query.typed(typed))
    #expect(offered.contains { $0.new == new && $0.change == .words(words) }, "\(offered)")
  }

  private func replacements(
    _ catalogue: TestCatalogue, _ query: Query
  ) throws -> [NoResultAdvice.Replacement] {
    let advice = try #require(catalogue.results(for: query).advice)
    for replacement in advice.replacements {
      #expect(
        catalogue.results(for: query.replacing(replacement.change)).count == replacement.count)
      #expect(replacement.count > 0)
    }
    return advice.replacements
  }

  @Test("a country without records is replaced by its region, as a word, field or filter")
  func regions() throws {
    let catalogue = try catalogue([("Laws", "MA"), ("Schools", "MA"), ("Laws", "GH")])
    let word = try replacements(catalogue, Query(words: "egypt laws"))
    #expect(word.map(\.new) == ["Northern Africa"] && word.map(\.count) == [1])
    #expect(word.first?.change == .words("Northern Africa laws"))
    let field = try replacements(catalogue, Query(words: "laws country:egypt"))
    #expect(field.map(\.new) == ["country:\"Northern Africa\""])
    #expect(field.first?.change == .words("laws country:\"Northern Africa\""))
    let filter = try replacements(
      catalogue, Query(included: [ValueKey(.country, "EG")], words: "laws"))
    #expect(filter.map(\.new) == ["Northern Africa"])
  }

  @Test("if the region has none either, the surrounding region is offered")
  func furtherOut() throws {
    let catalogue = try catalogue([("Laws", "GH"), ("Schools", "MA")])
    #expect(try replacements(catalogue, Query(words: "egypt laws")).map(\.new) == ["Africa"])
    #expect(
      try replacements(
        catalogue, Query(included: [ValueKey(.country, "015")], words: "laws")
      ).map(\.new) == ["Africa"])
  }

  @Test("even a known word is respelt if a record has the other words and that spelling")
  func spellings() throws {
    let catalogue = try catalogue([
      ("Form of consent", nil), ("From school to work", nil), ("Former students", nil),
    ])
    let found = try replacements(catalogue, Query(words: "form school"))
    #expect(found.map(\.new) == ["from"] && found.map(\.old) == ["form"])
  }

  @Test(
    "two swapped letters are found even if they are not adjacent",
    arguments: [
      ("vietman", "vietnam"), ("VIETMAN law", "vietnam law"), ("еатрм", nil), ("clid", nil),
    ])
  func exchangedLetters(typed: String, suggestion: String?) throws {
    let catalogue = try catalogue([("Vietnam law", nil), ("Child", nil), ("Метра", nil)])
    #expect(catalogue.results(for: Query(words: typed)).advice?.suggestion == suggestion)
  }

  @Test("an identifier typed as a word is offered by its field")
  func identifiers() throws {
    let publications = ["ICM-2014-01", "okoye2014"].map {
      Publication(id: PublicationID($0), title: "Laws")
    }
    let catalogue = try TestCatalogue(publications, vocabulary: Self.vocabulary)
    for (typed, id) in [
      ("icm-2014-01", "ICM-2014-01"), ("Okoye2014", "okoye2014"), ("laws OKOYE2014", "okoye2014"),
    ] {
      let found = try replacements(catalogue, Query(words: typed))
      #expect(found.contains { $0.new == "id:\(id)" && $0.count == 1 }, "\(typed): \(found)")
      #expect(catalogue.detail(id.uppercased())?.publication.id.text == id)
      #expect(catalogue.results(for: Query(words: "id:\(id.uppercased())")).count == 1)
    }
  }

  @Test("the name of a grouping without records is offered as a grouping")
  func groupings() throws {
    let egypt = Country(code: CountryCode("EG"), name: "Egypt")
    let vocabulary = Vocabulary(
      countries: [egypt],
      groupings: [
        Grouping(
          name: "Nile Union", aliases: ["NU countries"],
          memberships: [.init(country: CountryCode("EG"))])
      ])
    var publication = Publication(id: PublicationID("a"), title: "Laws")
    publication.countries = [egypt.code]
    let catalogue = try TestCatalogue([publication], vocabulary: vocabulary)
    let others = try replacements(catalogue, Query(words: "laws nu countries"))
    #expect(others.map(\.new) == ["grouping:\"Nile Union\""])
    #expect(others.first?.change == .words("laws grouping:\"Nile Union\""))
  }

  @Test("a number is not respelt as another", arguments: ["laws 2015", "laws 12345"])
  func numbers(words: String) throws {
    let catalogue = try catalogue([("Laws 2014", nil), ("Laws 12346", nil)])
    #expect(try replacements(catalogue, Query(words: words)).isEmpty)
  }

  @Test("two wrong words are respelt or dropped together")
  func severalWords() throws {
    let catalogue = try catalogue([("Guidelines on grooming for schools", nil)])
    let both = try #require(
      catalogue.results(for: Query(words: "guidelnes schols")).advice)
    #expect(both.suggestion == "guidelines schools" && both.suggestionCount == 1)
    let advice = try #require(
      catalogue.results(for: Query(words: "xqzw grooming vwyk schools")).advice)
    let dropped = advice.relaxations.filter { $0.count > 0 }.map(\.dropping)
    #expect(dropped == [.words, .severalWords([0..<4, 14..<18])])
  }
}
