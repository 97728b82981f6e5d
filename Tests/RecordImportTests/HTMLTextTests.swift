import RecordFormats
import Testing

@Suite("HTML as text")
struct HTMLTextTests {
  @Test(
    "leaves nothing of invisible elements",
    arguments: [
      ("<p>a</p><script>alert(1)</script><p>b</p>", ["a", "b"]), ("<style>p{}</style>c", ["c"]),
      ("<iframe src='https://a.org/x'></iframe ><noscript>n</noscript>t", ["t"]),
      ("<template><b>x</b></template>t", ["t"]), ("<textarea>x</textarea\n>t", ["t"]),
      ("<SCRIPT>1 > 0</SCRIPT>t", ["t"]), ("<iframe src=x />t", ["t"]), ("<iframe src=x>t", ["t"]),
      ("<script>never closed", []), ("<![CDATA[cd]]>t", ["cdt"]),
    ])
  func hidden(html: String, paragraphs: [String]) {
    #expect(HTMLText.paragraphs(of: html) == paragraphs)
  }

  @Test("keeps the content of many unclosed elements")
  func unclosed() {
    let html = String(repeating: "<object>x", count: 50_000)
    #expect(HTMLText.paragraphs(of: html) == [String(repeating: "x", count: 50_000)])
  }
}
