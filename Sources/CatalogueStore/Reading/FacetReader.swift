internal import Catalogue

/// Reads facet values and their posting lists. Values of all facets are numbered consecutively,
/// facet after facet, parents before children.
struct FacetReader: Sendable {
  /// The facets of the image, in its order; some of the program's facets may be missing.
  let facets: [FacetKey]
  private let strings: StringReader
  private let entries: NumberView<UInt32>
  private let facetStarts: NumberView<UInt32>
  private let childStarts: NumberView<UInt32>
  private let childNumbers: NumberView<UInt32>
  private let postings: PostingReader
  private let recordCount: Int

  /// Numbers per entry in the `facets` part.
  private static let width = 8
  /// No program has more facets; a higher number means damage.
  private static let facetLimit = 256

  init(_ parts: ImageParts, strings: StringReader) {
    self.strings = strings
    entries = parts.numbers(.facets)
    facetStarts = parts.numbers(.facetStarts)
    childStarts = parts.numbers(.childStarts)
    childNumbers = parts.numbers(.children)
    postings = PostingReader(parts)
    recordCount = parts.recordCount
    let keys: NumberView<UInt32> = parts.numbers(.facetKeys)
    facets = (0..<min(keys.count, FacetReader.facetLimit)).map {
      FacetKey(rawValue: strings[keys[$0]])
    }
  }

  /// The index of a facet in the image; `nil` when the image does not have it.
  func index(of facet: FacetKey) -> Int? { facets.firstIndex(of: facet) }

  /// The number of values of all facets.
  var valueCount: Int {
    max(0, min(facetStarts[facets.count], entries.count / FacetReader.width))
  }

  /// The numbers of a facet's values.
  func range(of facet: Int) -> Range<Int> {
    facetStarts.range(facet).clamped(to: 0..<valueCount)
  }

  /// The facet of a value.
  func facet(of value: Int) -> Int {
    max(0, partitionPoint(0..<facets.count) { facetStarts[$0] > value } - 1)
  }

  /// The entry number for "any value of a facet".
  func number(ofWhole facet: Int) -> Int { valueCount + facet }

  /// The label in English, without the years of a grouping.
  func label(_ value: Int) -> String { strings[entry(value, 0)] }

  /// A code (`TH`, `035`), an acronym, or the years of a grouping (`1967–`); empty when there is
  /// none.
  func code(_ value: Int) -> String { strings[entry(value, 1)] }

  /// The identifier in keys.
  func id(_ value: Int) -> String { strings[entry(value, 2)] }

  /// The key of a value.
  func key(_ value: Int) -> ValueKey {
    let facet = facet(of: value)
    return ValueKey(facets.indices.contains(facet) ? facets[facet] : .topic, id(value))
  }

  /// The main parent, which always has a lower number.
  func parent(_ value: Int) -> Int? {
    let parent = entry(value, 3) - 1
    return parent >= 0 && parent < value ? parent : nil
  }

  /// The children, in list order; all have higher numbers.
  func children(of value: Int) -> [Int] {
    childNumbers.slice(childStarts.range(value)).compactMap { child in
      Int(child) > value && Int(child) < valueCount ? Int(child) : nil
    }
  }

  /// The top-level values of a facet, in list order.
  func tops(of facet: Int) -> [Int] {
    let range = range(of: facet)
    return childNumbers.slice(childStarts.range(valueCount + facet)).compactMap { value in
      range.contains(Int(value)) ? Int(value) : nil
    }
  }

  /// The meaning with the value's names.
  func meaning(_ value: Int) -> Int? {
    let meaning = entry(value, 7)
    return meaning > 0 ? meaning - 1 : nil
  }

  /// The number of records with a value, in the whole catalogue.
  func count(_ value: Int) -> Int { min(entry(value, 4), recordCount) }

  /// The cost of counting the records of a value, in bitmap words: reading one ordinal of a list
  /// takes as long as two words.
  func cost(of value: Int) -> Int {
    entry(value, 6) != 0 ? Bitmap.wordCount(recordCount) : 2 * count(value)
  }

  /// The posting list of a value.
  func postings(_ value: Int) -> FacetPostingList {
    postings.list(count: entry(value, 4), start: entry(value, 5), isBits: entry(value, 6) != 0)
  }

  private func entry(_ value: Int, _ field: Int) -> Int {
    entries[value * FacetReader.width + field]
  }
}

/// Reads posting lists stored by `FacetPostings`.
struct PostingReader: Sendable {
  private let lists: NumberView<UInt32>
  private let bitmaps: NumberView<UInt64>
  private let recordCount: Int

  init(_ parts: ImageParts) {
    lists = parts.numbers(.facetLists)
    bitmaps = parts.numbers(.facetBitmaps)
    recordCount = parts.recordCount
  }

  /// The posting list with the properties returned by `FacetPostings.add`.
  func list(count: Int, start: Int, isBits: Bool) -> FacetPostingList {
    isBits
      ? .bits(bitmaps.slice(start..<start + Bitmap.wordCount(recordCount)))
      : .list(lists.slice(start..<start + count))
  }
}

/// The posting list of a facet value, as stored.
enum FacetPostingList {
  /// Ascending ordinals.
  case list(UnsafeBufferPointer<UInt32>)
  /// One bit per record.
  case bits(UnsafeBufferPointer<UInt64>)

  /// Adds the records to a set.
  func insert(into bitmap: inout Bitmap) {
    switch self {
    case .list(let ordinals): bitmap.insert(ordinals)
    case .bits(let words): bitmap.formUnion(words)
    }
  }

  /// The number of these records that are in a set.
  func count(in bitmap: Bitmap) -> Int {
    switch self {
    case .list(let ordinals): bitmap.count(of: ordinals)
    case .bits(let words): bitmap.intersectionCount(words)
    }
  }
}
