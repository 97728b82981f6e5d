import CatalogueStore
import ImageForgery
import Publications
import Testing

/// A catalogue that keeps the words of an older one is the same, byte for byte, as one built anew.
@Suite("An updated catalogue image")
struct UpdatedImageTests {
  @Test(
    "equals one built anew",
    arguments: [
      (1, 0, 40), (2, 3, 40), (3, 40, 60), (4, 100, 100), (5, 100, 0), (6, 250, 2), (7, 400, 8),
    ])
  func equal(seed: UInt64, records: Int, changedPercent: Int) throws {
    var changes = RandomChanges(seed: seed)
    var records = (0..<records).map { changes.publication($0) }
    var image = Self.image(records.map { ($0, nil) })
    // Each catalogue is the base of the next one.
    for _ in 0..<2 {
      let newer = changes.applied(to: records, percent: changedPercent)
      let updated = Self.image(newer, updating: CatalogueImage(copying: image))
      #expect(updated == Self.image(newer))
      (records, image) = (newer.map(\.publication), updated)
    }
  }

  @Test("equals one built anew if many words are in more than 64 records, and few are frequent")
  func commonWords() throws {
    var changes = RandomChanges(seed: 12, wordsPerRecord: 150)
    let records = (0..<300).map { changes.publication($0) }
    let newer = changes.applied(to: records, percent: 1)
    let base = Self.image(records.map { ($0, nil) })
    #expect(Self.image(newer, updating: CatalogueImage(copying: base)) == Self.image(newer))
  }

  @Test("keeps nothing of records that are only moved, or of an unsuitable older image")
  func unsuitable() throws {
    var changes = RandomChanges(seed: 11)
    let records = (0..<60).map { changes.publication($0) }
    let base = Self.image(records.map { ($0, nil) })
    let newer = changes.applied(to: records, percent: 20)
    let anew = Self.image(newer)
    #expect(
      Self.image(newer, updating: CatalogueImage(copying: base), placeLimit: 64 << 10) == anew)
    #expect(Self.image(newer, updating: CatalogueImage(copying: base.dropLast(9))) == anew)
    var otherRules = base
    otherRules[Self.wordRulesOffset] = 1
    ImageForgery.sign(&otherRules)
    #expect(Self.image(newer, updating: CatalogueImage(copying: otherRules)) == anew)
    let reversed = records.indices.reversed().map { (records[$0], Optional($0)) }
    #expect(
      Self.image(reversed, updating: CatalogueImage(copying: base)) == Self.image(reversed))
  }

  @Test("is built without a crash from an older image that is damaged on purpose", arguments: 1...3)
  func damaged(seed: UInt64) throws {
    var changes = RandomChanges(seed: seed)
    let records = (0..<20).map { changes.publication($0) }
    let sound = Self.image(records.map { ($0, nil) })
    let newer = changes.applied(to: records, percent: 20)
    for _ in 0..<8 {
      var bytes = sound
      for _ in 0..<changes.random.number(1...3) {
        let range = ImageForgery.range(
          ofPart: changes.random.number(Self.wordParts), in: sound)
        guard !range.isEmpty else { continue }
        let first = changes.random.number(range.lowerBound...range.upperBound - 1)
        let fill = changes.random.pick([0, 1, 0x7F, 0x80, 0xFF, nil] as [UInt8?])
        for index in first..<min(range.upperBound, first + changes.random.number(1...40)) {
          bytes[index] = fill ?? UInt8(changes.random.number(0...255))
        }
      }
      ImageForgery.sign(&bytes)
      #expect(!Self.image(newer, updating: CatalogueImage(copying: bytes)).isEmpty)
    }
  }

  private static let wordRulesOffset = 52
  /// From `terms` to `inflectedTerms`.
  private static let wordParts = 20...47

  private static func image(
    _ publications: [(publication: Publication, baseOrdinal: Int?)],
    updating base: CatalogueImage? = nil, placeLimit: Int = CatalogueBuilder.placeLimit
  ) -> [UInt8] {
    var builder = CatalogueBuilder(
      vocabulary: RandomPublications.vocabulary, updating: base, placeLimit: placeLimit)
    for (publication, ordinal) in publications { builder.add(publication, replacing: ordinal) }
    return builder.build().withUnsafeBytes { Array($0) }
  }
}

/// Random records with many words, a few of them frequent, and random changes to them.
private struct RandomChanges {
  var random: RandomPublications
  private var newCount = 0
  /// The number of words that each record has besides, of 500 that are equally frequent.
  private let wordsPerRecord: Int

  init(seed: UInt64, wordsPerRecord: Int = 0) {
    random = RandomPublications(seed: seed)
    self.wordsPerRecord = wordsPerRecord
  }

  private static let languages = [
    ["en"], ["en"], ["fr"], ["es", "en"], ["pt"], ["ru"], ["fr", "ru"], ["de"], [],
  ]
  /// Words whose spelling or stem depends on the language.
  private static let words = [
    "education", "éducation", "enfant", "enfants", "Children", "child", "niño", "niños", "nino",
    "дети", "детей", "réseaux", "reseaux", "e-mail", "email", "R&D", "1,000", "proteções",
  ]

  mutating func publication(_ number: Int) -> Publication {
    var publication = random.publication(number)
    publication.title += " " + text(0...3)
    publication.languages = random.pick(Self.languages)
    publication.paragraphs += (0..<random.number(0...2)).map { _ in text(0...40) }
    publication.paragraphs.append(
      (0..<wordsPerRecord).map { _ in "even\(random.number(100...599))" }.joined(separator: " "))
    return publication
  }

  /// Replaces, removes, moves and adds records. Each result has the ordinal of the record in whose
  /// place it is.
  mutating func applied(
    to records: [Publication], percent: Int
  ) -> [(publication: Publication, baseOrdinal: Int?)] {
    var newer: [(publication: Publication, baseOrdinal: Int?)] = []
    var moved: [Publication] = []
    for (ordinal, record) in records.enumerated() {
      if random.chance(percent) {
        switch random.number(1...5) {
        case 1: continue
        case 2: moved.append(record)
        case 3: newer.append((changed(record), ordinal))
        default:
          newer += [(record, ordinal), (newPublication(), random.chance(50) ? ordinal : nil)]
        }
      } else {
        newer.append((record, ordinal))
      }
      if let record = moved.last, random.chance(10) {
        newer.append((record, ordinal))
        moved.removeLast()
      }
    }
    newer += moved.map { ($0, nil) }
    if random.chance(percent) { newer.insert((newPublication(), nil), at: 0) }
    return newer
  }

  private mutating func changed(_ record: Publication) -> Publication {
    var record = record
    switch random.number(1...4) {
    case 1: record.title += " " + text(1...2)
    case 2: record.languages = random.pick(Self.languages)
    case 3: record.paragraphs = [text(0...60)]
    default: record.year = 1990
    }
    return record
  }

  private mutating func newPublication() -> Publication {
    newCount += 1
    return publication(1_000_000 + newCount)
  }

  private mutating func text(_ counts: ClosedRange<Int>) -> String {
    (0..<random.number(counts)).map { _ in
      if random.chance(15) { return random.pick(Self.words) }
      // The product of two numbers is often low: a few words are frequent, and most are rare.
      let number = random.number(0...40) * random.number(0...60)
      return random.pick(["a", "con", "de", "pre", "s"]) + String(number, radix: 26)
    }
    .joined(separator: random.pick([" ", " ", ", "]))
  }
}
