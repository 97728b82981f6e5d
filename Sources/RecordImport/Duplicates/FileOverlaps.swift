package import Publications

/// Counts the records of several files that are probably also in an earlier file.
package struct FileOverlaps {
  /// Records of one file that are probably also in an earlier one.
  package struct Overlap: Equatable, Sendable {
    /// The number of the earlier file.
    package let earlier: Int
    /// The number of the later file.
    package let later: Int
    /// The number of such records in the later file.
    package let records: Int
  }

  private var finder = DuplicateFinder()
  /// For each file, the number of records up to its end.
  private var ends: [Int] = []
  private var count = 0
  /// Records already reported for their identifiers.
  private var reported: Set<Int> = []

  /// Starts without files.
  package init() {}

  /// Adds the next record of the current file. A record that was already reported is not counted.
  package mutating func add(_ publication: Publication, isReported: Bool = false) {
    finder.add(publication)
    if isReported { reported.insert(count) }
    count += 1
  }

  /// Ends the current file.
  package mutating func endFile() { ends.append(count) }

  /// Sorted by later file, then by earlier file. A record that is in several earlier files counts
  /// for the first of them.
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
