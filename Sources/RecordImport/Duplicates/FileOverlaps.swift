package import Publications

/// Counts the records of several files that are likely in an earlier one as well.
package struct FileOverlaps {
  /// Records of a file that are likely in another one.
  package struct Overlap: Equatable, Sendable {
    /// The number of the earlier file.
    package let earlier: Int
    /// The number of the later file.
    package let later: Int
    /// How many of the later file's records they are.
    package let records: Int
  }

  private var finder = DuplicateFinder()
  /// For each file the number of records up to its end.
  private var ends: [Int] = []
  private var count = 0
  /// Records that were reported by their identifiers.
  private var reported: Set<Int> = []

  /// Of no files.
  package init() {}

  /// Takes the next record of the current file; one that was reported already is not counted.
  package mutating func add(_ publication: Publication, isReported: Bool = false) {
    finder.add(publication)
    if isReported { reported.insert(count) }
    count += 1
  }

  /// Takes the end of the current file.
  package mutating func endFile() { ends.append(count) }

  /// By the later file, then by the earlier one. A record that is in several earlier files is counted
  /// with the first of them.
  package consuming func overlaps() -> [Overlap] {
    let (ends, reported) = (self.ends, self.reported)
    func file(of record: Int) -> Int { ends.firstIndex { record < $0 } ?? ends.count }
    var earliest: [Int: Int] = [:]
    for group in finder.groups() {
      guard let first = group.records.map(file).min() else { continue }
      for record in group.records where file(of: record) > first && !reported.contains(record) {
        earliest[record] = min(earliest[record] ?? first, first)
      }
    }
    var counts: [[Int]: Int] = [:]
    for (record, earlier) in earliest { counts[[file(of: record), earlier], default: 0] += 1 }
    return counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { files, records in
      Overlap(earlier: files[1], later: files[0], records: records)
    }
  }
}
