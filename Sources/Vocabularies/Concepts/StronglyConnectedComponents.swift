/// The strongly connected components of a directed graph, by Tarjan's algorithm (1972).
struct StronglyConnectedComponents {
  private let targets: [[Int]]
  /// The component of each node.
  private var components: [Int]
  private var sizes: [Int] = []

  // State of the depth-first search.
  private var orders: [Int]
  private var lowest: [Int]
  private var open: [Int] = []
  private var count = 0

  /// The components of the graph with edges from each node to its `targets`.
  init(_ targets: [[Int]]) {
    self.targets = targets
    components = Array(repeating: -1, count: targets.count)
    orders = components
    lowest = components
    for node in targets.indices where orders[node] < 0 { visit(from: node) }
  }

  /// Whether a node is on a cycle.
  func hasCycle(_ node: Int) -> Bool { sizes[components[node]] > 1 || targets[node].contains(node) }

  /// Whether two nodes can reach each other.
  func areConnected(_ node: Int, _ other: Int) -> Bool { components[node] == components[other] }

  /// Visits a node and all that it can reach, without recursion: a hierarchy may be deeper than the
  /// stack.
  private mutating func visit(from root: Int) {
    enter(root)
    var path = [(node: root, next: 0)]
    while let (node, next) = path.last {
      if next < targets[node].count {
        path[path.count - 1].next += 1
        let target = targets[node][next]
        if orders[target] < 0 {
          enter(target)
          path.append((target, 0))
        } else if components[target] < 0 {
          lowest[node] = min(lowest[node], orders[target])
        }
      } else {
        path.removeLast()
        if lowest[node] == orders[node] { closeComponent(from: node) }
        if let above = path.last?.node { lowest[above] = min(lowest[above], lowest[node]) }
      }
    }
  }

  private mutating func enter(_ node: Int) {
    orders[node] = count
    lowest[node] = count
    count += 1
    open.append(node)
  }

  private mutating func closeComponent(from node: Int) {
    var size = 0
    while let last = open.popLast() {
      components[last] = sizes.count
      size += 1
      if last == node { break }
    }
    sizes.append(size)
  }
}
