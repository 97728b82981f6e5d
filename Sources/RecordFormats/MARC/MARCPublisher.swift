internal import Publications

/// A publisher in field 260 or 264.
struct MARCPublisher: Equatable {
  /// Without punctuation.
  let name: String
  /// The place before the name.
  let place: String?

  /// `Bangkok: ECPAT`.
  var statement: String { place.map { "\($0): \(name)" } ?? name }

  /// The publishers after the first, which the record has as its publisher; each name once.
  static func further(in marc: MARCRecord) -> [MARCPublisher] {
    var seen: Set<String> = []
    let publishers = published(in: marc).flatMap(all)
    return Array(publishers.filter { seen.insert($0.name.lowercased()).inserted }.dropFirst())
  }

  /// Fields that name a producer, distributor or printer, as `264 _2 $b`, where the record has
  /// another publisher.
  static func unusedFields(in marc: MARCRecord) -> [String] {
    let others = marc.all("264").filter { !isOfPublisher($0) && $0.value("b") != nil }
    let isUsed = published(in: marc).allSatisfy { $0.value("b") == nil }
    return others.dropFirst(isUsed ? 1 : 0).map { field in
      "264 _\(String(decoding: [field.indicators[1]], as: UTF8.self)) $b"
    }
  }

  private static func published(in marc: MARCRecord) -> [MARCRecord.Field] {
    marc.all("260") + marc.all("264").filter(isOfPublisher)
  }

  /// Whether a field 264 is about publishing, and not about printing or the copyright.
  private static func isOfPublisher(_ field: MARCRecord.Field) -> Bool {
    field.indicators[1] == 0x31
  }

  /// The publishers in a field, each with the first place after the publisher before it.
  private static func all(in field: MARCRecord.Field) -> [MARCPublisher] {
    var publishers: [MARCPublisher] = []
    var place: String?
    for part in field.subfields where !part.value.isBlank {
      let text = MARCText.withoutPunctuation(part.value)
      if part.code == "a" {
        place = place ?? text
      } else if part.code == "b" {
        publishers.append(MARCPublisher(name: text, place: place))
        place = nil
      }
    }
    return publishers
  }
}
