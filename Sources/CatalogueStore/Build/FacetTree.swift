internal import Catalogue
internal import Text
internal import Vocabularies

/// The values of all facets and their hierarchy, while a catalogue is built.
struct FacetTree {
  /// A value before it has a number in the image.
  struct Node {
    let facet: FacetKey
    let id: String
    let label: String
    fileprivate(set) var code: String
    /// Nodes with lower numbers; the first one is the main parent.
    let parents: [Int]
    /// The length of the longest path to a top-level node.
    let depth: Int
    /// Records with the value or a descendant.
    fileprivate(set) var count = 0
    /// The last record counted.
    fileprivate var lastRecord = 0
  }

  private(set) var nodes: [Node] = []
  private var numbers: [Key: Int] = [:]
  private var recordCount = 0

  private struct Key: Hashable {
    let facet: FacetKey
    let id: String
  }

  /// The node of a value, if it exists.
  func node(_ facet: FacetKey, id: String) -> Int? { numbers[Key(facet: facet, id: id)] }

  /// The node of a value, created when it does not exist. The first non-empty code is kept.
  mutating func value(
    _ facet: FacetKey, id: String, label: String, code: String = "", parents: [Int] = []
  ) -> Int {
    let key = Key(facet: facet, id: id)
    if let number = numbers[key] {
      if nodes[number].code.isEmpty { nodes[number].code = code }
      return number
    }
    let depth = parents.reduce(-1) { max($0, nodes[$1].depth) } + 1
    nodes.append(
      Node(facet: facet, id: id, label: label, code: code, parents: parents, depth: depth))
    numbers[key] = nodes.count - 1
    return nodes.count - 1
  }

  /// The node of a value identified by its label, below the ancestors that `broader` names.
  mutating func chain(
    from label: String, _ facet: FacetKey, broader: (String) -> String?
  ) -> Int {
    // An existing node already has its ancestors. A label never becomes its own ancestor.
    var chain = [label]
    var seen: Set = [label]
    var parent = node(facet, id: ValueKey.id(ofName: label))
    while parent == nil, let above = broader(chain[chain.count - 1]), seen.insert(above).inserted {
      parent = node(facet, id: ValueKey.id(ofName: above))
      if parent == nil { chain.append(above) }
    }
    for label in chain.reversed() {
      parent = value(
        facet, id: ValueKey.id(ofName: label), label: label, parents: [parent].compactMap(\.self))
    }
    return parent ?? 0
  }

  /// Counts a record once for each of its values and all their ancestors. Returns all of them, the
  /// direct values first and in order, and the number of direct values.
  mutating func count(_ own: [Int]) -> (all: [Int], ownCount: Int) {
    var all: [Int] = []
    recordCount += 1
    for node in own where mark(node) { all.append(node) }
    let ownCount = all.count
    var next = 0
    while next < all.count {
      for parent in nodes[all[next]].parents where mark(parent) { all.append(parent) }
      next += 1
    }
    return (all, ownCount)
  }

  /// Counts the current record for a node; returns false when it has been counted already.
  private mutating func mark(_ node: Int) -> Bool {
    guard nodes[node].lastRecord != recordCount else { return false }
    nodes[node].lastRecord = recordCount
    nodes[node].count += 1
    return true
  }
}

extension FacetTree {
  /// A year, or a date as a single number.
  private static func number(_ label: String) -> Int { Int(label.filter { $0 != "-" }) ?? 0 }

  /// The nodes of a facet, sorted as a list shows siblings.
  func displayOrder(of facet: Facet) -> [Int] {
    let members = nodes.indices.filter { nodes[$0].facet == facet.key }
    let keys = Dictionary(
      uniqueKeysWithValues: members.map { ($0, TextFolding.fold(nodes[$0].label)) })
    return members.sorted { a, b in
      let (first, second) = (nodes[a], nodes[b])
      switch facet.order {
      case .newestFirst: return FacetTree.number(first.label) > FacetTree.number(second.label)
      case .count: if first.count != second.count { return first.count > second.count }
      case .label: break
      }
      return (keys[a] ?? "", first.label, first.id) < (keys[b] ?? "", second.label, second.id)
    }
  }
}
