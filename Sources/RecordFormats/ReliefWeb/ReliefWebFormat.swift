internal import Messages

extension RecordFormat {
  /// Responses of the ReliefWeb API, versions 1 and 2.
  package static let reliefWeb = RecordFormat(
    name: "reliefweb", title: "ReliefWeb JSON", endings: ["json"],
    expectation: .key(.reliefWebExpectation),
    match: { head in
      guard head.first == UInt8(ascii: "{") else { return .none }
      if head.contains("api.reliefweb.int") { return .certain }
      return head.contains("\"data\"") && head.contains("\"fields\"") ? .certain : .none
    },
    reader: { JSONRecordReader<ReliefWebMapping>($0) },
    mapping: [
      (.id, "id"), (.title, .key(.mappingElse, "title", "name")),
      (.body, .key(.mappingElse, "body-html", "body (Markdown, HTML)")),
      (.sources, "source[].name, shortname"),
      (.date, .key(.mappingElse, "date.original", "date.created")),
      (.type, "format[].name"), (.topics, "theme[].name"),
      (.tags, "disaster_type, vulnerable_groups"),
      (.countries, .key(.mappingElse, "country[].iso3", "name")),
      (.languages, .key(.mappingElse, "language[].code", "name")),
      (.links, .key(.mappingElse, "url_alias", "url; origin; file[].url")),
    ])
}
