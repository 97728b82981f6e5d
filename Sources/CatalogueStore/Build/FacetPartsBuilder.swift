internal import Catalogue
internal import Publications
internal import Vocabularies

/// Writes the parts for filtering: facet values, their records, and the values of each record.
struct FacetPartsBuilder {
  private let recordCount: Int
  private var tree = FacetTree()
  private var names: NameTable
  private let facets: [Facet]
  /// Values of all records concatenated, including ancestors: first as nodes, later as value
  /// numbers.
  private var values: [UInt32] = []
  private var valueStarts: [UInt32] = [0]
  /// How many of a record's values are its direct ones, which come first.
  private var ownCounts: [UInt16] = []

  /// The nodes in value number order: facet after facet, parents before children.
  private var order: [Int] = []
  private var numberOfNode: [Int] = []
  private var facetStarts: [UInt32] = []
  /// The children of each value, then the top-level values of each facet, in list order.
  private var children: [[UInt32]] = []

  init(_ facts: consuming RecordFacts, names: NameTable, recordCount: Int) {
    self.recordCount = recordCount
    self.names = names
    facets = facts.facets
    place(&facts)
    number()
  }

  consuming func write(strings: inout StringTable, to image: inout ImageWriter) {
    var postings = FacetPostings(recordCount: recordCount)
    for (number, node) in order.enumerated() {
      names.add(tree.nodes[node], value: number)
    }
    writeValues(strings: &strings, postings: &postings, to: &image)
    names.write(facets: facets, strings: &strings, postings: &postings, to: &image)
    postings.write(to: &image)
    writeCounts(to: &image)
    writeForward(to: &image)
  }

  private mutating func place(_ facts: inout RecordFacts) {
    let nodes = facts.resolved(in: &tree)
    for record in 0..<recordCount {
      let own = facts.facts(of: record).flatMap { nodes[Int($0)] }
      let (all, ownCount) = tree.count(own)
      values += all.map { UInt32($0) }
      valueStarts.append(UInt32(values.count))
      ownCounts.append(UInt16(clamping: ownCount))
    }
  }

  private mutating func number() {
    numberOfNode = Array(repeating: 0, count: tree.nodes.count)
    var tops: [[UInt32]] = []
    children = Array(repeating: [], count: tree.nodes.count)
    for facet in facets {
      facetStarts.append(UInt32(order.count))
      let displayed = tree.displayOrder(of: facet)
      // Stable: values of the same depth stay in list order.
      let byDepth = Dictionary(grouping: displayed) { tree.nodes[$0].depth }
      for depth in byDepth.keys.sorted() {
        for node in byDepth[depth] ?? [] {
          numberOfNode[node] = order.count
          order.append(node)
        }
      }
      tops.append([])
      for node in displayed {
        let number = UInt32(numberOfNode[node])
        let parents = tree.nodes[node].parents
        if parents.isEmpty { tops[tops.count - 1].append(number) }
        for parent in parents { children[numberOfNode[parent]].append(number) }
      }
    }
    facetStarts.append(UInt32(order.count))
    children += tops
    for index in values.indices { values[index] = UInt32(numberOfNode[Int(values[index])]) }
  }

  private func writeValues(
    strings: inout StringTable, postings: inout FacetPostings, to image: inout ImageWriter
  ) {
    var entries: [UInt32] = []
    for (number, ordinals) in ordinals().enumerated() {
      entries += head(of: number, strings: &strings) + postings.add(ordinals).prefix(3)
      entries.append(number < order.count ? names.number(ofValue: number) + 1 : 0)
    }
    image.put(entries, as: .facets)
    image.put(facetStarts, as: .facetStarts)
    image.put(facets.map { strings.number(of: $0.key.rawValue) }, as: .facetKeys)
    image.put(children.map(\.count).starts(as: UInt32.self), as: .childStarts)
    image.put(children.flatMap(\.self), as: .children)
  }

  /// Label, code, identifier, and the first parent's number plus 1; zeros for a whole facet.
  private func head(of number: Int, strings: inout StringTable) -> [UInt32] {
    guard number < order.count else { return [0, 0, 0, 0] }
    let node = tree.nodes[order[number]]
    return [
      strings.number(of: node.label), strings.number(of: node.code), strings.number(of: node.id),
      UInt32((node.parents.first.map { numberOfNode[$0] } ?? -1) + 1),
    ]
  }

  /// The ordinals of each value's records, then of each facet's.
  private func ordinals() -> [[UInt32]] {
    var facetOfValue: [Int] = []
    for facet in facets.indices {
      let count = Int(facetStarts[facet + 1] - facetStarts[facet])
      facetOfValue += repeatElement(facet, count: count)
    }
    var lists = [[UInt32]](repeating: [], count: order.count + facets.count)
    for (number, node) in order.enumerated() {
      lists[number].reserveCapacity(tree.nodes[node].count)
    }
    for record in 0..<recordCount {
      for value in values[Int(valueStarts[record])..<Int(valueStarts[record + 1])] {
        lists[Int(value)].append(UInt32(record))
        let whole = order.count + facetOfValue[Int(value)]
        if lists[whole].last != UInt32(record) { lists[whole].append(UInt32(record)) }
      }
    }
    return lists
  }

  private func writeCounts(to image: inout ImageWriter) {
    let counts = order.map { tree.nodes[$0].count }
    FacetSlotsBuilder(values: values, starts: valueStarts, facetStarts: facetStarts, counts: counts)
      .write(to: &image)
    PairCountsBuilder(facetStarts: facetStarts, counts: counts, recordCount: recordCount)
      .write(values: values, starts: valueStarts, to: &image)
  }

  private func writeForward(to image: inout ImageWriter) {
    image.put(valueStarts, as: .forwardStarts)
    image.put(ownCounts, as: .ownCounts)
    if order.count <= Int(UInt16.max) {
      image.put(values.map { UInt16($0) }, as: .forwardValues)
    } else {
      image.put(values, as: .forwardValues)
    }
  }
}
