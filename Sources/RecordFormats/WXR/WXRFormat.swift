internal import Messages

extension RecordFormat {
  /// WordPress exports.
  package static let wxr = RecordFormat(
    name: "wxr", title: "WordPress export", endings: ["wxr"],
    expectation: "'item' elements that are published posts or pages",
    match: { head in
      head.xmlRootName == "rss" && head.contains("wordpress.org/export/") ? .certain : .none
    },
    reader: { XMLRecordReader<WXRMapping>($0) },
    mapping: [
      (.id, "wp:post_id, else guid"), (.title, "title"),
      (
        .body,
        "excerpt:encoded where it is not the first words of the text; content:encoded, else description; HTML"
      ),
      (.contributors, "dc:creator, by the author's display name"),
      (.sources, "dc:creator that is a body"),
      (.date, "wp:post_date, else pubDate"), (.tags, "category, of any domain but language"),
      (.languages, "category of the domain language, else the channel's language"),
      (.links, "link, else guid"),
      (.notes, "of items that are not published posts and pages nothing is read; they are counted"),
    ])
}
