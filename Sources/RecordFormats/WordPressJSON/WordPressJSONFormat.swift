internal import Messages

extension RecordFormat {
  /// Posts from the WordPress REST API.
  package static let wordPressJSON = RecordFormat(
    name: "wp-json", title: "WordPress JSON", endings: ["json"],
    expectation: .key(.postsExpectation),
    match: { head in
      if head.first == UInt8(ascii: "{") { return head.contains("\"rendered\"") ? .likely : .none }
      guard head.first == UInt8(ascii: "[") else { return .none }
      return head.contains("\"rendered\"") ? .certain : head.contains("wp:term") ? .likely : .none
    },
    reader: { JSONRecordReader<WordPressMapping>($0) },
    mapping: [
      (.id, "id"), (.title, "title.rendered; HTML"),
      (.body, .key(.mappingExcerpt, "excerpt", "content.rendered; HTML")),
      (.sources, .key(.mappingBodies, "_embedded.author")), (.contributors, "_embedded.author"),
      (.date, .key(.mappingElse, "date", "date_gmt")),
      (.tags, .key(.mappingTaxonomyTags, "_embedded['wp:term']")), (.languages, "lang"),
      (.links, .key(.mappingElse, "link", "guid.rendered")),
    ])
}
