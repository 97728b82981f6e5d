import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

@Suite("Entities of XML")
struct XMLEntityTests {
  private func read(
    _ items: String, declaring entities: String = ""
  ) throws -> (publications: [Publication], report: ImportReport) {
    let text = """
      <?xml version="1.0"?>
      <!DOCTYPE rss [\(entities)]>
      <rss version="2.0"><channel><title>T</title>
      \(items)
      </channel></rss>
      """
    return try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)), as: .rss, vocabulary: Vocabulary())
  }

  @Test(
    "that HTML has are its characters",
    arguments: [
      ("caf&eacute; &ndash; &hellip;", "café – …"), ("&alpha;-&Omega;&sigmaf;", "α-Ως"),
      ("&Ccaron;&zcaron; &Lstrok;&omacr;", "Čž Łō"),
      ("a &rArr; b &notin; &lang;c&rang;", "a ⇒ b ∉ ⟨c⟩"),
    ])
  func html(written: String, title: String) throws {
    let read = try read("<item><title>\(written)</title></item>")
    #expect(read.publications.map(\.title) == [title])
    #expect(read.report.findings.isEmpty)
  }

  @Test("that nobody declares remain as they are, which is reported once for each")
  func unknown() throws {
    let read = try read(
      "<item><title>A &unit; B</title></item>\n<item><title>&unit; &Unit;</title></item>")
    #expect(read.publications.map(\.title) == ["A &unit; B", "&unit; &Unit;"])
    let findings = read.report.findings.map { "\($0.line): \($0)" }
    #expect(
      findings == [
        "4: &unit;: not an entity of XML or HTML; kept as it is",
        "5: &Unit;: not an entity of XML or HTML; kept as it is",
      ])
  }

  @Test("that the file declares have their text; the first declaration counts")
  func declared() throws {
    let read = try read(
      "<item><title>&org; and &eacute;</title></item>",
      declaring: #"<!ENTITY org "The Fund"><!ENTITY org "B"><!ENTITY eacute "E">"#)
    #expect(read.publications.map(\.title) == ["The Fund and E"])
    #expect(read.report.findings.isEmpty)
  }

  @Test("of other files are left out, which is reported once with the line")
  func external() throws {
    let read = try read(
      "<item><title>A &far; B</title></item>\n<item><title>C &far;</title></item>",
      declaring: #"<!ENTITY far SYSTEM "far.txt">"#)
    #expect(read.publications.map(\.title) == ["A B", "C"])
    let findings = read.report.findings.map { "\($0.line): \($0)" }
    #expect(findings == ["4: &far;: an entity with the text of another file; left out"])
  }
}
