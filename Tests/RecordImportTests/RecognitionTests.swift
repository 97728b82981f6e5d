import RecordFormats
import Testing

/// A file's format is detected from its beginning, whatever its name.
@Suite("Recognised files")
struct RecognitionTests {
  private static let answer =
    #"{"time":1,"data":[{"id":"7","fields":{"title":"A","country":[{"name":"Kenya"}]}}]}"#
  private static let post = #"{"id":10,"title":{"rendered":"A"},"content":{"rendered":"<p>b</p>"}}"#
  private static let item = #"{"id":"a","type":"report","issued":{"date-parts":[[2016]]}}"#
  private static let feed = """
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns="http://purl.org/rss/1.0/"><item rdf:about="x"><title>A</title></item></rdf:RDF>
    """
  private static let zotero = """
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns:link="http://purl.org/rss/1.0/modules/link/"
    xmlns:z="http://www.zotero.org/namespaces/export#"><bib:Report/></rdf:RDF>
    """
  private static let core = #"<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A"#
  private static let srw = """
    <srw_dc:dc xmlns:srw_dc="info:srw/schema/1/dc-schema"
    xmlns="http://purl.org/dc/elements/1.1/"><title>Srw</title></srw_dc:dc>
    """
  private static let listing =
    "Legislation\n\nA title\n\n\n(Body) Text\n\nTY  - RPRT\n\nRead More\n"

  @Test(
    "are recognised whatever their name is",
    arguments: [
      (answer, "a.json", "reliefweb"), (answer, "a", "reliefweb"), (post, "a", "wp-json"),
      (item, "a", "csl-json"), (#"{"id":"a","title":"A"}"#, "a.json", "jsonl"),
      (feed, "feed.rdf", "rss"), (feed, "a.ris", "rss"), (zotero, "noext", "zotero-rdf"),
      (core, "a.xml", "dc"), (core, "a.json", "dc"), (srw, "a", "dc"),
      ("<dublin_core><dcvalue element=\"title\">A</dcvalue></dublin_core>", "a.csv", "dc"),
      (listing, "a.listing", "listing"), ("\n@archived{Key2016,\n title = {A}\n}\n", "a", "bibtex"),
    ])
  func byContent(text: String, name: String, format: String) {
    // Some programs add a byte order mark to a file that has one.
    for marks in ["", "\u{FEFF}", "\u{FEFF}\u{FEFF}"] {
      let head = FileHead(Array((marks + text).utf8))
      #expect(RecordFormat.recognised(by: head, fileName: name)?.name == format)
    }
  }
}
