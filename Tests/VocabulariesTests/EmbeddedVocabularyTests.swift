import EmbeddedFiles
import Publications
import Testing
import Vocabularies

struct EmbeddedVocabularyTests {
  @Test("the embedded files make a vocabulary that knows the listing's countries by any name")
  func isSound() throws {
    let vocabulary = try EmbeddedFiles.vocabulary()
    #expect(vocabulary.country(CountryCode("LA"))?.name == "Laos")
    #expect(vocabulary.country(named: "lao pdr")?.code == CountryCode("LA"))
  }
}
