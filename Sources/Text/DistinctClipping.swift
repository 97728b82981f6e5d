extension Clipping {
  /// Cuts the rows of a list so that two different texts never read the same: of those that begin
  /// alike the parts stay in which they differ.
  ///
  /// `columns` has the room of each row; no row takes more. `others` are texts that are in the list
  /// and not among these rows. Equal texts of equal room are cut equally. Where the parts in which a
  /// text differs from others have no room, a number behind it tells them apart; below four columns
  /// there is no room for that either.
  package static func distinct(
    _ texts: [String], columns: [Int], among others: [String] = []
  ) -> [String] {
    var rows = zip(texts, columns).map { end($0, columns: $1) }
    guard rows != texts else { return rows }
    let all = Set(texts).union(others).map { (bytes: Array($0.utf8), text: $0) }
    for (index, text) in texts.enumerated() where rows[index] != text && columns[index] > 3 {
      let shown = rows[index].utf8.count - ellipsis.utf8.count
      let bytes = Array(text.utf8)
      var depths: Set<Int> = []
      for other in all where other.bytes.count >= shown {
        let depth = commonPrefix(of: bytes, and: other.bytes)
        guard depth >= shown, depth < max(bytes.count, other.bytes.count),
          DisplayWidth.columns(of: other.text) > columns[index]
        else { continue }
        depths.insert(depth)
      }
      guard !depths.isEmpty else { continue }
      rows[index] = Excerpt(of: text, keeping: depths).cut(columns: columns[index])
    }
    return numbered(rows, of: texts, columns: columns)
  }

  private static func commonPrefix(of a: [UInt8], and b: [UInt8]) -> Int {
    let end = min(a.count, b.count)
    var count = 0
    while count < end, a[count] == b[count] { count += 1 }
    return count
  }

  /// Puts numbers behind cut rows that read the same and stand for different texts.
  private static func numbered(
    _ rows: [String], of texts: [String], columns: [Int]
  ) -> [String] {
    var owners: [String: Set<String>] = [:]
    for (row, text) in zip(rows, texts) { owners[row, default: []].insert(text) }
    let twins = owners.filter { $1.count > 1 }
    guard !twins.isEmpty else { return rows }
    // Numbered together: those of two groups may begin alike.
    let order = Set(twins.values.joined()).sorted()
    return rows.indices.map { index in
      let (row, text) = (rows[index], texts[index])
      guard twins[row] != nil, row != text, let place = order.firstIndex(of: text) else {
        return row
      }
      let number = " #\(place + 1)"
      return end(text, columns: max(0, columns[index] - number.utf8.count)) + number
    }
  }
}

/// A line cut to its beginning and the parts that tell it from others, with ellipses between.
private struct Excerpt {
  private let characters: [Character]
  /// Columns before each character, and of all of them.
  private let offsets: [Int]
  /// What is kept, from left to right; the first is the beginning.
  private var ranges: [Range<Int>]

  /// `depths` are offsets in bytes of what must be kept; the end of the text stands for its last
  /// character.
  init(of text: String, keeping depths: Set<Int>) {
    characters = Array(text)
    var offsets = [0]
    var places: [Int] = []
    var bytes = 0
    for (index, character) in characters.enumerated() {
      offsets.append(offsets[index] + DisplayWidth.columns(of: character))
      let end = bytes + character.utf8.count
      let isLast = index == characters.count - 1
      if depths.contains(where: { bytes <= $0 && ($0 < end || isLast) }) { places.append(index) }
      bytes = end
    }
    self.offsets = offsets
    ranges = [0..<0]
    for place in places { keep(place..<place + 1) }
  }

  /// The parts grown into the room in turn: each to the start of its word, the beginning, and each to
  /// the right.
  func cut(columns: Int) -> String {
    var excerpt = self
    guard excerpt.width <= columns else {
      return Clipping.end(String(characters), columns: columns)
    }
    var grows = true
    while grows {
      grows = false
      for index in excerpt.ranges.indices.dropFirst().reversed() {
        grows = excerpt.growToWordStart(index, columns) || grows
      }
      for index in excerpt.ranges.indices { grows = excerpt.growRight(index, columns) || grows }
    }
    return excerpt.text
  }

  private mutating func growToWordStart(_ index: Int, _ columns: Int) -> Bool {
    guard ranges.indices.contains(index) else { return false }
    let start = ranges[index].lowerBound
    guard start > 0, characters[start - 1] != " " else { return false }
    return grow(start - 1..<ranges[index].upperBound, columns)
  }

  private mutating func growRight(_ index: Int, _ columns: Int) -> Bool {
    guard ranges.indices.contains(index), ranges[index].upperBound < characters.count else {
      return false
    }
    return grow(ranges[index].lowerBound..<ranges[index].upperBound + 1, columns)
  }

  /// Keeps a range as well, where there is room.
  private mutating func grow(_ range: Range<Int>, _ columns: Int) -> Bool {
    var grown = self
    grown.keep(range)
    guard grown.width <= columns, grown.kept > kept else { return false }
    self = grown
    return true
  }

  private var kept: Int { ranges.reduce(0) { $0 + $1.count } }

  /// Adds a range and joins those that touch.
  private mutating func keep(_ range: Range<Int>) {
    var joined: [Range<Int>] = []
    for next in (ranges + [range]).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, next.lowerBound <= last.upperBound {
        joined[joined.count - 1] =
          last.lowerBound..<max(last.upperBound, next.upperBound)
      } else {
        joined.append(next)
      }
    }
    ranges = joined
  }

  private var width: Int {
    let texts = ranges.reduce(0) { $0 + offsets[$1.upperBound] - offsets[$1.lowerBound] }
    return texts + gaps
  }

  /// Ellipses between the parts and behind the last one.
  private var gaps: Int {
    ranges.count - 1 + ((ranges.last?.upperBound ?? 0) < characters.count ? 1 : 0)
  }

  private var text: String {
    let parts = ranges.map { String(characters[$0]) }.joined(separator: "…")
    return (ranges.last?.upperBound ?? 0) < characters.count ? parts + "…" : parts
  }
}
