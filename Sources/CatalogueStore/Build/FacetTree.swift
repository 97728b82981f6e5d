internal import Publications
internal import Text
internal import Vocabularies

/// The values of all facets while a catalogue is built, with what lies above each.
struct FacetTree {
  /// A value before it has a place in its facet.
  struct Node {
    let facet: Facet
    let label: String
    fileprivate(set) var code: String
    /// A node with a lower number.
    let parent: Int?
    /// Steps up to a node without a parent.
    let depth: Int
    /// Records that have the value or one below it.
    var count = 0
    /// The record that was counted last, by the order in which they are.
    fileprivate var lastRecord = 0
  }

  private let vocabulary: Vocabulary
  private(set) var nodes: [Node] = []
  private var numbers: [Key: Int] = [:]
  private var recordCount = 0

  private struct Key: Hashable {
    let facet: Facet
    let text: String
  }

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// The node of an item, with those above it; `nil` for what is no value of a facet.
  mutating func node(of item: Item) -> Int? {
    switch item {
    case .topic(let label): topic(label)
    case .collection(let label): node(.collection, key: label, label: label)
    case .language(let code): node(.language, key: code, label: code)
    case .country(let code): country(code)
    case .source(let source): self.source(source)
    case .tag, .file: nil
    }
  }

  /// The node of what a label means; `nil` when no record has it.
  func node(of target: LabelTarget) -> Int? {
    switch target {
    case .topic(let name): numbers[Key(facet: .topic, text: name)]
    case .country(let code): numbers[Key(facet: .country, text: code.text)]
    case .region(let code): numbers[Key(facet: .country, text: code)]
    case .grouping(let name): numbers[Key(facet: .grouping, text: name)]
    }
  }

  /// The node of a year.
  mutating func node(ofYear year: Int) -> Int {
    node(.year, key: String(year), label: String(year))
  }

  /// The groupings that an item belonged to at some time; none for what is no country.
  func stays(of item: Item) -> [Vocabulary.Stay] {
    if case .country(let code) = item { vocabulary.stays(of: code) } else { [] }
  }

  /// The node of a grouping.
  mutating func node(of grouping: Grouping) -> Int {
    node(.grouping, key: grouping.name, label: grouping.name, code: grouping.years)
  }

  /// Counts a record under each of its values and every value above, once; returns them all.
  mutating func count(_ own: [Int]) -> [Int] {
    var all: [Int] = []
    recordCount += 1
    for node in own {
      var next: Int? = node
      while let node = next, nodes[node].lastRecord != recordCount {
        all.append(node)
        nodes[node].count += 1
        nodes[node].lastRecord = recordCount
        next = nodes[node].parent
      }
    }
    return all
  }

  private mutating func topic(_ label: String) -> Int {
    // The vocabulary has no topic above itself; what has a node has those above it.
    var chain = [label]
    var parent = numbers[Key(facet: .topic, text: label)]
    while parent == nil, let broader = vocabulary.broaderTopic(of: chain[chain.count - 1]) {
      parent = numbers[Key(facet: .topic, text: broader)]
      if parent == nil { chain.append(broader) }
    }
    for label in chain.reversed() {
      parent = node(.topic, key: label, label: label, parent: parent)
    }
    return parent ?? 0
  }

  private mutating func country(_ code: CountryCode) -> Int {
    let country = vocabulary.country(code)
    var parent: Int?
    for region in (country?.within ?? []).reversed() {
      parent = node(
        .country, key: region.code, label: region.name, code: region.code, parent: parent)
    }
    return node(
      .country, key: code.text, label: country?.name ?? code.text, code: code.text, parent: parent)
  }

  private mutating func source(_ source: Source) -> Int {
    let parent = vocabulary.parentSource(of: source.name).map { name in
      node(
        .source, key: name, label: name, code: vocabulary.source(named: name)?.acronym ?? "")
    }
    let number = node(
      .source, key: source.name, label: source.name, code: source.acronym ?? "", parent: parent)
    if nodes[number].code.isEmpty { nodes[number].code = source.acronym ?? "" }
    return number
  }

  private mutating func node(
    _ facet: Facet, key: String, label: String, code: String = "", parent: Int? = nil
  ) -> Int {
    let key = Key(facet: facet, text: key)
    if let number = numbers[key] { return number }
    let depth = parent.map { nodes[$0].depth + 1 } ?? 0
    nodes.append(Node(facet: facet, label: label, code: code, parent: parent, depth: depth))
    numbers[key] = nodes.count - 1
    return nodes.count - 1
  }
}

extension FacetTree {
  /// The nodes of a facet in display order, a parent before its children.
  func displayOrder(of facet: Facet) -> [Int] {
    let members = nodes.indices.filter { nodes[$0].facet == facet }
    let folded = Dictionary(
      uniqueKeysWithValues: members.map { ($0, TextFolding.fold(nodes[$0].label)) })
    let sorted = members.sorted { a, b in
      let (first, second) = (nodes[a], nodes[b])
      switch facet {
      case .year: return (Int(first.label) ?? 0) > (Int(second.label) ?? 0)
      case .country: break
      case .topic, .collection, .source, .language, .grouping:
        if first.count != second.count { return first.count > second.count }
      }
      return (folded[a] ?? "", first.label, first.code) < (
        folded[b] ?? "", second.label, second.code
      )
    }
    let children = Dictionary(grouping: sorted.reversed()) { nodes[$0].parent }
    var order: [Int] = []
    // Not by recursion: a vocabulary may be deeper than the stack.
    var waiting = children[nil] ?? []
    while let node = waiting.popLast() {
      order.append(node)
      waiting += children[node] ?? []
    }
    return order
  }
}
