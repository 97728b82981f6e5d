internal import Messages

extension RecordFormat {
  /// Responses of the ReliefWeb API, versions 1 and 2.
  package static let reliefWeb = RecordFormat(
    name: "reliefweb", title: "ReliefWeb JSON", endings: ["json"],
    expectation: "an object with 'data', an array of objects with 'fields'",
    match: { head in
      guard head.first == UInt8(ascii: "{") else { return .none }
      if head.contains("api.reliefweb.int") { return .certain }
      return head.contains("\"data\"") && head.contains("\"fields\"") ? .certain : .none
    },
    reader: { JSONRecordReader<ReliefWebMapping>($0) },
    mapping: [
      (.id, "id"), (.title, "title, else name"), (.body, "body-html, else body (Markdown or HTML)"),
      (.sources, "source[].name, shortname"), (.date, "date.original, else date.created"),
      (.type, "format[].name"), (.topics, "theme[].name"),
      (.tags, "disaster_type, vulnerable_groups"),
      (.countries, "country[].iso3, else name"), (.languages, "language[].code, else name"),
      (.links, "url_alias, else url; origin; file[].url"),
    ])
}
