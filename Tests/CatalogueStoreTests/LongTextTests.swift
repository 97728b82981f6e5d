import Catalogue
import CatalogueStore
import Publications
import Testing
import Vocabularies

/// A few records with very many words, all about equally frequent.
struct LongTextTests {
  @Test("texts of any number of words make a catalogue that opens", arguments: [1, 10, 50])
  func manyWords(records: Int) throws {
    var random = RandomPublications(seed: 1)
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let words = (0..<20_000).map { _ in
      String((0..<random.number(3...8)).map { _ in random.pick(letters) })
    }
    var builder = CatalogueBuilder(vocabulary: RandomPublications.vocabulary)
    for number in 0..<records {
      var publication = Publication(id: PublicationID("\(number)"), title: "Number \(number)")
      publication.paragraphs = [
        (0..<5000).map { _ in random.pick(words) }.joined(separator: " ") + " last words"
      ]
      builder.add(publication)
    }
    let catalogue = try TestCatalogue(builder.build())
    #expect(catalogue.results(for: Query.typed("\"last wor")).count == records)
    #expect(catalogue.results(for: Query.typed("\"wor last")).count == 0)
  }
}
