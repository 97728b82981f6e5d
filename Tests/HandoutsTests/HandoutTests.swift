import Handouts
import Publications
import Testing
import Text

@Suite("Handouts")
struct HandoutTests {
  private let words = Handout.Words(
    otherTopics: "Other topics", note: "Note", code: "QR code of the link", language: "en")

  @Test("text has title, sources, summary, note and link, in 72 columns")
  func text() {
    var first = publication("Protecting children", topics: ["Cybercrime"])
    first.sources = [
      Source(name: "International Centre for Missing & Exploited Children", acronym: "ICMEC")
    ]
    first.year = 2016
    first.paragraphs = [String(repeating: "word ", count: 30), "中文字 中文字"]
    first.url = "https://example.org/" + String(repeating: "long/", count: 20)
    let handout = Handout(
      title: "Five to read", workshop: "Accra, 3 May", items: [.init(first, note: "Page 3 first.")],
      arrangement: .byTopic, words: words)
    let fifteen = Array(repeating: "word", count: 13).joined(separator: " ")
    #expect(
      handout.written(as: .text) == """
        Five to read
        ============
        Accra, 3 May


        Cybercrime
        ----------

        1.  Protecting children
            International Centre for Missing & Exploited Children (ICMEC), 2016

            \(fifteen)
            \(fifteen)
            word word word word

            中文字 中文字

            Note: Page 3 first.

        https://example.org/\(String(repeating: "long/", count: 20))

        """)
  }

  @Test("lines of text are at most 72 columns wide, except addresses")
  func width() {
    let texts = [
      String(repeating: "中文字", count: 60), String(repeating: "wider than that ", count: 40),
      String(repeating: "x", count: 300), "ไทย " + String(repeating: "ภาษาไทย", count: 40),
    ]
    for text in texts {
      var publication = publication(text, topics: [text])
      publication.sources = [Source(name: text)]
      publication.paragraphs = [text]
      publication.url = "https://example.org/a"
      let handout = Handout(
        title: text, workshop: text, items: [.init(publication, note: text)],
        arrangement: .byTopic, words: words)
      for line in handout.written(as: .text).split(separator: "\n") {
        #expect(DisplayWidth.columns(of: line) <= 72)
      }
    }
  }

  @Test("records are under their first topic or in the list's order, numbered throughout")
  func arrangement() {
    let items: [Handout.Item] = [
      .init(publication("A", topics: ["Two", "One"])), .init(publication("B", topics: [])),
      .init(publication("C", topics: ["One"])), .init(publication("D", topics: ["Two"])),
    ]
    func titles(_ arrangement: Handout.Arrangement) -> [String] {
      let handout = Handout(
        title: "T", items: items, arrangement: arrangement, words: words)
      return handout.written(as: .markdown).split(separator: "\n").map(String.init)
    }
    #expect(
      titles(.byTopic) == [
        "# T", "## Two", "### 1\\. A", "### 2\\. D", "## One", "### 3\\. C", "## Other topics",
        "### 4\\. B",
      ])
    #expect(titles(.listOrder) == ["# T", "## 1\\. A", "## 2\\. B", "## 3\\. C", "## 4\\. D"])
  }

  @Test("Markdown escapes published text and keeps links")
  func markdown() {
    var publication = publication("*A* [b](c) <i> #1_2 & `x` \\ |", topics: [])
    publication.paragraphs = ["- no list", "1. no number", "+ none", "12) none", "2008 was"]
    publication.url = "https://bücher.example/a_b"
    let handout = Handout(
      title: "T", items: [.init(publication)], arrangement: .listOrder, words: words)
    #expect(
      handout.written(as: .markdown) == """
        # T

        ## 1\\. \\*A\\* \\[b\\](c) \\<i\\> \\#1\\_2 \\& \\`x\\` \\\\ \\|

        \\- no list

        1\\. no number

        \\+ none

        12\\) none

        2008 was

        [https://bücher.example/a\\_b](<https://xn--bcher-kva.example/a_b>)

        """)
  }

  @Test("HTML is one file without scripts, external parts or a page size")
  func html() {
    var publication = publication("<script>alert('1')</script> & \"more\"", topics: ["A<b>"])
    publication.sources = [Source(name: "Body & <Co>")]
    publication.paragraphs = ["<img src=x onerror=y>"]
    publication.languages = ["es\"><script>"]
    publication.url = "https://example.org/a/b-c/d?e=\"f\"&g"
    let html = Handout(
      title: "T</title>", workshop: "<b>", items: [.init(publication, note: "<i>")],
      arrangement: .byTopic, words: words
    ).written(as: .html)
    let sizes = html.replacing("font-size:", with: "")
    for forbidden in ["<script", "<img", "<link", "<i>", "@import", "url(", "size:"] {
      #expect(!sizes.contains(forbidden), "\(forbidden)")
    }
    #expect(html.contains("<title>T&lt;/title&gt;</title>"))
    #expect(html.contains("break-inside: avoid"))
    #expect(html.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;more&quot;"))
    #expect(html.contains("href=\"https://example.org/a/b-c/d?e=%22f%22&amp;g\""))
    #expect(
      html.contains(
        "<span>https://</span><wbr><span>example.org/</span><wbr><span>a/</span><wbr>"
          + "<span>b-c/</span><wbr><span>d?e=&quot;f&quot;&amp;g</span>"))
    #expect(html.contains("aria-label=\"QR code of the link\""))
    #expect(!html.contains("lang=\"es"))
  }

  @Test("an address that is not a link is printed as text, without a code")
  func noLink() {
    var publication = publication("A", topics: [])
    publication.url = "javascript:alert(1)"
    let handout = Handout(
      title: "T", items: [.init(publication)], arrangement: .listOrder, words: words)
    let html = handout.written(as: .html)
    #expect(
      html.contains("javascript:alert(1)") && !html.contains("href") && !html.contains("<svg"))
    #expect(!handout.written(as: .markdown).contains("<javascript"))
  }

  @Test("a DOI is the link of a record without another")
  func doi() {
    var publication = publication("A", topics: [])
    publication.identifiers = [Identifier(.doi, "10.1000/182")]
    let handout = Handout(
      title: "T", items: [.init(publication)], arrangement: .listOrder, words: words)
    #expect(handout.written(as: .html).contains("href=\"https://doi.org/10.1000/182\""))
    #expect(handout.written(as: .text).hasSuffix("\ndoi:10.1000/182\n"))
  }

  @Test("control characters are removed in every format", arguments: Handout.Format.allCases)
  func hostileText(format: Handout.Format) {
    let hostile = "a\u{1B}[31mb\u{202E}c\u{7}\u{9B}1m\u{0}"
    var publication = publication(hostile, topics: [hostile])
    publication.sources = [Source(name: hostile, acronym: hostile)]
    publication.paragraphs = [hostile]
    publication.url = "https://example.org/" + hostile
    let text = Handout(
      title: hostile, workshop: hostile, items: [.init(publication, note: hostile)],
      arrangement: .byTopic, words: words
    ).written(as: format)
    #expect(
      !text.unicodeScalars.contains { scalar in
        scalar.value < 0x20 && scalar != "\n" || 0x7F..<0xA0 ~= scalar.value
          || scalar.properties.generalCategory == .format
      })
    #expect(text.hasSuffix("\n"))
  }

  @Test("a handout without records has only its title", arguments: Handout.Format.allCases)
  func empty(format: Handout.Format) {
    let handout = Handout(title: "T", items: [], arrangement: .byTopic, words: words)
    let text = handout.written(as: format)
    #expect(text.contains("T") && !text.contains("Other topics"))
  }

  private func publication(_ title: String, topics: [String]) -> Publication {
    var publication = Publication(id: PublicationID(title), title: title)
    publication.topics = topics
    return publication
  }
}
