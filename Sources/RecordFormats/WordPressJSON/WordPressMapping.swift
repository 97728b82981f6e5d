internal import Messages
internal import Publications

/// Maps WordPress posts to records.
enum WordPressMapping: JSONMapping {
  static var member: String? { nil }

  static func record(
    of post: JSONTree, lines: ClosedRange<Int>
  ) -> (RawRecord?, MessageKey?) {
    if let status = post["status"]?.string, status != "publish" { return (nil, nil) }
    var record = RawRecord(place: RecordPlace(lines: lines))
    record.id = post["id"]?.string ?? ""
    record.title = HTMLText.line(of: rendered(post["title"]))
    record.addLink(post["link"]?.string ?? rendered(post["guid"]))
    let base = record.links.first?.url
    record.paragraphs = SummaryText.joined(
      summary: HTMLText.paragraphs(of: rendered(post["excerpt"]), base: base),
      text: HTMLText.paragraphs(of: rendered(post["content"]), base: base))
    record.date = FeedDate.date([post["date"]?.string, post["date_gmt"]?.string])
    record.languages = [post["lang"]?.string].compactMap { $0 }
    let embedded = post["_embedded"]
    for author in embedded?["author"]?.elements ?? [] {
      record.addDisplayedName(author["name"]?.string.map { HTMLText.line(of: $0) })
    }
    for terms in embedded?["wp:term"]?.elements ?? [] {
      for term in terms.elements where term["taxonomy"]?.string != "post_format" {
        guard let name = term["name"]?.string.map({ HTMLText.line(of: $0) }) else { continue }
        if name.lowercased() != "uncategorized" { record.tags.append(name) }
      }
    }
    guard !record.title.isBlank || !record.id.isEmpty else {
      return (nil, .objectWithoutRenderedTitle)
    }
    return (record, embedded == nil && hasNumbers(post) ? .savedWithoutEmbed : nil)
  }

  /// The fields of Advanced Custom Fields, and custom fields that a site publishes.
  static func unmapped(in post: JSONTree) -> [String] {
    ["acf", "meta"].flatMap { group in
      // WordPress itself keeps footnotes here, which the text has too.
      (post[group]?.namesWithContent ?? []).filter { !$0.hasPrefix("_") && $0 != "footnotes" }
        .map { "\(group).\($0)" }
    }
  }

  /// Whether categories, tags or the author are numbers, for which the file has no names in
  /// `_embedded`.
  private static func hasNumbers(_ post: JSONTree) -> Bool {
    let terms = ["categories", "tags"].contains { !(post[$0]?.elements ?? []).isEmpty }
    return terms || post["author"]?.string.flatMap { Int($0) } ?? 0 > 0
  }

  private static func rendered(_ value: JSONTree?) -> String {
    value?["rendered"]?.string ?? value?.string ?? ""
  }
}
