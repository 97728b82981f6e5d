/// Finds concepts that are broader than themselves by way of others.
enum BroaderCycles {
  /// Circles that are told at most: whoever mends a hundred asks again.
  static let limit = 100

  /// Circles along `broader`, each from the concept of it that stands first in the file and as short
  /// as it can be. Every concept that lies in a circle lies in one of them, up to the limit.
  ///
  /// A deep hierarchy is walked without recursion, in linear time; each circle takes as long again
  /// at most.
  static func cycles(of thesaurus: Thesaurus) -> [[Concept]] {
    let concepts = thesaurus.concepts
    let numbers = Dictionary(
      concepts.enumerated().map { ($0.element.iri, $0.offset) }, uniquingKeysWith: { a, _ in a })
    let above = concepts.map { $0.broader.compactMap { numbers[$0] } }
    let parts = ConnectedParts(above)
    var isTold = Array(repeating: false, count: concepts.count)
    var cycles: [[Concept]] = []
    for number in concepts.indices where parts.hasCircle(number) && !isTold[number] {
      let circle = shortestCircle(from: number, above, in: parts)
      for number in circle { isTold[number] = true }
      cycles.append(circle.map { concepts[$0] })
      if cycles.count == limit { break }
    }
    return cycles
  }

  /// The way from a concept back to itself with the fewest steps.
  private static func shortestCircle(
    from start: Int, _ above: [[Int]], in parts: ConnectedParts
  ) -> [Int] {
    var reachedFrom: [Int: Int] = [:]
    var waiting = [start]
    var next = 0
    while next < waiting.count, reachedFrom[start] == nil {
      for target in above[waiting[next]]
      where reachedFrom[target] == nil && parts.areTogether(start, target) {
        reachedFrom[target] = waiting[next]
        waiting.append(target)
      }
      next += 1
    }
    var circle: [Int] = []
    var step = reachedFrom[start]
    while let number = step, number != start {
      circle.append(number)
      step = reachedFrom[number]
    }
    return [start] + circle.reversed()
  }
}
