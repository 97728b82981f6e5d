internal import Messages

extension RecordFormat {
  /// Feeds of RSS 0.9x and 2.0, and of RSS 1.0 in RDF.
  package static let rss = RecordFormat(
    name: "rss", title: "RSS", endings: ["rss"], expectation: .key(.feedExpectation, "item"),
    match: { head in
      switch head.xmlRootName {
      case "rss": head.contains("wordpress.org/export/") ? .possible : .certain
      case "channel": .certain
      case "rdf":
        head.contains("purl.org/rss/1.0/\"") || head.contains("purl.org/rss/1.0\"")
          || head.contains("my.netscape.com/rdf/")
          || head.contains("channel.netscape.com/rdf/") ? .likely : .none
      default: .none
      }
    },
    reader: { XMLRecordReader<RSSMapping>($0) },
    writer: { RSSWriter($0) },
    mapping: [
      (.id, .key(.mappingElse, "guid", "rdf:about")), (.title, "title"),
      (.body, .key(.mappingBothTexts, "content:encoded", "description", "HTML")),
      (.sources, .key(.mappingBodies, "author, dc:creator")),
      (.contributors, "author, dc:creator, dc:contributor"),
      (.publisher, "dc:publisher"), (.date, "pubDate, dc:date, dcterms:issued"),
      (.tags, "category, dc:subject"), (.countries, "dc:coverage, dcterms:spatial"),
      (.languages, .key(.mappingElse, "dc:language", .key(.mappingFeedLanguage))),
      (.type, "dc:type"),
      (.identifiers, "dc:identifier"),
      (.links, .key(.mappingRSSLinks)),
      (.container, "source"),
    ])
}
