internal import Publications
internal import Vocabularies

/// Writes the parts by which words of queries are looked up in the vocabulary.
struct LabelPartsBuilder {
  private let index: LabelIndex

  init(_ vocabulary: Vocabulary) {
    index = vocabulary.labelIndex()
  }

  /// Writes every label with what it means and the records that have it, once the parts for words
  /// are written; `value` gives the number in its facet of what has records.
  func write(
    values value: (LabelTarget) -> Int?, strings: inout StringTable,
    postings: inout FacetPostings, to image: inout ImageWriter
  ) {
    let entries = index.entries.sorted {
      LabelReader.key(of: $0.fingerprint) < LabelReader.key(of: $1.fingerprint)
    }
    image.put(entries.map { LabelReader.key(of: $0.fingerprint) }, as: .labels)
    image.put(
      entries.map { UInt32($0.meaning << 1 | ($0.isHidden ? 1 : 0)) }, as: .labelMeanings)
    let mentions = mentions(in: image, postings: &postings)
    var meanings: [UInt32] = []
    var labels: [UInt32] = []
    for (meaning, mentions) in zip(index.meanings, mentions) {
      meanings += [
        strings.number(of: meaning.name), UInt32(meaning.target.facet.rawValue),
        UInt32((value(meaning.target) ?? -1) + 1), UInt32(labels.count),
      ]
      meanings += mentions
      labels += meaning.labels.map { strings.number(of: $0) }
    }
    meanings += [0, 0, 0, UInt32(labels.count)] + [UInt32](repeating: 0, count: 8)
    image.put(meanings, as: .meanings)
    image.put(labels, as: .meaningLabels)
  }

  /// For each meaning where its records are stored: those with one of its labels anywhere, then
  /// those with one in the title.
  ///
  /// To look for twenty labels at a million records takes some fifty milliseconds, which nobody
  /// should wait for at a key.
  private func mentions(in image: ImageWriter, postings: inout FacetPostings) -> [[UInt32]] {
    image.withParts { parts in
      let terms = TermDictionary(parts)
      return index.meanings.map { meaning in
        // It keeps the records of each phrase.
        let finder = WordFinder(terms: terms)
        let phrases = FoundTerm.phrases(meaning.target.facet.isNamedByWords ? meaning.labels : [])
        return [TermDictionary.Field.any, .title].flatMap { field in
          postings.add(finder.records(ofAny: phrases, in: field).members)
        }
      }
    }
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
