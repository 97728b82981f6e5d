extension Clipping {
  /// Clips the rows of a list so that different texts stay different: texts with a common beginning
  /// keep the parts in which they differ.
  ///
  /// `columns` has the width of each row, which no row exceeds. `others` are texts of the list that
  /// are not among these rows. Equal texts of equal width are clipped equally. If the differing
  /// parts do not fit, a number at the end distinguishes the texts; in fewer than four columns that
  /// does not fit either.
  package static func distinct(
    _ texts: [String], columns: [Int], among others: [String] = []
  ) -> [String] {
    var rows = zip(texts, columns).map { end($0, columns: $1) }
    guard rows != texts else { return rows }
    let all = texts + others
    var depths = [Set<Int>](repeating: [], count: texts.count)
    for (index, text) in texts.enumerated() where rows[index] != text && columns[index] > 3 {
      let shown = rows[index].utf8.count - ellipsis.utf8.count
      for other in all where other.utf8.count >= shown {
        let depth = commonPrefix(of: text, and: other)
        guard depth >= shown, depth < max(text.utf8.count, other.utf8.count),
          DisplayWidth.columns(of: other) > columns[index]
        else { continue }
        depths[index].insert(depth)
      }
      guard !depths[index].isEmpty else { continue }
      var excerpt = Excerpt(of: text, keeping: depths[index])
      rows[index] = excerpt.cut(columns: columns[index])
    }
    guard Set(rows).count < rows.count else { return rows }
    keepFirstDifferences(in: &rows, of: texts, columns: columns, depths)
    return numbered(rows, of: texts, columns: columns)
  }

  /// Clips equal rows again: they may differ in the beginning, of which less is shown now.
  private static func keepFirstDifferences(
    in rows: inout [String], of texts: [String], columns: [Int], _ depths: [Set<Int>]
  ) {
    for (row, places) in Dictionary(grouping: texts.indices, by: { rows[$0] })
    where Set(places.map { texts[$0] }).count > 1 {
      for place in places where texts[place] != row && !depths[place].isEmpty {
        let text = texts[place]
        let first = places.filter { texts[$0] != text }.map {
          commonPrefix(of: text, and: texts[$0])
        }
        var excerpt = Excerpt(of: text, keeping: depths[place].union(first))
        rows[place] = excerpt.cut(columns: columns[place])
      }
    }
  }

  /// In bytes. Each row is compared with all texts, so this must not allocate.
  private static func commonPrefix(of a: String, and b: String) -> Int {
    let count = a.utf8.withContiguousStorageIfAvailable { a in
      b.utf8.withContiguousStorageIfAvailable { b in
        let end = min(a.count, b.count)
        var count = 0
        while count < end, a[count] == b[count] { count += 1 }
        return count
      }
    }
    return (count ?? nil) ?? zip(a.utf8, b.utf8).prefix { $0 == $1 }.count
  }

  /// Appends numbers to equal rows of different texts.
  private static func numbered(
    _ rows: [String], of texts: [String], columns: [Int]
  ) -> [String] {
    var owners: [String: Set<String>] = [:]
    for (row, text) in zip(rows, texts) { owners[row, default: []].insert(text) }
    let twins = owners.filter { $1.count > 1 }
    // All groups share one numbering: rows of two groups may begin alike.
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

/// A line clipped to its beginning and the parts that distinguish it, with ellipses between.
private struct Excerpt {
  private let text: String
  /// The index of each character, and the end index.
  private let starts: [String.Index]
  /// Columns of each character; `nil` if each takes one.
  private let widths: [Int]?
  /// The kept ranges of characters, in order; the first one is the beginning and may be empty.
  private var parts = [0..<0]
  /// Columns of the kept parts, plus one ellipsis for each omitted run.
  private var width = 1

  /// `depths` are byte offsets that must be kept; the end of the text means its last character.
  init(of text: String, keeping depths: Set<Int>) {
    self.text = text
    if PlainRun(in: text[...]).length == text.utf8.count {
      starts = Array(text.unicodeScalars.indices) + [text.endIndex]
      widths = nil
    } else {
      starts = Array(text.indices) + [text.endIndex]
      widths = text.map { DisplayWidth.columns(of: $0) }
    }
    for depth in depths.sorted() {
      let index = text.utf8.index(text.startIndex, offsetBy: min(depth, text.utf8.count - 1))
      let place = (starts.firstIndex { $0 > index } ?? 1) - 1
      if parts.last.map({ place >= $0.upperBound }) ?? true { add(place) }
    }
  }

  private var count: Int { starts.count - 1 }

  /// Grows the parts in turn while they fit: each to the start of its word, then the beginning,
  /// then each to the right. Returns the clipped line.
  mutating func cut(columns: Int) -> String {
    guard width <= columns else { return Clipping.end(text, columns: columns) }
    var grows = true
    while grows {
      grows = false
      for part in parts.indices.dropFirst().reversed() where parts[part].lowerBound > 0 {
        let before = parts[part].lowerBound - 1
        if text[starts[before]] != " " { grows = grow(part, with: before, columns) || grows }
      }
      var part = 0
      while part < parts.count {
        let after = parts[part].upperBound
        if after < count { grows = grow(part, with: after, columns) || grows }
        part += 1
      }
    }
    return kept
  }

  /// Extends a part by a character if that fits, and joins it with a part that it now touches.
  private mutating func grow(_ part: Int, with place: Int, _ columns: Int) -> Bool {
    var (grown, first) = (parts[part], part)
    var gaps = 0
    if place < grown.lowerBound {
      grown = place..<grown.upperBound
      if parts[part - 1].upperBound == place { first = part - 1 }
    } else {
      grown = grown.lowerBound..<place + 1
      if place + 1 == count { gaps = -1 }
    }
    let last =
      place >= parts[part].upperBound && part + 1 < parts.count
        && parts[part + 1].lowerBound == place + 1 ? part + 1 : part
    if last > first { gaps = -1 }
    let added = (widths?[place] ?? 1) + gaps
    guard width + added <= columns else { return false }
    width += added
    parts.replaceSubrange(
      first...last,
      with: [
        min(
          parts[first].lowerBound, grown.lowerBound)..<max(parts[last].upperBound, grown.upperBound)
      ])
    return true
  }

  /// Keeps one more character, which follows all kept ones.
  private mutating func add(_ place: Int) {
    let last = parts.count - 1
    if parts[last].upperBound == place {
      _ = grow(last, with: place, .max)
    } else {
      width += (widths?[place] ?? 1) + (place + 1 == count ? 0 : 1)
      parts.append(place..<place + 1)
    }
  }

  private var kept: String {
    let pieces = parts.map { text[starts[$0.lowerBound]..<starts[$0.upperBound]] }
    let kept = pieces.joined(separator: Clipping.ellipsis)
    return (parts.last?.upperBound ?? 0) < count ? kept + Clipping.ellipsis : kept
  }
}
