import Browsing
import Catalogue
import Fixtures
import Publications
import Screen
import SeededRandom
import Testing

/// Searches for half-remembered titles: words are missing, reordered, inflected or mistyped.
@Suite("Recovery from searches without results")
struct SearchRecoveryTests {
  @Test(
    "of a thousand searches made from titles, 97 % reach the record in at most two keys",
    arguments: [("listing", 11 as UInt64), ("packages", 12)])
  func reached(catalogue: String, seed: UInt64) {
    let service = catalogue == "listing" ? Services.listing() : PackageTitles.service
    let records = Self.page(of: Query(), 2000, service).rows
    var reader = SearchGenerator(seed: seed)
    var missed: [String] = []
    var emptyCount = 0
    let driver = BrowserDriver(ScriptedService(service), profile: .lean)
    for _ in 0..<1000 {
      let record = records[reader.number(below: records.count)]
      let (kind, words) = reader.search(for: record.title)
      let path = Self.path(to: record.id, by: words, service, driver)
      if path != .results { emptyCount += 1 }
      if path == nil { missed.append("\(kind): \(words) <- \(record.title)") }
    }
    #expect(missed.count <= 30, "\(missed.count) missed\n\(missed.joined(separator: "\n"))")
    // Otherwise the test covers only the plain search.
    #expect(emptyCount > 150)
  }

  private enum Path { case results, advice }

  /// Returns how a search leads to the first screen with a record; `nil` if it does not.
  private static func path(
    to id: PublicationID, by words: String, _ service: any CatalogueService, _ driver: BrowserDriver
  ) -> Path? {
    let height = driver.browser.window(of: .results).rows
    // Request the count only; advice is requested below.
    guard page(of: Query(words: words), 0, service).count == 0 else {
      let page = page(of: Query(words: words), height, service)
      return page.rows.contains { $0.id == id } ? .results : nil
    }
    var driver = driver
    driver.type("/")
    driver.handle(.paste(words))
    driver.type("Enter")
    for _ in driver.browser.advice.indices {
      var other = driver
      other.type("Enter")
      if other.shows(id) { return .advice }
      driver.type("Down")
    }
    return nil
  }

  private static func page(
    of query: Query, _ count: Int, _ service: any CatalogueService
  ) -> Page {
    let request = PageRequest(query: query, rows: .ranks(0..<count))
    service.send(CatalogueRequest(number: 1, .page(request)))
    guard case .page(let page)? = service.receive()?.content else {
      return Page(query: query, count: 0, total: 0)
    }
    return page
  }
}

extension BrowserDriver {
  /// Whether the first screen of results includes a publication.
  fileprivate func shows(_ id: PublicationID) -> Bool {
    let rows = browser.page.rows.prefix(browser.window(of: .results).rows)
    return browser.page.firstRank == 0 && rows.contains { $0.id == id }
  }
}

/// Makes searches from titles.
private struct SearchGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func number(below end: Int) -> Int { Int.random(in: 0..<end, using: &random) }

  private enum Kind: CaseIterable {
    case dropped, reordered, swapped, mistyped, inflected, twiceMistyped, inflectedAndMistyped
  }

  /// Returns some words of a title, at least half of the longer ones, changed in one of these ways.
  mutating func search(for title: String) -> (kind: String, words: String) {
    let kind = Kind.allCases.randomElement(using: &random) ?? .dropped
    let all = title.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    var words = all.filter { $0.count > 2 }
    if words.isEmpty { words = all }
    var kept = Int.random(
      in: min(words.count, max(2, words.count / 2))...words.count, using: &random)
    kept = min(kept, 6)
    while words.count > kept { words.remove(at: number(below: words.count)) }
    switch kind {
    case .dropped: break
    case .reordered: words.shuffle(using: &random)
    case .swapped: change(&words) { $0.swapLetters(&$1) }
    case .mistyped: change(&words) { $0.addTypo(&$1) }
    case .inflected: change(&words) { $0.inflect(&$1) }
    case .twiceMistyped:
      change(&words) { $0.addTypo(&$1) }
      change(&words) { $0.swapLetters(&$1) }
    case .inflectedAndMistyped:
      change(&words) { $0.inflect(&$1) }
      change(&words) { $0.addTypo(&$1) }
    }
    return ("\(kind)", words.joined(separator: " "))
  }

  /// Changes one of the words that are long enough to be mistyped.
  private mutating func change(
    _ words: inout [String], _ body: (inout SearchGenerator, inout String) -> Void
  ) {
    let places = words.indices.filter { place in
      words[place].count > 3 && words[place].allSatisfy(\.isLetter)
    }
    guard let place = places.randomElement(using: &random) else { return }
    body(&self, &words[place])
  }

  private mutating func swapLetters(_ word: inout String) {
    var letters = Array(word)
    let place = number(below: letters.count - 1)
    letters.swapAt(place, place + 1)
    word = String(letters)
  }

  /// Inserts, removes or replaces a letter.
  private mutating func addTypo(_ word: inout String) {
    var letters = Array(word)
    let letter = Array("abcdefghijklmnopqrstuvwxyz")[number(below: 26)]
    let place = number(below: letters.count)
    switch number(below: 3) {
    case 0: letters.insert(letter, at: place)
    case 1: letters.remove(at: place)
    default: letters[place] = letter
    }
    word = String(letters)
  }

  /// Changes the number of a noun or the form of a verb.
  private mutating func inflect(_ word: inout String) {
    switch number(below: 3) {
    case 0 where word.hasSuffix("e"): word = word.dropLast() + "ing"
    case 0: word += "ing"
    case 1 where word.hasSuffix("e"): word += "d"
    case 1: word += "ed"
    default:
      if word.hasSuffix("s") {
        word.removeLast()
      } else if word.hasSuffix("y") {
        word = word.dropLast() + "ies"
      } else {
        word += "s"
      }
    }
  }
}

/// Records with titles as in a software distribution: short names, and many words that most titles
/// share.
private enum PackageTitles {
  static var service: any CatalogueService {
    var random = SeededGenerator(seed: 5)
    func pick(_ words: String) -> Substring {
      words.split(separator: " ").randomElement(using: &random) ?? ""
    }
    let publications = (0..<1500).map { number -> Publication in
      let name = "\(pick(starts))\(pick(middles))\(pick(ends))"
      let title =
        "\(pick(prefixes))\(name): \(pick(kinds)) \(pick(nouns)) \(pick(links)) \(pick(kinds)) "
        + "\(pick(nouns)) \(pick(links)) \(pick(subjects))"
      return Publication(id: PublicationID("p\(number)"), title: title)
    }
    return StoredServices.service(of: publications)
  }

  private static let prefixes = "lib lib python3- golang- ruby- r-cran- fonts- node-"
  private static let starts = "gli ker pan tor mer vel qua zen bro cal dex fur hal jam lum nor"
  private static let middles = "ba de fi go lu ma ne po ri su ta vo xi"
  private static let ends = "x n r ssh ql kit d fs ml graph cap tk"
  private static let kinds = """
    simple fast portable dynamic shared graphical interactive lightweight modular parallel scalable \
    embedded generic secure common
    """
  private static let nouns = """
    library runtime parser compiler editor viewer daemon client server toolkit framework generator \
    converter module binding header file plugin interface utility decoder scheduler
    """
  private static let links = "for with of and from"
  private static let subjects = """
    images networks databases messages documents archives terminals processes kernels packets \
    spectra genomes matrices polygons calendars certificates passwords subtitles playlists sensors
    """
}
