import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

@Suite("Markdown of ReliefWeb")
struct MarkdownTests {
  private func paragraphs(_ body: String) throws -> [String] {
    let format = try #require(RecordFormat.named("reliefweb"))
    let text = body.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    let file = "{\"data\":[{\"id\":\"1\",\"fields\":{\"title\":\"A\",\"body\":\"\(text)\"}}]}"
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(file.utf8)), as: format, vocabulary: Vocabulary())
    return try #require(read.publications.first).paragraphs
  }

  @Test(
    "emphasis and code lose their signs, and other signs stay",
    arguments: [
      ("a _b_ *c* **d** __e__ ***f*** ~~g~~ `h_i_`", "a b c d e f g h_i_"),
      ("**a _b_ c**, *d*.", "a b c, d."),
      ("snake_case_name 2*3*4 a * b", "snake_case_name 2*3*4 a * b"),
      ("*open and _open", "*open and _open"), (#"\*a\* \_b\_ C:\d"#, #"*a* _b_ C:\d"#),
      ("**Дети** и _мир_", "Дети и мир"), ("`<b>`", "<b>"),
    ])
  func emphasis(body: String, expected: String) throws {
    #expect(try paragraphs(body) == [expected])
  }

  @Test(
    "links keep their address, and pictures their text",
    arguments: [
      ("[a *b*](https://a.org/x_y_z)", "a b (https://a.org/x_y_z)"),
      ("[a](https://a.org/x_(y) \"T\").", "a (https://a.org/x_(y))."),
      ("<https://a.org/b_c_>", "https://a.org/b_c_"),
      ("https://a.org/_b_/c", "https://a.org/_b_/c"),
      ("**https://a.org/b**", "https://a.org/b"), ("![A map](https://a.org/a.png)", "A map"),
      ("[note] (see)", "[note] (see)"),
      ("<a href=\"https://a.org/_b_\">c</a>", "c (https://a.org/_b_)"),
    ])
  func links(body: String, expected: String) throws {
    #expect(try paragraphs(body) == [expected])
  }

  @Test("headings, rules, quotes and lists become paragraphs")
  func blocks() throws {
    let body = """
      ## Heading ##
      Text of
      two lines
      > quoted
      > on

      1. First
      2. Second
      * item
        goes on
      - last

      Underlined
      ----------
      ***
      #hashtag
      2016. A year
      """
    #expect(
      try paragraphs(body) == [
        "Heading", "Text of two lines", "quoted on", "1. First", "2. Second", "- item goes on",
        "- last", "Underlined", "#hashtag 2016. A year",
      ])
  }

  @Test("two spaces at the end of a line break it")
  func lineBreak() throws {
    #expect(try paragraphs("a  \nb") == ["a\nb"])
  }

  @Test(
    "is read in time linear in its length", arguments: ["*a ", "_a_ *b ", "[", "`", "![a](", "> "])
  func linear(piece: String) throws {
    let body = String(repeating: piece, count: 100_000)
    #expect(try paragraphs(body).joined().contains("a") || !piece.contains("a"))
  }
}
