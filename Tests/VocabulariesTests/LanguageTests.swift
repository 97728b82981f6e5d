import EmbeddedFiles
import Publications
import Testing
import Vocabularies

@Suite("Languages")
struct LanguageTests {
  private static let shared = Result {
    try EmbeddedFiles.vocabulary().nameIndex(of: [.language, .type])
  }
  private let index: NameIndex

  init() throws {
    index = try Self.shared.get()
  }

  @Test(
    "have one key for all their codes, tags and names",
    arguments: [
      (
        "en",
        [
          "en", "EN", "eng", "English", "english", "en-US", "en_GB.UTF-8", "anglais",
          "English (US)",
        ]
      ),
      ("th", ["th", "TH", "tha", "Thai", "th-TH", "ไทย", "thaï"]),
      ("zh", ["zh-Hans", "zh-Hant-TW", "zho", "chi", "cmn", "Mandarin", "Simplified Chinese"]),
      ("fr", ["fre", "fra", "Français", "French", "fr-CA", "FRE"]),
      ("de", ["ger", "deu", "Deutsch"]), ("el", ["Greek", "Greek, Modern (1453-)", "gre"]),
      ("es", ["Spanish; Castilian", "Castellano", "es-419", "Español"]), ("he", ["iw", "heb"]),
      ("fa", ["Farsi", "per", "pes", "فارسی"]), ("km", ["Khmer", "Central Khmer", "khm"]),
      ("pt", ["pt_BR", "Portuguese (Brazil)", "por"]), ("id", ["in", "ind", "Bahasa Indonesia"]),
      ("tet", ["Tetum", "Tetun", "tet"]), ("ksw", ["ksw", "S'gaw Karen"]),
      ("prs", ["Dari", "prs"]), ("hbs", ["sh", "SH", "sh-Latn", "Serbo-Croatian"]),
      ("gd", ["Gaelic, Scottish", "gla"]), ("ku", ["Kurmanji", "kmr"]), ("ht", ["Kreyòl", "hat"]),
      ("ru", ["русский язык", "Russian language", "langue russe", "lengua rusa", "язык русский"]),
      ("en", ["English language", "langue anglaise", "idioma inglés", "lengua inglesa"]),
      ("fr", ["langue française", "idioma francés", "língua francesa", "French Language"]),
      ("it", ["langue italienne", "lengua italiana"]), ("ar", ["اللغة العربية", "langue arabe"]),
      ("es", ["idioma español", "lengua española", "langue espagnole", "español latinoamericano"]),
      ("pt", ["língua portuguesa", "Brazilian Portuguese", "português do Brasil"]),
      ("pt", ["portugais brésilien", "бразильский португальский", "Portuguese, Brazilian"]),
      ("id", ["bahasa Indonesia", "Indonesian language"]), ("nb", ["Bokmål", "norsk bokmål"]),
      ("nn", ["Nynorsk"]), ("zh", ["简体中文", "繁體中文", "Chinese language", "chinois simplifié"]),
      ("fil", ["Filipino/Tagalog", "Filipino"]), ("tl", ["Tagalog/Filipino"]),
      ("mul", ["mul", "Multiple languages"]), ("und", ["und", "Undetermined"]),
    ])
  func keys(code: String, names: [String]) {
    for name in names { #expect(index.language(named: name)?.id == code, "\(name)") }
    #expect(index.label(of: NamedValue(.language, code))?.isEmpty == false)
  }

  @Test(
    "are not found by other words",
    arguments: [
      "", "xx", "language", "no language here", "x-klingon", "en-toolongsubtag", "-", "12-th",
    ])
  func unknown(name: String) {
    #expect(index.language(named: name) == nil)
  }

  @Test("include all of ISO 639-1, and every living one of ISO 639-3")
  func table() throws {
    let languages = try LanguageTable.languages(of: EmbeddedFiles.languages)
    #expect(languages.count { $0.code.utf8.count == 2 } >= 183)
    #expect(languages.count > 6_900)
    #expect(Set(languages.map(\.code)).count == languages.count)
    #expect(languages.filter { $0.name.isEmpty }.isEmpty)
  }

  @Test("have tables without errors, as kinds of documents do")
  func types() throws {
    let types = try EmbeddedFiles.vocabulary().documentTypes()
    #expect(types.first?.type.rawValue == "report")
    #expect(index.value(named: "JOUR", of: .type)?.id == "article-journal")
    #expect(index.value(named: "incollection", of: .type)?.id == "chapter")
    #expect(index.value(named: "News and Press Release", of: .type)?.id == "article-newspaper")
    #expect(index.value(named: "Assessment", of: .type)?.id == "report")
    #expect(index.value(named: "Sculpture", of: .type) == nil)
  }
}
