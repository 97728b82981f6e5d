internal import Publications

/// A series in field 490, 440 or 830.
struct MARCSeries: Equatable {
  /// Without punctuation.
  private(set) var title: String
  /// The number in the series.
  private(set) var number: String?

  /// `Working papers ; 12`.
  var statement: String { number.map { "\(title) ; \($0)" } ?? title }

  /// The most series that are compared with each other; no record needs more.
  private static let mostSeries = 50

  /// The series of a record, each once: as stated in the publication, then as catalogues enter them.
  static func all(in marc: MARCRecord) -> [MARCSeries] {
    var all: [MARCSeries] = []
    for series in marc.all("490", "440").flatMap(stated).prefix(mostSeries)
    where !all.contains(series) {
      all.append(series)
    }
    let entries = marc.all("830").prefix(mostSeries)
    // Each series that is stated as traced has such an entry, whose title may have other words.
    let traced = marc.all("490").count { $0.indicators[0] == 0x31 }
    if entries.count > traced || all.isEmpty {
      for series in entries.flatMap(stated).prefix(mostSeries)
      where !all.contains(where: series.resembles) {
        all.append(series)
      }
    }
    return all
  }

  /// The series that a record with this container does not have: those after the first, and the first
  /// one too if the container has another number.
  static func further(in marc: MARCRecord, besides container: Container?) -> [MARCSeries] {
    let all = MARCSeries.all(in: marc)
    guard let first = all.first else { return [] }
    return Array(all.dropFirst(first.number == nil || first.number == container?.volume ? 1 : 0))
  }

  /// The series in a field; a second title is that of a part, or in another language.
  private static func stated(in field: MARCRecord.Field) -> [MARCSeries] {
    var all: [MARCSeries] = []
    for part in field.subfields where !part.value.isBlank {
      let text = MARCText.withoutPunctuation(part.value)
      switch part.code {
      case "a": all.append(MARCSeries(title: text, number: nil))
      case "n", "p": all.indices.last.map { all[$0].title += ". \(text)" }
      case "v": all.indices.last.map { all[$0].number = all[$0].number ?? text }
      default: continue
      }
    }
    return all
  }

  /// Whether one title contains the other.
  private func resembles(_ other: MARCSeries) -> Bool {
    let (own, others) = (title.lowercased(), other.title.lowercased())
    return own.contains(others) || others.contains(own)
  }
}
