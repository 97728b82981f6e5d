internal import Messages

extension RecordFormat {
  /// Posts from the WordPress REST API.
  package static let wordPressJSON = RecordFormat(
    name: "wp-json", title: "WordPress JSON", endings: ["json"],
    expectation: "posts with 'title.rendered', in an array or alone",
    match: { head in
      if head.first == UInt8(ascii: "{") { return head.contains("\"rendered\"") ? .likely : .none }
      guard head.first == UInt8(ascii: "[") else { return .none }
      return head.contains("\"rendered\"") ? .certain : head.contains("wp:term") ? .likely : .none
    },
    reader: { JSONRecordReader<WordPressMapping>($0) },
    mapping: [
      (.id, "id"), (.title, "title.rendered; HTML"),
      (.body, "excerpt where it is not the first words of the text; content.rendered; HTML"),
      (.sources, "_embedded.author that is a body"), (.contributors, "_embedded.author"),
      (.date, "date, else date_gmt"),
      (.tags, "names in _embedded['wp:term'], of any taxonomy"), (.languages, "lang"),
      (.links, "link, else guid.rendered"),
    ])
}
