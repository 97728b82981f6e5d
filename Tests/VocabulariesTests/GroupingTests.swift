import EmbeddedFiles
import Publications
import Testing
import Vocabularies

@Suite("Groupings")
struct GroupingTests {
  private let vocabulary: Vocabulary

  init() throws {
    vocabulary = try EmbeddedFiles.vocabulary()
  }

  private func members(_ name: String, in year: Int? = nil) -> [String] {
    let grouping = vocabulary.groupings.first { $0.name == name }
    let members = grouping?.memberships.filter { $0.covers(year) }.map(\.country.text) ?? []
    return Set(members).sorted()
  }

  @Test("have the members of each year")
  func members() {
    #expect(members("ASEAN", in: 1967) == ["ID", "MY", "PH", "SG", "TH"])
    #expect(members("ASEAN", in: 2016).count == 10)
    #expect(members("ASEAN").count == 11)
    #expect(members("European Union", in: 1958).count == 6)
    #expect(members("European Union", in: 2015).count == 28)
    #expect(members("European Union").count == 27)
    #expect(members("MENA") == ["AF", "EG", "IR", "YE"])
    #expect(members("Commonwealth").count == 56)
    #expect(members("Commonwealth", in: 1990).contains("PK"))
    #expect(!members("Commonwealth", in: 1980).contains("PK"))
  }

  @Test("include parts of a country")
  func parts() {
    func groupings(in year: Int?) -> [String] {
      vocabulary.memberships(of: CountryCode("GB-ENG")).filter { $0.membership.covers(year) }
        .map(\.grouping.name)
    }
    #expect(groupings(in: nil) == ["Commonwealth"])
    #expect(groupings(in: 2010) == ["European Union", "Commonwealth"])
  }

  @Test("are refused with the line for an invalid country or year")
  func faults() {
    let header = "grouping\tother\tforeign\tcountry\tfrom\tuntil\n"
    for row in [
      "A\t\t\tXX\t\t\n", "A\t\t\tTH\tsoon\t\n", "\t\t\tTH\t\t\n", "A\t\t\t\t\t\n", "A\tTH\n",
    ] {
      let file = FileContents(name: "groupings.tsv", bytes: Array((header + row).utf8))
      #expect(throws: VocabularyFileError.self) {
        try Vocabulary(
          tags: EmbeddedFiles.tags, countries: EmbeddedFiles.countries,
          regions: EmbeddedFiles.regions,
          sources: EmbeddedFiles.sources, groupings: file)
      }
    }
  }
}
