internal import CStore

/// The words adjacent to each occurrence of a frequent word.
struct NextWordIndex: Sendable {
  /// The words with classes of their own, ascending.
  private let words: NumberView<UInt32>
  private let classes: ByteView
  private let starts: NumberView<UInt32>
  private let ends: NumberView<UInt64>
  private let titles: NumberView<UInt64>
  private let previous: ByteView
  private let previousStarts: NumberView<UInt32>

  init(_ parts: ImageParts) {
    words = parts.numbers(.frequentWords)
    classes = parts[.nextWordIndex]
    starts = parts.numbers(.nextWordStarts)
    ends = parts.numbers(.nextWordEnds)
    titles = parts.numbers(.nextWordTitles)
    previous = parts[.previousWords]
    previousStarts = parts.numbers(.previousWordStarts)
  }

  /// Whether the words before a word are indexed too.
  func knowsPrevious(of word: Int) -> Bool { index(of: word).flatMap(previousClasses) != nil }

  /// The records in which a frequent word occurs right before a word of step `next` and, if the
  /// words before are indexed, right after a word of step `previous`; with `field` `.title`, the
  /// adjacent words must be in the title. `records` are the records with the word. `nil` when the
  /// word is not frequent.
  func records(
    of word: Int, in records: Bitmap, after previous: WordSequences.Step?,
    before next: WordSequences.Step, field: TermDictionary.Field
  ) -> Bitmap? {
    guard let index = index(of: word) else { return nil }
    var places = places(of: index, in: field)
    if previous == nil { places.before = nil }
    var (before, after) = (previous?.forStore ?? store_step(), next.forStore)
    return records.withCandidates { records in
      Bitmap(count: records.count) { found in
        store_find_next(places, &before, &after, records.bits, found.baseAddress, found.count)
      }
    }
  }

  private func places(of index: Int, in field: TermDictionary.Field) -> store_next_words {
    let block = Int(STORE_NEXT_BLOCK)
    let range = starts.range(index)
    let blocks = range.lowerBound / block..<range.upperBound / block
    let (ends, titles) = (ends.slice(blocks), titles.slice(blocks))
    let classes = classes[range]
    return store_next_words(
      classes: classes.base.assumingMemoryBound(to: UInt8.self),
      before: previousClasses(of: index)?.base.assumingMemoryBound(to: UInt8.self),
      ends: ends.baseAddress, places: field == .title ? titles.baseAddress : nil,
      block_count: min(classes.count / block, ends.count, titles.count))
  }

  /// The classes of the words before each occurrence; `nil` when they are not indexed.
  private func previousClasses(of index: Int) -> ByteView? {
    let classes = previous[previousStarts.range(index)]
    return classes.count == starts.range(index).count && classes.count > 0 ? classes : nil
  }

  private func index(of word: Int) -> Int? {
    let index = partitionPoint(words.indices) { words[$0] >= word }
    return index < words.count && words[index] == word ? index : nil
  }
}
