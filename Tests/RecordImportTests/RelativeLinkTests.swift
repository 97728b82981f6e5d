import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

@Suite("Relative links of feeds and sites")
struct RelativeLinkTests {
  private func only(_ text: String, _ name: String) throws -> Publication {
    let format = try #require(RecordFormat.named(name))
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)), as: format, vocabulary: Vocabulary())
    #expect(read.publications.count == 1)
    return try #require(read.publications.first)
  }

  private func atom(feed: String = "", links: String = "", entry: String = "", link: String)
    -> String
  {
    """
    <feed xmlns="http://www.w3.org/2005/Atom"\(feed)>\(links)<entry\(entry)><title>A</title>
    <link\(link)/></entry></feed>
    """
  }

  @Test("of Atom are resolved against xml:base of the feed, the entry and the link")
  func bases() throws {
    let site = #" xml:base="https://a.org/b/""#
    let cases: [(String, String)] = [
      (atom(feed: site, link: #" href="c""#), "https://a.org/b/c"),
      (atom(feed: site, entry: #" xml:base="d/""#, link: #" href="c""#), "https://a.org/b/d/c"),
      (atom(feed: site, link: #" xml:base="/e/" href="c""#), "https://a.org/e/c"),
      (atom(feed: site, link: #" href="//o.org/c?x=1&amp;y#z""#), "https://o.org/c?x=1&y#z"),
      (atom(feed: site, link: #" href="mailto:a@a.org""#), "mailto:a@a.org"),
      (atom(feed: site, link: #" href="www.o.org/c""#), "www.o.org/c"),
      (atom(feed: #" xml:base="javascript:x""#, link: #" href="c""#), "c"),
    ]
    for (text, expected) in cases { #expect(try only(text, "atom").url == expected) }
  }

  @Test("of Atom without a base are resolved against the link of the feed")
  func feedLink() throws {
    let text = atom(links: #"<link href="https://a.org/b/"/>"#, link: #" href="../c""#)
    #expect(try only(text, "atom").url == "https://a.org/c")
  }

  @Test("a base ends with its element")
  func ended() throws {
    let text = """
      <feed xmlns="http://www.w3.org/2005/Atom"><author xml:base="https://o.org/"/>
      <entry><title>A</title><link href="c"/></entry></feed>
      """
    #expect(try only(text, "atom").url == "c")
  }

  @Test("in texts of Atom are resolved, in HTML and in XHTML")
  func atomTexts() throws {
    let text = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.org/"><entry><title>A</title>
      <summary type="html">&lt;a href="s">one&lt;/a></summary>
      <content type="xhtml" xml:base="b/"><div xmlns="http://www.w3.org/1999/xhtml"
      ><a href="c">two</a> <a xml:base="d/" href="e">three</a></div></content></entry></feed>
      """
    #expect(
      try only(text, "atom").paragraphs == [
        "one (https://a.org/s)", "two (https://a.org/b/c) three (https://a.org/b/d/e)",
      ])
  }

  @Test("of RSS are resolved against xml:base, else against the channel's link")
  func rss() throws {
    let text = """
      <rss version="2.0"><channel><link>https://a.org/b/</link><item BASE><title>A</title>
      <link>c</link><description>&lt;a href="/d">x&lt;/a> &lt;a href="e">y&lt;/a></description>
      </item></channel></rss>
      """
    let plain = try only(text.replacing("BASE", with: ""), "rss")
    #expect(plain.url == "https://a.org/b/c")
    #expect(plain.paragraphs == ["x (https://a.org/d) y (https://a.org/b/e)"])
    let based = try only(text.replacing("BASE", with: #"xml:base="http://o.org/""#), "rss")
    #expect(based.url == "http://o.org/c")
    #expect(based.paragraphs == ["x (http://o.org/d) y (http://o.org/e)"])
  }

  @Test("in posts of WordPress and reports of ReliefWeb are resolved against their own address")
  func sites() throws {
    let post = #"""
      [{"id":1,"link":"https://a.org/b/","title":{"rendered":"A"},
      "content":{"rendered":"<a href=\"/c.pdf\">x</a>"}}]
      """#
    #expect(try only(post, "wp-json").paragraphs == ["x (https://a.org/c.pdf)"])
    let export = """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>A</title>
      <link>https://a.org/b/</link><content:encoded><![CDATA[<a href="/c.pdf">x</a>]]>
      </content:encoded></item></channel></rss>
      """
    #expect(try only(export, "wxr").paragraphs == ["x (https://a.org/c.pdf)"])
    let report = #"""
      {"data":[{"id":"1","fields":{"title":"A","url":"https://a.org/b","body":"[x](/c.pdf)"}}]}
      """#
    #expect(try only(report, "reliefweb").paragraphs == ["x (https://a.org/c.pdf)"])
  }
}
