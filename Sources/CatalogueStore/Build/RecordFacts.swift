internal import Catalogue
internal import Publications

/// The facts in each record from which facet values are derived, while a catalogue is built.
struct RecordFacts {
  private var extractors: [any FacetExtractor]
  private var numbers = TextNumbers()
  private var distinct: [(extractor: Int, fact: FacetFact)] = []
  /// The facts of all records, concatenated.
  private var facts: [UInt32] = []
  private var starts: [UInt32] = [0]

  init(_ extractors: [any FacetExtractor]) { self.extractors = extractors }

  /// The facets that have an extractor, in image order.
  var facets: [Facet] { extractors.compactMap { FacetTable.facet($0.facet) } }

  mutating func add(_ publication: Publication) {
    for (index, extractor) in extractors.enumerated() {
      extractor.forEachFact(of: publication) { fact in
        facts.append(number(of: fact, index))
      }
    }
    starts.append(UInt32(facts.count))
  }

  /// The numbers of a record's facts.
  func facts(of record: Int) -> ArraySlice<UInt32> {
    facts[Int(starts[record])..<Int(starts[record + 1])]
  }

  /// The nodes of each fact, by fact number.
  mutating func resolved(in tree: inout FacetTree) -> [[Int]] {
    var nodes: [[Int]] = []
    nodes.reserveCapacity(distinct.count)
    var counts = [Int](repeating: 0, count: extractors.count)
    for (extractor, _) in distinct { counts[extractor] += 1 }
    for (extractor, fact) in distinct {
      let isLeftOut = extractors[extractor].hidesOneValue && counts[extractor] < 2
      nodes.append(isLeftOut ? [] : extractors[extractor].values(of: fact, in: &tree))
    }
    return nodes
  }

  private mutating func number(of fact: FacetFact, _ extractor: Int) -> UInt32 {
    let number = numbers.number(of: fact.text, fact.detail, kind: UInt8(extractor))
    if number == distinct.count { distinct.append((extractor, fact)) }
    return UInt32(number)
  }
}
