internal import Publications

/// Finds concepts that are broader than themselves by way of others.
enum BroaderCycles {
  private enum Mark {
    case untouched, open, done
  }

  /// Circles along `broader`, each from the concept that stands first in the file; every concept
  /// that lies in a circle lies in at least one of them. Time and memory are linear: a deep
  /// hierarchy is walked without recursion.
  static func cycles(of thesaurus: Thesaurus) -> [[Concept]] {
    let concepts = thesaurus.concepts
    let numbers = Dictionary(
      concepts.enumerated().map { ($0.element.iri, $0.offset) }, uniquingKeysWith: { a, _ in a })
    let above = concepts.map { $0.broader.compactMap { numbers[$0] } }
    var marks = Array(repeating: Mark.untouched, count: concepts.count)
    var cycles: [[Concept]] = []
    for root in concepts.indices where marks[root] == .untouched {
      var path = [(number: root, next: 0)]
      marks[root] = .open
      while let (number, next) = path.last {
        guard next < above[number].count else {
          marks[number] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let target = above[number][next]
        switch marks[target] {
        case .untouched:
          marks[target] = .open
          path.append((target, 0))
        case .open:
          let start = path.firstIndex { $0.number == target } ?? 0
          cycles.append(fromFirst(path[start...].map(\.number)).map { concepts[$0] })
        case .done: continue
        }
      }
    }
    return cycles
  }

  /// A circle turned so that it begins with its smallest number.
  private static func fromFirst(_ circle: [Int]) -> [Int] {
    guard let least = circle.min(), let index = circle.firstIndex(of: least) else { return circle }
    return Array(circle[index...] + circle[..<index])
  }
}
