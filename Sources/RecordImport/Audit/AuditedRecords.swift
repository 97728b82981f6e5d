internal import Publications

/// What an audit stores for each record: some two hundred bytes, most of them the title.
struct AuditedRecords {
  private var ids = TextArena()
  private var titles = TextArena()
  private var places: [Place] = []
  private(set) var files: [String] = []
  private var fileNumbers: [String: Int] = [:]

  private struct Place {
    /// -1 for a record without an origin.
    let file: Int32
    let first: Int32
    let last: Int32
    let isLine: Bool
  }

  /// The number of records.
  var count: Int { places.count }

  /// Appends a record.
  mutating func append(_ publication: Publication) {
    ids.append(publication.id.text)
    titles.append(publication.title)
    guard let origin = publication.origin else {
      return places.append(Place(file: -1, first: 0, last: 0, isLine: true))
    }
    places.append(
      Place(
        file: Int32(truncatingIfNeeded: fileNumber(origin.file)),
        first: Int32(clamping: origin.lines.lowerBound),
        last: Int32(clamping: origin.lines.upperBound), isLine: origin.unit == .line))
  }

  /// The number of a file; a new file gets the next one.
  mutating func fileNumber(_ file: String) -> Int {
    if let number = fileNumbers[file] { return number }
    fileNumbers[file] = files.count
    files.append(file)
    return files.count - 1
  }

  /// The identifier of a record.
  func id(_ record: Int) -> PublicationID { PublicationID(ids[record]) }

  /// The title of a record, as published.
  func title(_ record: Int) -> String { titles[record] }

  /// Whether two records have the same identifier.
  func haveOneID(_ a: Int, _ b: Int) -> Bool { ids.areEqual(a, b) }

  /// Whether two records have exactly the same title.
  func haveOneTitle(_ a: Int, _ b: Int) -> Bool { titles.areEqual(a, b) }

  /// The number of a record's file; `nil` without an origin.
  func file(_ record: Int) -> Int? { places[record].file < 0 ? nil : Int(places[record].file) }

  /// The name of a record's file; `nil` without an origin.
  func fileName(_ record: Int) -> String? { file(record).map { files[$0] } }

  /// The first line of a record, or the record's number in its file; `nil` without an origin.
  func line(_ record: Int) -> Int? {
    places[record].file < 0 ? nil : Int(places[record].first)
  }

  /// What `line` counts.
  func unit(_ record: Int) -> Origin.Unit { places[record].isLine ? .line : .record }

  /// The lines of a record, which must have an origin.
  func lines(_ record: Int) -> ClosedRange<Int> {
    Int(places[record].first)...Int(max(places[record].first, places[record].last))
  }
}
