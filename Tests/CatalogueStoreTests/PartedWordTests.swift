import Catalogue
import Publications
import Testing

@Suite("Words with digits or an n, joined and parted")
struct PartedWordTests {
  private static let titles = [
    "Web 2.0 for teachers", "Web2.0 for parents", "Web-2.0 again", "Rock'n'roll camp",
    "Rock 'n' roll school", "Rocknroll kids", "Rock n roll kids", "Rock ’n’ Roll",
    "Covid 19", "Covid19", "COVID-19", "5G networks", "5 G networks", "5 girls", "MP3", "mp 3",
    "Article 12",
  ]

  private func found(_ words: String) throws -> Set<String> {
    let catalogue = try TestCatalogue(
      Self.titles.enumerated().map { number, title in
        Publication(id: PublicationID("\(number)"), title: title)
      })
    return Set(catalogue.results(for: Query(words: words)).ordinals.map { Self.titles[$0] })
  }

  @Test(
    "articles and endings with an apostrophe do not keep words from being found",
    arguments: [
      ("child's", "Child welfare"), ("Child’s welfare", "Child welfare"),
      ("woman's", "A woman in court"), ("l'enfant", "Les droits des enfants"),
      ("droits de l’enfant", "Les droits des enfants"), ("d'enfants", "Les droits des enfants"),
      ("детском", "Детский сад"), ("частному", "Частный вопрос"), ("мирную", "Мирный путь"),
    ])
  func apostrophesAndEndings(words: String, title: String) throws {
    let titles = [
      "Child welfare", "A woman in court", "Les droits des enfants", "Детский сад",
      "Частный вопрос", "Мирный путь",
    ]
    let catalogue = try TestCatalogue(
      titles.enumerated().map { number, title in
        var publication = Publication(id: PublicationID("\(number)"), title: title)
        publication.languages = [number < 2 ? "en" : number < 3 ? "fr" : "ru"]
        return publication
      })
    let query = Query(words: words, expandsWords: true)
    #expect(catalogue.results(for: query).ordinals.map { titles[$0] } == [title])
  }

  @Test(arguments: ["web2.0", "web 2.0", "web-2.0"])
  func versions(words: String) throws {
    let parted = ["Web 2.0 for teachers", "Web-2.0 again"]
    #expect(try found(words).isSuperset(of: parted + ["Web2.0 for parents"]))
  }

  @Test(arguments: ["rocknroll", "rock'n'roll", "rock ’n’ roll", "rock n roll", "rock 'n' roll"])
  func lettersForAnd(words: String) throws {
    #expect(try found(words) == Set(Self.titles.filter { $0.hasPrefix("Rock") }))
  }

  @Test(arguments: [
    ("covid19", "C"), ("covid 19", "C"), ("COVID-19", "C"), ("mp3", "M"), ("mp 3", "M"),
  ])
  func numbers(words: String, start: String) throws {
    let expected = Self.titles.filter { $0.uppercased().hasPrefix(start) }
    #expect(try found(words) == Set(expected))
  }

  @Test func aLetterAfterANumberIsAWholeWord() throws {
    #expect(try found("5g") == ["5G networks", "5 G networks"])
    #expect(try found("5 g").isSuperset(of: ["5G networks", "5 G networks"]))
    #expect(try found("\"5g\"") == ["5G networks"])
    #expect(try found("article12") == ["Article 12"])
  }
}
