/// Counts the values of facets in a set of records, by the cheaper of two ways: through the values
/// of each record when there are few records, else through the records of each value.
struct FacetCounter {
  private let reader: CatalogueReader
  private let records: Bitmap
  private let population: Int

  /// Time to read one record and to count one of its values, in words of bits: records lie far
  /// apart in memory.
  private static let recordCost = 30
  private static let valueCost = 3

  init(_ reader: CatalogueReader, records: Bitmap) {
    self.reader = reader
    self.records = records
    population = records.population
  }

  /// Records with any value of a facet.
  func count(ofWhole facet: Int) -> Int {
    reader.facets.postings(reader.facets.number(ofWhole: facet)).count(in: records)
  }

  /// Counts of a facet's values; those of all facets, by number, where that costs no more than
  /// counting this one and those in `others`, which are asked for next.
  func counts(of facet: Int, others: [Int]) -> FacetCounts {
    let postings = reader.facets.range(of: facet).map { reader.facets.postings($0) }
    let recordsToRead = min(population, reader.recordCount - population)
    let forward =
      recordsToRead
      * (FacetCounter.recordCost + reader.forward.meanCount * FacetCounter.valueCost)
    let backward =
      others.flatMap { reader.facets.range(of: $0) }
      .reduce(postings.reduce(0) { $0 + $1.cost }) { $0 + reader.facets.postings($1).cost }
    if forward < backward { return .allFacets(forwardCounts()) }
    return .oneFacet(postings.map { $0.count(in: records) })
  }

  /// Counts through the records, or through those that are not in the set when these are fewer.
  private func forwardCounts() -> [Int] {
    var counts = [Int](repeating: 0, count: reader.facets.valueCount)
    let isInverse = population > reader.recordCount / 2
    var read = records
    if isInverse { read.invert() }
    reader.forward.count(read, into: &counts)
    if isInverse {
      for number in counts.indices { counts[number] = reader.facets.count(number) - counts[number] }
    }
    return counts
  }
}

/// Counts of facet values.
enum FacetCounts {
  /// By number in the facet.
  case oneFacet([Int])
  /// By number among the values of all facets.
  case allFacets([Int])
}
