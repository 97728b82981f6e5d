import Publications
import Testing

@Suite("Identifiers")
struct PublicationIDTests {
  @Test("are eight digits and lower-case letters that do not look alike")
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

  @Test("differ with title and sources")
  func difference() {
    #expect(
      PublicationID(title: "a b", sources: "c") != PublicationID(title: "a", sources: "b c"))
  }

  @Test("stay the same from release to release")
  func stability() {
    #expect(
      PublicationID(title: "Smartphones (Infographic)", sources: "ICMEC, ROCIT").text == "badwqm1f")
  }

  @Test(
    "are never read by a spreadsheet as a number or a date",
    arguments: [
      ("12345678", true), ("00000001", true), ("12345e67", true), ("1e234567", true),
      ("1mar2019", true), ("12sep199", true), ("0x12abcd", true), ("mar12345", true),
      ("1234567e", false), ("e1234567", false), ("badwqm1f", false), ("1ee34567", false),
      ("0x12abcg", false), ("1234x567", false),
    ])
  func numbers(text: String, isTaken: Bool) {
    #expect(PublicationID.isTakenForNumber(Array(text.utf8)) == isTaken)
  }

  @Test("no derived identifier looks like a number")
  func manyNumbers() {
    let isNumber = (0..<60_000).contains { number in
      PublicationID.isTakenForNumber(
        Array(PublicationID(title: "report \(number)", sources: "").text.utf8))
    }
    #expect(!isNumber)
  }

  @Test("rarely clash")
  func clashes() {
    let ids = (0..<100_000).map { PublicationID(title: "report \($0)", sources: "x") }
    #expect(Set(ids).count == ids.count)
  }
}
