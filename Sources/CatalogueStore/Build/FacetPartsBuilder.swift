internal import Publications
internal import Vocabularies

/// Writes the parts for narrowing: the values of facets, their records, and each record's values.
struct FacetPartsBuilder {
  private var tree: FacetTree
  private let labels: LabelPartsBuilder
  private let recordCount: Int
  /// The node of each item that is a value.
  private var nodeOfItem: [Int?] = []
  /// Values of all records back to back, those above included, as nodes; then as numbers.
  private var values: [UInt32] = []
  private var valueStarts: [UInt32] = [0]

  /// Number of each node among the values of all facets.
  private var numberOfNode: [Int] = []
  private var order: [Int] = []
  private var facetStarts: [UInt32] = []

  init(vocabulary: Vocabulary, recordCount: Int) {
    tree = FacetTree(vocabulary: vocabulary)
    labels = LabelPartsBuilder(vocabulary)
    self.recordCount = recordCount
  }

  consuming func write(
    _ records: RecordItems, items: ItemTable, strings: inout StringTable,
    to image: inout ImageWriter
  ) {
    place(records, items: items)
    number()
    var postings = FacetPostings(recordCount: recordCount)
    writeValues(strings: &strings, postings: &postings, to: &image)
    labels.write(
      values: { tree.node(of: $0).map { numberInFacet(of: $0) } }, strings: &strings,
      postings: &postings, to: &image)
    postings.write(to: &image)
    writeForward(to: &image)
    items.write(
      values: nodeOfItem.map { $0.map { numberInFacet(of: $0) } }, strings: &strings, to: &image)
  }

  private mutating func place(_ records: RecordItems, items: ItemTable) {
    nodeOfItem = items.items.map { tree.node(of: $0) }
    let stays = items.items.map { tree.stays(of: $0) }
    for record in 0..<recordCount {
      var own = records.items(of: record).compactMap { nodeOfItem[Int($0)] }
      let year = records.year(of: record)
      if let year { own.append(tree.node(ofYear: year)) }
      for item in records.items(of: record) {
        for stay in stays[Int(item)] where stay.membership.covers(year) {
          own.append(tree.node(of: stay.grouping))
        }
      }
      values += tree.count(own).map { UInt32($0) }
      valueStarts.append(UInt32(values.count))
    }
  }

  private mutating func number() {
    for facet in Facet.allCases {
      facetStarts.append(UInt32(order.count))
      order += tree.displayOrder(of: facet)
    }
    facetStarts.append(UInt32(order.count))
    numberOfNode = Array(repeating: 0, count: order.count)
    for (number, node) in order.enumerated() { numberOfNode[node] = number }
    for index in values.indices { values[index] = UInt32(numberOfNode[Int(values[index])]) }
  }

  private func numberInFacet(of node: Int) -> Int {
    numberOfNode[node] - Int(facetStarts[Int(tree.nodes[node].facet.rawValue)])
  }

  private func writeValues(
    strings: inout StringTable, postings: inout FacetPostings, to image: inout ImageWriter
  ) {
    var entries: [UInt32] = []
    for (number, ordinals) in ordinals().enumerated() {
      entries += head(of: number, strings: &strings) + postings.add(ordinals)
    }
    image.put(entries, as: .facets)
    image.put(facetStarts, as: .facetStarts)
  }

  /// Label, code, number of the parent plus 1 and depth of a value; zeros for a whole facet.
  private func head(of number: Int, strings: inout StringTable) -> [UInt32] {
    guard number < order.count else { return [0, 0, 0, 0] }
    let node = tree.nodes[order[number]]
    return [
      strings.number(of: node.label), strings.number(of: node.code),
      UInt32((node.parent.map { numberInFacet(of: $0) } ?? -1) + 1), UInt32(node.depth),
    ]
  }

  /// The ordinals of each value, then of each facet.
  private func ordinals() -> [[UInt32]] {
    let facetOfValue = order.map { Int(tree.nodes[$0].facet.rawValue) }
    var lists = [[UInt32]](repeating: [], count: order.count + Facet.allCases.count)
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

  private func writeForward(to image: inout ImageWriter) {
    image.put(valueStarts, as: .forwardStarts)
    if order.count <= Int(UInt16.max) {
      image.put(values.map { UInt16($0) }, as: .forwardValues)
    } else {
      image.put(values, as: .forwardValues)
    }
  }
}

/// The items that each record names, and its year, while a catalogue is built.
struct RecordItems {
  private var items: [UInt32] = []
  private var starts: [UInt32] = [0]
  private var years: [Int?] = []

  mutating func add(_ publication: Publication, items table: inout ItemTable) {
    items += publication.topics.map { table.number(of: .topic($0)) }
    items += publication.collections.map { table.number(of: .collection($0)) }
    items += publication.countries.map { table.number(of: .country($0)) }
    items += publication.sources.map { table.number(of: .source($0)) }
    items += publication.languages.map { table.number(of: .language($0)) }
    starts.append(UInt32(items.count))
    years.append(publication.year)
  }

  func items(of record: Int) -> ArraySlice<UInt32> {
    items[Int(starts[record])..<Int(starts[record + 1])]
  }

  func year(of record: Int) -> Int? { years[record] }
}
