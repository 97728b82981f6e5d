internal import Publications
internal import Vocabularies

/// Reads the labels of the vocabulary that a catalogue was built with, and what they mean.
struct LabelReader: Sendable {
  /// What a label means.
  struct Meaning {
    /// The name to show.
    let name: String
    let facet: Facet
    /// The value with that meaning; `nil` when no record has it.
    let value: FacetValueID?
    /// Every label with that meaning.
    let labels: [String]
    /// Its number, under which the records with one of the labels are kept.
    let number: Int
  }

  private let strings: StringReader
  private let keys: NumberView<UInt64>
  private let meaningsOfKeys: NumberView<UInt32>
  private let meanings: NumberView<UInt32>
  private let meaningLabels: NumberView<UInt32>
  private let postings: PostingReader

  /// Numbers an entry of the meanings.
  private static let width = 12

  init(_ parts: ImageParts, strings: StringReader) {
    self.strings = strings
    keys = parts.numbers(.labels)
    meaningsOfKeys = parts.numbers(.labelMeanings)
    meanings = parts.numbers(.meanings)
    meaningLabels = parts.numbers(.meaningLabels)
    postings = PostingReader(parts)
  }

  /// A fingerprint as it is stored: numbers of an image are at most `Int.max`.
  static func key(of fingerprint: UInt64) -> UInt64 { fingerprint & UInt64(Int.max) }

  /// The labels in a query.
  func matches(in query: String) -> [LabelScanner.Match] {
    LabelScanner.matches(in: query) { place(of: $0).map { meaningsOfKeys[$0] >> 1 } }
  }

  /// Whether a label is found and never shown.
  func isHidden(_ label: some StringProtocol) -> Bool {
    place(of: LabelScanner.fingerprint(of: label)).map { meaningsOfKeys[$0] & 1 != 0 } ?? false
  }

  /// The meanings have these numbers from 0 on; one entry more ends the last.
  var meaningCount: Int { max(0, meanings.count / LabelReader.width - 1) }

  func meaning(_ number: Int) -> Meaning {
    let entry = number * LabelReader.width
    let first = meanings[entry + 3]
    let end = max(first, meanings[entry + LabelReader.width + 3])
    return Meaning(
      name: strings[meanings[entry]], facet: facet(ofMeaning: number),
      value: value(ofMeaning: number),
      labels: meaningLabels.slice(first..<end).map { strings[Int($0)] },
      number: number)
  }

  /// The value with a meaning; `nil` when no record has it.
  func value(ofMeaning number: Int) -> FacetValueID? {
    let value = meanings[number * LabelReader.width + 2]
    return value > 0 ? FacetValueID(facet(ofMeaning: number), value - 1) : nil
  }

  private func facet(ofMeaning number: Int) -> Facet {
    Facet(rawValue: UInt8(truncatingIfNeeded: meanings[number * LabelReader.width + 1]))
      ?? .grouping
  }

  /// The records that have one of a meaning's labels in a field.
  func mentions(of meaning: Int, in field: TermDictionary.Field) -> FacetPostingList {
    let entry = meaning * LabelReader.width + (field == .any ? 4 : 8)
    return postings.list(
      count: meanings[entry], start: meanings[entry + 1], isBits: meanings[entry + 2] != 0)
  }

  /// Where a label stands among the others.
  private func place(of fingerprint: UInt64) -> Int? {
    let key = Int(LabelReader.key(of: fingerprint))
    let place = partitionPoint(keys.indices) { keys[$0] >= key }
    return place < keys.count && keys[place] == key ? place : nil
  }
}
