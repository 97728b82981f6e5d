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
      (
        .body,
        .key(
          .mappingAlsoRead, .key(.mappingBothTexts, "content:encoded", "description", "HTML"),
          "atom:content, atom:summary")
      ),
      (.sources, .key(.mappingBodies, "author, dc:creator, atom:author")),
      (.contributors, "author, dc:creator, atom:author, dc:contributor"),
      (.publisher, "dc:publisher"),
      (.date, "pubDate, dc:date, dcterms:issued, atom:published, prism:publicationDate"),
      (.tags, "category, dc:subject, atom:category"), (.countries, "dc:coverage, dcterms:spatial"),
      (.languages, .key(.mappingElse, "dc:language", .key(.mappingFeedLanguage))),
      (.type, "dc:type"),
      (.identifiers, .key(.mappingAlsoRead, "dc:identifier", "prism:doi, prism:issn")),
      (.links, .key(.mappingRSSLinks)),
      (
        .container,
        .key(
          .mappingAlsoRead, "source", "prism:publicationName, prism:volume, prism:number")
      ),
      (.pages, .key(.mappingOnlyRead, "prism:startingPage, prism:endingPage")),
    ])
}
