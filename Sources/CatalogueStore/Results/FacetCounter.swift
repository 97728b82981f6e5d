/// Counts facet values in a set of records, with the cheapest of three methods: by the values of
/// each record, when there are few records; by the posting list of each value; or by slots for the
/// rare values of a facet and posting lists for the frequent ones.
struct FacetCounter {
  private let reader: CatalogueReader
  private let records: Bitmap
  private let population: Int

  // Costs in bitmap words. One word takes 0.6 ns, measured at a million records.
  /// Reading a record, and counting one of its values; records are scattered in memory.
  private static let recordCost = 10
  private static let valueCost = 3
  /// Reading the slots of a record, and each slot.
  private static let slotsCost = 4
  private static let slotCost = 1
  /// Reading a number of a record with more values than slots.
  private static let furtherCost = 2

  init(_ reader: CatalogueReader, records: Bitmap) {
    self.reader = reader
    self.records = records
    population = records.population
  }

  /// The number of records with any value of a facet.
  func count(ofWhole facet: Int) -> Int {
    reader.facets.postings(reader.facets.number(ofWhole: facet)).count(in: records)
  }

  /// Counts of a facet's values. Returns those of all facets, by number, when that costs no more
  /// than counting this one and those in `others`, which are requested next.
  func counts(of facet: Int, others: [Int]) -> FacetCounts {
    let alone = others.reduce(cost(of: facet)) { $0 + cost(of: $1) }
    if recordsToRead * costOfRecord < alone { return .allFacets(forwardCounts()) }
    return .oneFacet(
      slotsCost(of: facet) < columnsCost(of: facet)
        ? slotCounts(of: facet) : reader.facets.range(of: facet).map(columnCount))
  }

  /// The number of records to read: those of the complement when it is smaller.
  private var recordsToRead: Int { min(population, reader.recordCount - population) }
  private var isInverse: Bool { population > reader.recordCount / 2 }

  /// The cost of reading one record with all its values.
  private var costOfRecord: Int {
    FacetCounter.recordCost + reader.forward.meanCount * FacetCounter.valueCost
  }

  private func cost(of facet: Int) -> Int { min(slotsCost(of: facet), columnsCost(of: facet)) }

  private func columnsCost(of facet: Int) -> Int {
    reader.facets.range(of: facet).reduce(0) { $0 + reader.facets.cost(of: $1) }
  }

  /// `Int.max` for a facet whose rare values are not in slots.
  private func slotsCost(of facet: Int) -> Int {
    let width = reader.slots.width(of: facet)
    guard width > 0 else { return .max }
    let further = recordsToRead * reader.slots.furtherCount(of: facet) / max(1, reader.recordCount)
    return reader.facets.range(of: facet).reduce(
      recordsToRead * (FacetCounter.slotsCost + width * FacetCounter.slotCost)
        + further * FacetCounter.furtherCost
    ) { isRare($1) ? $0 : $0 + reader.facets.cost(of: $1) }
  }

  private func isRare(_ value: Int) -> Bool {
    FacetSlotsBuilder.isRare(reader.facets.count(value), of: reader.recordCount)
  }

  private func columnCount(_ value: Int) -> Int { reader.facets.postings(value).count(in: records) }

  private func slotCounts(of facet: Int) -> [Int] {
    let range = reader.facets.range(of: facet)
    var counts = reader.slots.counts(of: facet, range, in: readRecords)
    for value in range {
      let place = value - range.lowerBound
      if !isRare(value) {
        counts[place] = columnCount(value)
      } else if isInverse {
        counts[place] = reader.facets.count(value) - counts[place]
      }
    }
    return counts
  }

  /// Counts by record; reads the complement when it is smaller.
  private func forwardCounts() -> [Int] {
    var counts = [Int](repeating: 0, count: reader.facets.valueCount)
    reader.forward.count(readRecords, into: &counts)
    if isInverse {
      for number in counts.indices { counts[number] = reader.facets.count(number) - counts[number] }
    }
    return counts
  }

  private var readRecords: Bitmap {
    guard isInverse else { return records }
    var read = records
    read.invert()
    return read
  }
}

/// Counts of facet values.
enum FacetCounts {
  /// By index in the facet.
  case oneFacet([Int])
  /// By number across all facets.
  case allFacets([Int])
}
