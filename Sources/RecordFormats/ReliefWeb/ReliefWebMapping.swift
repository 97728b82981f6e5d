internal import Messages
internal import Publications

/// Maps ReliefWeb reports to records.
enum ReliefWebMapping: JSONMapping {
  static var member: String? { "data" }

  static func record(of item: JSONTree, lines: ClosedRange<Int>) -> (RawRecord?, MessageKey?) {
    guard let fields = item["fields"], case .object = fields else {
      return (nil, .objectWithoutFields)
    }
    var record = RawRecord(place: RecordPlace(lines: lines))
    record.id = item["id"]?.string ?? fields["id"]?.string ?? ""
    record.title = HTMLText.line(of: fields["title"]?.string ?? fields["name"]?.string ?? "")
    if let html = fields["body-html"]?.string {
      record.html = html
    } else if let body = fields["body"]?.string {
      record.html = MarkdownText.html(of: body)
    }
    for source in fields["source"]?.elements ?? [] {
      guard let name = source["name"]?.string ?? source["longname"]?.string ?? source.string else {
        continue
      }
      let short = source["shortname"]?.string
      record.sources.append(RawSource(name, acronym: short == name ? nil : short))
    }
    let date = fields["date"]
    record.date = FeedDate.date([
      date?["original"]?.string, date?["created"]?.string, date?.string,
    ])
    record.type = fields["format"]?.strings("name").first
    record.topics = fields["theme"]?.strings("name") ?? []
    record.tags =
      (fields["disaster_type"]?.strings("name") ?? [])
      + (fields["vulnerable_groups"]?.strings("name") ?? [])
    record.countries = fields["country"]?.strings("name", "shortname", "iso3") ?? []
    if record.countries.isEmpty {
      record.countries = fields["primary_country"]?.strings("name", "iso3") ?? []
    }
    record.languages = fields["language"]?.strings("code", "name") ?? []
    addLinks(of: item, fields, to: &record)
    record.base = record.links.first?.url
    guard !record.title.isBlank || !record.id.isEmpty else {
      return (nil, .objectWithoutTitle)
    }
    return (record, nil)
  }

  private static func addLinks(of item: JSONTree, _ fields: JSONTree, to record: inout RawRecord) {
    record.addLink(fields["url_alias"]?.string ?? fields["url"]?.string ?? item["href"]?.string)
    record.addLink(fields["origin"]?.string, label: "origin")
    for file in fields["file"]?.elements ?? [] {
      record.addLink(
        file["url"]?.string, label: file["filename"]?.string ?? file["description"]?.string)
    }
  }
}

/// Converts the Markdown of ReliefWeb's editors.
enum MarkdownText {
  /// HTML for links, emphasis, headings and lists; other text unchanged.
  static func html(of text: String) -> String {
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = String(line).trimmed
      if trimmed.hasPrefix("#") {
        lines.append("\n" + String(trimmed.drop { $0 == "#" || $0 == " " }) + "\n")
      } else if let item = ["* ", "- ", "+ "].first(where: { trimmed.hasPrefix($0) }) {
        lines.append("<li>\(inline(String(trimmed.dropFirst(item.count))))</li>")
      } else {
        lines.append(inline(String(line)))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func inline(_ text: String) -> String {
    let bytes = Array(withoutEmphasis(text).utf8)
    guard bytes.contains(0x5B) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == 0x5B, let close = bytes[offset...].prefix(2000).firstIndex(of: 0x5D),
        close + 1 < bytes.count, bytes[close + 1] == 0x28,
        let end = bytes[(close + 1)...].prefix(4000).firstIndex(of: 0x29)
      {
        let address = String(decoding: bytes[(close + 2)..<end], as: UTF8.self)
        result += "<a href=\"\(XMLText.escaped(address))\">".utf8
        result += bytes[(offset + 1)..<close]
        result += "</a>".utf8
        offset = end + 1
      } else {
        result.append(bytes[offset])
        offset += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func withoutEmphasis(_ text: String) -> String {
    guard text.utf8.contains(0x2A) else { return text }
    return String(decoding: text.utf8.split(separator: [0x2A, 0x2A]).joined(), as: UTF8.self)
  }
}
