internal import Publications

/// Collects the words of records, in record order. Only one thread at a time may use it.
final class WordCollector: @unchecked Sendable {
  /// A value that is moved out of the object while it is changed, because every access to a class
  /// property is checked for exclusivity.
  private var words: RecordWords? = RecordWords()

  /// Adds the words of more records. Returns the size in bytes of all positions so far, or of the
  /// words themselves when that is larger.
  func add(_ publications: [Publication]) -> Int {
    guard var words = words.take() else { return 0 }
    for publication in publications { words.add(publication) }
    self.words = words
    return words.size
  }

  /// The words of all records. Call it once.
  func takeWords() -> RecordWords { words.take() ?? RecordWords() }
}
