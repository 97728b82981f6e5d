internal import Publications
internal import RecordFormats

/// Two-byte checksums of a record's fields, enough to tell which fields differ without keeping the
/// records.
struct FieldDigests {
  private let values: SIMD16<UInt16>

  static let fields: [RecordField] = [
    .title, .sources, .contributors, .publisher, .type, .date, .identifiers, .container, .tags,
    .topics, .countries, .languages, .links, .body, .notes,
  ]

  init(_ publication: Publication) {
    var values = SIMD16<UInt16>()
    func set(_ index: Int, _ add: (inout ContentDigest) -> Void) {
      var digest = ContentDigest()
      add(&digest)
      let value = digest.value
      values[index] = UInt16(truncatingIfNeeded: value ^ value >> 48)
    }
    set(0) { $0.combine(publication.title) }
    set(1) { $0.combine(publication.sources.map(\.name)) }
    if !publication.contributors.isEmpty {
      set(2) { $0.combine(publication.contributors) { $1.combine(FieldDigests.text(of: $0)) } }
    }
    if let publisher = publication.publisher { set(3) { $0.combine(publisher) } }
    if let type = publication.documentType { set(4) { $0.combine(type.rawValue) } }
    if let date = publication.date { set(5) { $0.combine(date.text) } }
    if !publication.identifiers.isEmpty {
      set(6) {
        $0.combine(publication.identifiers) { identifier, digest in
          digest.combine(identifier.scheme.rawValue)
          digest.combine(identifier.value)
        }
      }
    }
    if let texts = FieldDigests.partTexts(of: publication) { set(7) { $0.combine(texts) } }
    set(8) { $0.combine(publication.tags) }
    set(9) { $0.combine(publication.topics) }
    set(10) { $0.combine(publication.countries.map(\.text)) }
    set(11) { $0.combine(publication.languages) }
    set(12) { $0.combine(publication.links.map(\.url)) }
    set(13) { $0.combine(publication.paragraphs) }
    if !publication.notes.isEmpty { set(14) { $0.combine(publication.notes) } }
    self.values = values
  }

  /// Edition, container and pages together; `nil` when a record has none of them.
  private static func partTexts(of publication: Publication) -> [String]? {
    guard publication.container != nil || publication.edition != nil || publication.pages != nil
    else { return nil }
    let container = publication.container
    return [
      publication.edition, container?.title, container?.series, container?.volume,
      container?.issue, publication.pages,
    ].map { $0 ?? "" }
  }

  private static func text(of contributor: Contributor) -> String {
    switch contributor.name {
    case .body(let name): name
    case .person(let family, let given): "\(family), \(given)"
    }
  }

  /// The fields that are not the same in all records.
  static func differing(_ records: [FieldDigests]) -> [RecordField] {
    guard let first = records.first else { return [] }
    return fields.indices.filter { index in
      records.contains { $0.values[index] != first.values[index] }
    }.map { fields[$0] }
  }
}
