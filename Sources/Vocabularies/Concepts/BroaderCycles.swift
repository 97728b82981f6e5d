/// Finds cycles in the `broader` relation.
enum BroaderCycles {
  /// The most cycles that are reported; after a hundred repairs, run the check again.
  static let limit = 100

  /// Shortest cycles along `broader`, each starting at its first concept in the file. Every concept
  /// on a cycle is on a returned one, up to the limit.
  ///
  /// Linear time without recursion, plus at most linear time for each cycle.
  static func cycles(of thesaurus: Thesaurus) -> [[Concept]] {
    let concepts = thesaurus.concepts
    let numbers = Dictionary(
      concepts.enumerated().map { ($0.element.iri, $0.offset) }, uniquingKeysWith: { a, _ in a })
    let above = concepts.map { $0.broader.compactMap { numbers[$0] } }
    let components = StronglyConnectedComponents(above)
    var isReported = Array(repeating: false, count: concepts.count)
    var cycles: [[Concept]] = []
    for number in concepts.indices where components.hasCycle(number) && !isReported[number] {
      let cycle = shortestCycle(from: number, above, in: components)
      for number in cycle { isReported[number] = true }
      cycles.append(cycle.map { concepts[$0] })
      if cycles.count == limit { break }
    }
    return cycles
  }

  /// Removes each edge that closes a cycle, so that the graph becomes acyclic.
  ///
  /// Visits the nodes from `starts` in order, depth first, without recursion, in linear time.
  static func removeEdges(
    closingCyclesOf above: inout [String: [String]], from starts: [String]
  ) {
    var isOnPath: [String: Bool] = [:]
    for start in starts where isOnPath[start] == nil {
      var path: [(node: String, next: Int)] = [(start, 0)]
      isOnPath[start] = true
      while let (node, next) = path.last {
        guard let targets = above[node], next < targets.count else {
          isOnPath[node] = false
          path.removeLast()
          continue
        }
        let target = targets[next]
        switch isOnPath[target] {
        case true: above[node]?.remove(at: next)
        case false: path[path.count - 1].next += 1
        case nil:
          path[path.count - 1].next += 1
          isOnPath[target] = true
          path.append((target, 0))
        }
      }
    }
  }

  /// The shortest path from a concept back to itself.
  private static func shortestCycle(
    from start: Int, _ above: [[Int]], in components: StronglyConnectedComponents
  ) -> [Int] {
    var reachedFrom: [Int: Int] = [:]
    var waiting = [start]
    var next = 0
    while next < waiting.count, reachedFrom[start] == nil {
      for target in above[waiting[next]]
      where reachedFrom[target] == nil && components.areConnected(start, target) {
        reachedFrom[target] = waiting[next]
        waiting.append(target)
      }
      next += 1
    }
    var cycle: [Int] = []
    var step = reachedFrom[start]
    while let number = step, number != start {
      cycle.append(number)
      step = reachedFrom[number]
    }
    return [start] + cycle.reversed()
  }
}
