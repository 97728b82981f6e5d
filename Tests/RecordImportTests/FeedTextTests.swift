import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

@Suite("Texts and summaries of feeds and sites")
struct FeedTextTests {
  private func only(_ text: String, _ name: String) throws -> Publication {
    let format = try #require(RecordFormat.named(name))
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)), as: format, vocabulary: Vocabulary())
    #expect(read.publications.count == 1)
    return try #require(read.publications.first)
  }

  private static let content = "<p>The <a href=\"https://a.org/x\">first</a> words &amp; more.</p>"
  private static let read = ["The first (https://a.org/x) words & more."]

  @Test(
    "of RSS: a separate summary comes first, and the text's beginning is not repeated",
    arguments: [
      ("What it is for.", ["What it is for."] + read), ("The first words &amp;amp; […]", read),
      ("", read),
    ])
  func rss(description: String, expected: [String]) throws {
    let text = """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item>
      <title>A</title><description>\(description)</description>
      <content:encoded><![CDATA[\(FeedTextTests.content)]]></content:encoded></item></channel></rss>
      """
    #expect(try only(text, "rss").paragraphs == expected)
  }

  @Test(
    "in other scripts are compared letter by letter",
    arguments: [
      ("คู่มือสำหรับครู", "เด็กทุกคนควรได้รับการคุ้มครองจากอันตรายทั้งปวง", false),
      ("เด็กทุกคนควรได้รับ", "เด็กทุกคนควรได้รับการคุ้มครองจากอันตรายทั้งปวง", true),
      ("Для школ", "Каждый ребёнок имеет право на защиту от всех опасностей", false),
    ])
  func scripts(summary: String, content: String, isBeginning: Bool) throws {
    let text = """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title>
      <summary>\(summary)</summary><content>\(content)</content></entry></feed>
      """
    let expected = isBeginning ? [content] : [summary, content]
    #expect(try only(text, "atom").paragraphs == expected)
  }

  @Test("of Atom: a summary beside the content is kept")
  func atom() throws {
    let text = """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title>
      <summary>What it is for.</summary><content>Whole text</content></entry></feed>
      """
    #expect(try only(text, "atom").paragraphs == ["What it is for.", "Whole text"])
  }

  @Test("of WordPress: a manual excerpt is kept")
  func wordPress() throws {
    let post = #"""
      {"id":10,"title":{"rendered":"A"},"content":{"rendered":"<p>Whole text</p>"},
      "excerpt":{"rendered":"<p>What it is for.</p>"}}
      """#
    #expect(try only(post, "wp-json").paragraphs == ["What it is for.", "Whole text"])
    let wxr = """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"><channel><item><title>A</title>
      <content:encoded>Whole text</content:encoded>
      <excerpt:encoded>What it is for.</excerpt:encoded></item></channel></rss>
      """
    #expect(try only(wxr, "wxr").paragraphs == ["What it is for.", "Whole text"])
  }

  @Test("RSS items in an Atom feed are read, and Atom entries in an RSS channel")
  func mixed() throws {
    let atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><item><title>A</title></item></feed>"
    #expect(try only(atom, "atom").title == "A")
    let rss = """
      <rss version="2.0"><channel><entry><title>A</title><link href="https://a.org/x"/>
      <published>2016-05-03T10:00:00Z</published><summary>Text</summary></entry></channel></rss>
      """
    let publication = try only(rss, "rss")
    #expect(publication.url == "https://a.org/x")
    #expect(publication.date?.text == "2016-05-03")
    #expect(publication.paragraphs == ["Text"])
  }

  @Test("words that begin like an HTML declaration are text")
  func declaration() throws {
    let text = "<rss><channel><item><title>A</title><description><![CDATA[a <!DOCTYPE b]]>"
    let publication = try only(text + "</description></item></channel></rss>", "rss")
    #expect(publication.paragraphs == ["a <!DOCTYPE b"])
  }

  @Test("items of journals have their volume, issue, pages and numbers in elements of PRISM")
  func journal() throws {
    let text = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"><item rdf:about="x">
      <title>A</title><dc:identifier>doi:10.1000/a</dc:identifier><prism:doi>10.1000/a</prism:doi>
      <prism:publicationName>J</prism:publicationName><prism:volume>3</prism:volume>
      <prism:number>2</prism:number><prism:startingPage>PAGE</prism:startingPage>
      <prism:endingPage>19</prism:endingPage><prism:issn>1531-2542</prism:issn></item></rdf:RDF>
      """
    let publication = try only(text.replacing("PAGE", with: "17"), "rss")
    #expect(publication.container == Container(title: "J", volume: "3", issue: "2"))
    #expect(publication.pages == "17-19")
    #expect(
      publication.identifiers == [Identifier(.doi, "10.1000/a"), Identifier(.issn, "1531-2542")])
    #expect(try only(text.replacing("PAGE", with: "n/a"), "rss").pages == "19")
    #expect(try only(text.replacing("PAGE", with: "19"), "rss").pages == "19")
  }

  @Test("items of RSS may have the author, text and categories of Atom")
  func atomInRSS() throws {
    let text = """
      <rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel><item><title>A</title>
      <a:author><a:name>Jane Doe</a:name></a:author><a:summary>Short</a:summary>
      <a:content type="html">&lt;p&gt;Long&lt;/p&gt;</a:content>
      <a:category term="x"/></item></channel></rss>
      """
    let publication = try only(text, "rss")
    #expect(publication.contributors == [Contributor(.person(family: "Doe", given: "Jane"))])
    #expect(publication.paragraphs == ["Short", "Long"])
    #expect(publication.tags == ["x"])
  }
}
