internal import Messages
internal import Publications

/// Maps published posts and pages of a WordPress export to records.
struct WXRMapping: XMLMapping {
  static let names = XMLNames(foldsCase: true)
  static let roots: Set<String> = ["rss"]

  private var language: String?
  /// The authors' display names by login name.
  private var authors: [String: String] = [:]
  /// Login names without a display name that have been reported.
  private var logins: Set<String> = []
  /// The number of skipped items, such as drafts and attachments, and the line of the first.
  private var skipped: (count: Int, line: Int) = (0, 1)

  static func isWanted(_ name: String, in path: [String]) -> Bool {
    switch name {
    case "item": true
    case "language", "wp:author", "wp:wxr_author": path.last == "channel"
    default: false
    }
  }

  mutating func take(_ element: XMLElement, to output: inout RecordOutput) {
    switch element.name {
    case "language": language = element.text
    case "item": takeItem(element, to: &output)
    default:
      if let login = element.text("wp:author_login"),
        let name = element.text("wp:author_display_name")
      {
        authors[login] = name
      }
    }
  }

  mutating func finish(to output: inout RecordOutput) {
    guard skipped.count > 0 else { return }
    output.note(
      .leftOut(
        field: .message(Message(.itemsSkipped, .number(skipped.count))),
        reason: .key(.notPublished)), at: skipped.line)
  }

  /// Adds a creator by the display name in the file's head. Without one, a text that looks like a
  /// login name is reported once instead of added.
  private mutating func addCreator(
    _ creator: String, at line: Int, to record: inout RawRecord, _ output: inout RecordOutput
  ) {
    if let name = authors[creator] { return record.addDisplayedName(name) }
    let isLogin = creator.utf8.allSatisfy {
      0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || "._-@".utf8.contains($0)
    }
    guard isLogin, !creator.isEmpty else { return record.addDisplayedName(creator) }
    guard logins.insert(creator).inserted else { return }
    output.note(
      .leftOut(field: "dc:creator", reason: .message(Message(.loginName, .text(creator)))), at: line
    )
  }

  /// Adds categories of any domain as tags. A language category takes precedence over the channel's
  /// language.
  private func addCategories(of item: XMLElement, to record: inout RawRecord) {
    for category in item.all("category") where !category.text.isBlank {
      let text = HTMLText.line(of: category.text)
      let domain = category.attribute("domain")?.lowercased() ?? ""
      if ["language", "languages", "lang"].contains(domain) {
        record.languages.append(text)
      } else if text.trimmed.lowercased() != "uncategorized" {
        record.tags.append(text)
      }
    }
    if record.languages.isEmpty { record.languages = [language].compactMap { $0 } }
  }

  /// The text of an item, after its manual summary.
  private static func paragraphs(of item: XMLElement, base: String?) -> [String] {
    let html = item.text("content:encoded", "description", "excerpt:encoded") ?? ""
    let text = HTMLText.paragraphs(of: WordPressText.withoutShortcodes(html), base: base)
    guard let excerpt = item.text("excerpt:encoded"), excerpt != html else { return text }
    let summary = HTMLText.paragraphs(
      of: WordPressText.withoutShortcodes(excerpt), base: base)
    return SummaryText.joined(summary: summary, text: text)
  }

  private mutating func takeItem(_ item: XMLElement, to output: inout RecordOutput) {
    let kind = item.text("wp:post_type")?.trimmed ?? "post"
    let status = item.text("wp:status")?.trimmed ?? "publish"
    let builtIn: Set<String> = [
      "attachment", "nav_menu_item", "revision", "custom_css", "customize_changeset",
      "oembed_cache",
      "user_request", "wp_block", "wp_template", "wp_template_part", "wp_global_styles",
      "wp_navigation", "wp_font_family", "wp_font_face",
    ]
    guard status == "publish", !builtIn.contains(kind) else {
      if skipped.count == 0 { skipped.line = item.lines.lowerBound }
      skipped.count += 1
      return
    }
    var record = RawRecord(place: RecordPlace(lines: item.lines))
    record.title = HTMLText.line(of: item.text("title") ?? "")
    record.id = (item.text("wp:post_id") ?? item.text("guid") ?? "").trimmed
    record.addLink(item.text("link") ?? item.text("guid"))
    record.paragraphs = WXRMapping.paragraphs(of: item, base: record.links.first?.url)
    for creator in item.texts("dc:creator") {
      addCreator(creator.trimmed, at: record.place.first, to: &record, &output)
    }
    record.date = FeedDate.date([
      item.text("wp:post_date"), item.text("wp:post_date_gmt"), item.text("pubdate"),
    ])
    addCategories(of: item, to: &record)
    if record.title.isBlank { record.title = OpeningWords.title(of: record.paragraphs.first) }
    guard !record.title.isBlank || !record.id.isEmpty else {
      output.note(.unreadRecord(.key(.itemWithoutTitleAndNumber)), at: record.place.first)
      return
    }
    output.noteFurtherTitles("title", in: item, at: record.place)
    noteCustomFields(of: item, at: record.place, to: &output)
    output.add(record)
  }
}

extension WXRMapping {
  /// Reports custom fields. Those of WordPress and plug-ins themselves begin with `_`.
  private func noteCustomFields(
    of item: XMLElement, at place: RecordPlace, to output: inout RecordOutput
  ) {
    for field in item.all("wp:postmeta") {
      guard let key = field.text("wp:meta_key")?.trimmed, !key.hasPrefix("_"),
        field.text("wp:meta_value") != nil
      else { continue }
      // Plug-ins number the fields of a repeated group: `team_0_name`.
      let name = key.prefix(60).split(omittingEmptySubsequences: false, whereSeparator: \.isNumber)
        .joined(separator: "#")
      output.noteUnmapped("wp:postmeta \(name)", at: place)
    }
  }
}

/// Texts in WordPress's internal form.
enum WordPressText {
  /// Removes built-in shortcodes such as `[caption …]` and `[gallery …]`; text between an opening
  /// and a closing one is kept.
  static func withoutShortcodes(_ text: String) -> String {
    guard text.utf8.contains(0x5B) else { return text }
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == 0x5B, let end = end(ofShortcodeIn: bytes, at: offset) {
        offset = end
      } else {
        result.append(bytes[offset])
        offset += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let shortcodes: Set<String> = [
    "caption", "gallery", "audio", "video", "playlist", "embed", "wp_caption", "contact-form-7",
    "vc_row", "vc_column", "vc_column_text", "et_pb_section", "et_pb_row", "et_pb_column",
    "et_pb_text",
  ]

  private static func end(ofShortcodeIn bytes: [UInt8], at start: Int) -> Int? {
    var offset = start + 1
    if offset < bytes.count, bytes[offset] == 0x2F { offset += 1 }
    let name = bytes[offset...].prefix(20).prefix {
      $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == 0x5F || $0 == 0x2D || 0x30...0x39 ~= $0
    }
    guard shortcodes.contains(String(decoding: name, as: UTF8.self)) else { return nil }
    let rest = bytes[name.endIndex...].prefix(4096)
    return rest.firstIndex(of: 0x5D).map { $0 + 1 }
  }
}
