internal import Catalogue
internal import CatalogueStore
internal import Publications

/// A row of an index of records.
struct SphinxRow {
  let id: String
  let row: EngineRow
  let stamp: String
  private let stored: [UInt8]

  /// The whole record; `nil` if it was not asked for or is malformed.
  var record: EngineRecord? {
    let parts = stored.split(separator: UInt8(ascii: ".")).map { Array($0) }
    guard let first = parts.first, let bytes = Base64.bytes(of: first) else { return nil }
    let counts = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : ""
    return EngineRecord(
      row, record: bytes,
      titleWordCounts: counts.split(separator: ",").compactMap { UInt32($0).map(Int.init) })
  }

  init?(_ fields: [EngineTable.Field]) {
    guard let first = fields.first else { return nil }
    let parts = first.text.split(
      separator: SphinxDialect.separator, omittingEmptySubsequences: false
    ).map(String.init)
    guard parts.count == 11, let title = UInt32(parts[6]), let year = UInt32(parts[7]),
      let place = UInt32(parts[10])
    else { return nil }
    id = parts[0]
    stamp = parts[9]
    row = EngineRow(
      places: EnginePlaces(catalogue: Int(place), title: Int(title), year: Int(year)), id: parts[0],
      title: parts[1], year: Int32(parts[2]).map(Int.init), isNew: parts[3] == "1",
      similarTitles: parts[4...5].filter { !$0.isEmpty }.map { String($0.dropFirst()) },
      ownValues: parts[8].split(separator: " ").compactMap { UInt32($0).map(Int.init) })
    stored = fields.count > 1 ? fields[1].bytes : []
  }

  /// The text of a row, to be indexed.
  static func text(of document: EngineSource.Document, stamp: String) -> String {
    let row = document.row
    // The prefix `=` distinguishes an empty title from a missing one.
    let isFirst = document.places.title == 0
    let before = isFirst ? "" : "=" + (row.similarTitles.first ?? "")
    let after = row.similarTitles.count > (isFirst ? 0 : 1) ? "=" + row.similarTitles.last! : ""
    return [
      row.id.text, row.title, row.year.map(String.init) ?? "", row.isNew ? "1" : "", before, after,
      String(document.places.title), String(document.places.year),
      document.ownValues.map(String.init).joined(separator: " "), stamp,
      String(document.places.catalogue),
    ].map { $0.filter { $0 != SphinxDialect.separator && $0 != "\t" && !$0.isNewline } }
      .joined(separator: String(SphinxDialect.separator))
  }
}

/// A row of the index of words.
struct SphinxWord {
  let word: EngineWord
  let stamp: String

  /// `nil` if the row is malformed.
  init?(_ fields: [EngineTable.Field]) {
    guard fields.count == 1 else { return nil }
    let parts = fields[0].text.split(
      separator: SphinxDialect.separator, omittingEmptySubsequences: false
    ).map(String.init)
    guard parts.count == 5, let count = UInt32(parts[1]) else { return nil }
    word = EngineWord(
      text: parts[0], count: Int(count),
      inflections: parts[2].split(separator: " ").map(String.init),
      classes: parts[3].split(separator: " ").compactMap { UInt32($0) })
    stamp = parts[4]
  }

  /// The text of a row, to be indexed.
  static func text(of word: EngineWord, stamp: String) -> String {
    [
      word.text, String(word.count), word.inflections.joined(separator: " "),
      word.classes.map(String.init).joined(separator: " "), stamp,
    ].joined(separator: String(SphinxDialect.separator))
  }
}
