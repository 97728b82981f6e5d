internal import Publications

/// Writes the parts by which words of queries are looked up in the vocabulary.
struct LabelPartsBuilder {
  private let index: LabelIndex

  init(_ vocabulary: Vocabulary) {
    index = vocabulary.labelIndex()
  }

  /// Writes every label with what it means; `value` gives the number in its facet of what has
  /// records.
  func write(
    values value: (LabelTarget) -> Int?, strings: inout StringTable, to image: inout ImageWriter
  ) {
    let entries = index.entries.sorted {
      LabelReader.key(of: $0.fingerprint) < LabelReader.key(of: $1.fingerprint)
    }
    image.put(entries.map { LabelReader.key(of: $0.fingerprint) }, as: .labels)
    image.put(
      entries.map { UInt32($0.meaning << 1 | ($0.isHidden ? 1 : 0)) }, as: .labelMeanings)
    var meanings: [UInt32] = []
    var labels: [UInt32] = []
    for meaning in index.meanings {
      meanings += [
        strings.number(of: meaning.name), UInt32(meaning.target.facet.rawValue),
        UInt32((value(meaning.target) ?? -1) + 1), UInt32(labels.count),
      ]
      labels += meaning.labels.map { strings.number(of: $0) }
    }
    meanings += [0, 0, 0, UInt32(labels.count)]
    image.put(meanings, as: .meanings)
    image.put(labels, as: .meaningLabels)
  }
}

extension LabelTarget {
  fileprivate var facet: Facet {
    switch self {
    case .topic: .topic
    case .country, .region: .country
    case .grouping: .grouping
    }
  }
}
