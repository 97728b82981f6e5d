internal import Stemming
internal import Text

/// The words of a catalogue grouped by stem class, while it is built.
struct StemTable {
  private let stemming = Stemming()
  /// The class of each word in the upper half and its number in the lower, once per language and
  /// spelling.
  private(set) var members: [UInt64] = []
  /// For each word number, a bit for each language in which an ASCII word has been stemmed.
  private var stemmed: [UInt8] = []
  /// Hashes of the non-ASCII spellings that have been stemmed.
  private var spellings: Set<Int> = []

  /// The maximum size in bytes of a word to stem; longer texts are not words.
  private static let longest = 64

  /// Adds a word of ASCII letters from a record in these languages.
  mutating func add(_ word: UnsafeBufferPointer<UInt8>, term: Int, languages: StemLanguages) {
    while stemmed.count <= term { stemmed.append(0) }
    // Most words have been seen before.
    let known = stemmed[term]
    if languages.bitsOfASCII & ~known != 0 { add(word, term, languages, known: known) }
  }

  private mutating func add(
    _ word: UnsafeBufferPointer<UInt8>, _ term: Int, _ languages: StemLanguages, known: UInt8
  ) {
    stemmed[term] |= languages.bitsOfASCII
    for language in languages.ofASCII where known & language.bit == 0 {
      guard 3...StemTable.longest ~= word.count, word.allSatisfy({ $0 >= 0x61 }) else { continue }
      insert(String(decoding: word, as: UTF8.self), term: term, language)
    }
  }

  /// Adds a word with other letters, as spelt.
  mutating func add(spelt word: Substring, term: Int, languages: StemLanguages) {
    guard 3...StemTable.longest ~= word.utf8.count else { return }
    for language in languages.ofOthers {
      var hasher = Hasher()
      for byte in word.utf8 { hasher.combine(byte) }
      hasher.combine(language)
      guard spellings.insert(hasher.finalize()).inserted else { continue }
      insert(word.lowercased(), term: term, language)
    }
  }

  private mutating func insert(_ word: String, term: Int, _ language: TextLanguage) {
    guard let number = stemming.stemClass(of: word, in: language) else { return }
    members.append(UInt64(number) << 32 | UInt64(term))
  }

  /// The members with the rank of each word instead of its number.
  func members(_ ranks: TermRanks) -> [UInt64] {
    members.map { ($0 >> 32) << 32 | UInt64(ranks[UInt32(truncatingIfNeeded: $0) + 1]) }
  }
}

/// The languages used to stem the words of a record.
struct StemLanguages {
  /// For ASCII words, and for all others.
  let ofASCII: [TextLanguage]
  let ofOthers: [TextLanguage]
  /// A bit for each language in `ofASCII`.
  let bitsOfASCII: UInt8
  /// A bit for each language in `ofASCII` or `ofOthers`.
  var bits: UInt8 { ofOthers.reduce(bitsOfASCII) { $0 | $1.bit } }

  /// The languages of a record. If it has none, ASCII words count as English.
  init(_ languages: [String]) {
    ofOthers = languages.compactMap { TextLanguage(named: $0) }
      .filter { Stemming.languages.contains($0) }
    ofASCII = languages.isEmpty ? [.english] : ofOthers.filter { $0 != .russian }
    bitsOfASCII = ofASCII.reduce(0) { $0 | $1.bit }
  }
}

extension TextLanguage {
  fileprivate var bit: UInt8 { 1 << UInt8(rawValue) }
}
