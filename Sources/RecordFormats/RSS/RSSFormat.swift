internal import Messages

extension RecordFormat {
  /// Feeds of RSS 0.9x and 2.0, and of RSS 1.0 in RDF.
  package static let rss = RecordFormat(
    name: "rss", title: "RSS", endings: ["rss"], expectation: "a feed with 'item' elements",
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
      (.id, "guid, else rdf:about"), (.title, "title"),
      (
        .body,
        "content:encoded, else description; HTML; of both, description first where the other does not have it"
      ),
      (.sources, "author and dc:creator that are bodies"),
      (.contributors, "author, dc:creator, dc:contributor"),
      (.publisher, "dc:publisher"), (.date, "pubDate, dc:date, dcterms:issued"),
      (.tags, "category, dc:subject"), (.countries, "dc:coverage, dcterms:spatial"),
      (.languages, "dc:language, else the channel's language"), (.type, "dc:type"),
      (.identifiers, "dc:identifier"),
      (.links, "link, a guid that is a link, enclosure, dc:identifier"),
      (.container, "source"),
    ])
}
