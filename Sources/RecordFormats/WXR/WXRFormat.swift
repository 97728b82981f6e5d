internal import Messages

extension RecordFormat {
  /// WordPress exports.
  package static let wxr = RecordFormat(
    name: "wxr", title: .key(.wordPressTitle), endings: ["wxr"],
    expectation: .key(.wordPressExpectation),
    match: { head in
      head.xmlRootName == "rss" && head.contains("wordpress.org/export/") ? .certain : .none
    },
    reader: { XMLRecordReader<WXRMapping>($0) },
    mapping: [
      (.id, .key(.mappingElse, "wp:post_id", "guid")), (.title, "title"),
      (
        .body,
        .key(
          .mappingExcerpt, "excerpt:encoded",
          .key(.mappingElse, "content:encoded", "description; HTML"))
      ),
      (.contributors, .key(.mappingWordPressContributors)),
      (.sources, .key(.mappingBodies, "dc:creator")),
      (.date, .key(.mappingElse, "wp:post_date", "pubDate")), (.tags, .key(.mappingWordPressTags)),
      (.languages, .key(.mappingElse, .key(.mappingWordPressLanguage), .key(.mappingFeedLanguage))),
      (.links, .key(.mappingElse, "link", "guid")),
      (.notes, .key(.mappingWordPressNotes)),
    ])
}
