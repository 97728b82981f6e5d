/// The parts of a graph in which every node leads to every other, by Tarjan's algorithm (1972).
struct ConnectedParts {
  private let targets: [[Int]]
  /// The number of each node's part.
  private var parts: [Int]
  private var sizes: [Int] = []

  // What a walk keeps.
  private var orders: [Int]
  private var lowest: [Int]
  private var open: [Int] = []
  private var count = 0

  /// The parts of a graph of nodes that lead to `targets`.
  init(_ targets: [[Int]]) {
    self.targets = targets
    parts = Array(repeating: -1, count: targets.count)
    orders = parts
    lowest = parts
    for node in targets.indices where orders[node] < 0 { walk(from: node) }
  }

  /// Whether a way leads from a node back to itself.
  func hasCircle(_ node: Int) -> Bool { sizes[parts[node]] > 1 || targets[node].contains(node) }

  /// Whether each of two nodes leads to the other.
  func areTogether(_ node: Int, _ other: Int) -> Bool { parts[node] == parts[other] }

  /// Walks on from a node without recursion: a hierarchy may be deeper than the stack.
  private mutating func walk(from root: Int) {
    enter(root)
    var path = [(node: root, next: 0)]
    while let (node, next) = path.last {
      if next < targets[node].count {
        path[path.count - 1].next += 1
        let target = targets[node][next]
        if orders[target] < 0 {
          enter(target)
          path.append((target, 0))
        } else if parts[target] < 0 {
          lowest[node] = min(lowest[node], orders[target])
        }
      } else {
        path.removeLast()
        if lowest[node] == orders[node] { closePart(from: node) }
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

  private mutating func closePart(from node: Int) {
    var size = 0
    while let last = open.popLast() {
      parts[last] = sizes.count
      size += 1
      if last == node { break }
    }
    sizes.append(size)
  }
}
