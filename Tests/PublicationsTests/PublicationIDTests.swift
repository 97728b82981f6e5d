import Publications
import Testing

@Suite("Identifiers")
struct PublicationIDTests {
  @Test("are eight digits and small letters that do not look alike")
  func form() {
    let id = PublicationID(title: "Smartphones (Infographic)", sources: "ICMEC, ROCIT")
    #expect(id.text.utf8.count == 8)
    #expect(id.text.allSatisfy { "0123456789abcdefghjkmnpqrstvwxyz".contains($0) })
  }

  @Test("do not change with case, accents, spaces and punctuation")
  func folding() {
    #expect(
      PublicationID(title: "Região: a report", sources: "A, B")
        == PublicationID(title: " REGIAO – A  Report.", sources: "a b"))
  }

  @Test("tell title and sources apart")
  func difference() {
    #expect(
      PublicationID(title: "a b", sources: "c") != PublicationID(title: "a", sources: "b c"))
  }

  @Test("stay what they are from release to release")
  func stability() {
    #expect(
      PublicationID(title: "Smartphones (Infographic)", sources: "ICMEC, ROCIT").text == "badwqm1f")
  }

  @Test("seldom clash")
  func clashes() {
    let ids = (0..<100_000).map { PublicationID(title: "report \($0)", sources: "x") }
    #expect(Set(ids).count == ids.count)
  }
}
