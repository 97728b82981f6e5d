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

  /// Fields that are mapped, or that say how ReliefWeb stores and shows a report.
  private static let mapped: Set<String> = [
    "id", "title", "name", "body", "body-html", "source", "date", "format", "theme",
    "disaster_type", "vulnerable_groups", "country", "primary_country", "language", "url",
    "url_alias", "origin", "file", "status", "feature", "redirects", "image", "links",
  ]

  static func unmapped(in item: JSONTree) -> [String] {
    (item["fields"]?.namesWithContent ?? []).filter { !mapped.contains($0) }
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
