/// Reads facet values and their records.
struct FacetReader: Sendable {
  private let strings: StringReader
  private let entries: NumberView<UInt32>
  private let facetStarts: NumberView<UInt32>
  private let postings: PostingReader
  private let recordCount: Int

  /// Numbers an entry of the values' part.
  private static let width = 8

  init(_ parts: ImageParts, strings: StringReader) {
    self.strings = strings
    entries = parts.numbers(.facets)
    facetStarts = parts.numbers(.facetStarts)
    postings = PostingReader(parts)
    recordCount = parts.recordCount
  }

  /// The number of values of all facets.
  var valueCount: Int {
    max(0, min(facetStarts[Facet.allCases.count], entries.count / FacetReader.width))
  }

  /// The numbers of a facet's values among those of all facets.
  func range(of facet: Facet) -> Range<Int> {
    let range = facetStarts.range(Int(facet.rawValue))
    return range.clamped(to: 0..<valueCount)
  }

  /// The number of a value among those of all facets; `nil` when the catalogue has no such value.
  func number(of value: FacetValueID) -> Int? {
    let range = range(of: value.facet)
    return value.number >= 0 && value.number < range.count ? range.lowerBound + value.number : nil
  }

  /// The number that stands for having any value of a facet.
  func number(ofWhole facet: Facet) -> Int { valueCount + Int(facet.rawValue) }

  func value(_ facet: Facet, _ number: Int) -> FacetValue {
    let at = range(of: facet).lowerBound + number
    let parent = entry(at, 2)
    return FacetValue(
      id: FacetValueID(facet, number), label: strings[entry(at, 0)], code: strings[entry(at, 1)],
      // A parent stands before its children; anything else would be a cycle.
      parent: parent > 0 && parent <= number ? FacetValueID(facet, parent - 1) : nil,
      depth: min(entry(at, 3), number), count: count(at))
  }

  /// The records with a value, in the whole catalogue.
  func count(_ number: Int) -> Int { min(entry(number, 4), recordCount) }

  /// The records of a value.
  func postings(_ number: Int) -> FacetPostingList {
    postings.list(
      count: entry(number, 4), start: entry(number, 5), isBits: entry(number, 6) != 0)
  }

  private func entry(_ number: Int, _ field: Int) -> Int {
    entries[number * FacetReader.width + field]
  }
}

/// Reads what `FacetPostings` stored.
struct PostingReader: Sendable {
  private let lists: NumberView<UInt32>
  private let bitmaps: NumberView<UInt64>
  private let recordCount: Int

  init(_ parts: ImageParts) {
    lists = parts.numbers(.facetLists)
    bitmaps = parts.numbers(.facetBitmaps)
    recordCount = parts.recordCount
  }

  /// The records of a value, by what was given when they were stored.
  func list(count: Int, start: Int, isBits: Bool) -> FacetPostingList {
    isBits
      ? .bits(bitmaps.slice(start..<start + Bitmap.wordCount(recordCount)))
      : .list(lists.slice(start..<start + count))
  }
}

/// The records of a facet value as they are stored.
enum FacetPostingList {
  /// Ascending ordinals.
  case list(UnsafeBufferPointer<UInt32>)
  /// One bit a record.
  case bits(UnsafeBufferPointer<UInt64>)

  /// Adds the records to a set.
  func insert(into bitmap: inout Bitmap) {
    switch self {
    case .list(let ordinals): bitmap.insert(ordinals)
    case .bits(let words): bitmap.formUnion(words)
    }
  }

  /// How many of the records are in a set.
  func count(in bitmap: Bitmap) -> Int {
    switch self {
    case .list(let ordinals): bitmap.count(of: ordinals)
    case .bits(let words): bitmap.intersectionCount(words)
    }
  }

  /// What counting costs, in words of bits: one ordinal of a list is read in the time of two.
  var cost: Int {
    switch self {
    case .list(let ordinals): ordinals.count * 2
    case .bits(let words): words.count
    }
  }
}
