internal import Messages

extension RecordFormat {
  /// Feeds of Atom 0.3 and 1.0.
  package static let atom = RecordFormat(
    name: "atom", title: "Atom", endings: ["atom"], expectation: "a feed with 'entry' elements",
    match: { head in
      switch head.xmlRootName {
      case "feed": .certain
      case "entry": head.contains("Atom") || head.contains("atom") ? .likely : .none
      default: .none
      }
    },
    reader: { XMLRecordReader<AtomMapping>($0) },
    mapping: [
      (.id, "id"), (.title, "title"),
      (
        .body,
        "content, else summary; text, HTML or XHTML; of both, summary first where content does not have it"
      ),
      (.sources, "author that is a body"),
      (.contributors, "author, else the feed's author; contributor; dc:creator"),
      (.publisher, "dc:publisher"), (.date, "published, issued, dc:date, updated, modified"),
      (.tags, "category (label, else term), dc:subject"), (.countries, "dc:coverage"),
      (.languages, "dc:language, else xml:lang"), (.type, "dc:type"),
      (.links, "link: alternate first, then enclosure, related, via; else content src"),
    ])
}
