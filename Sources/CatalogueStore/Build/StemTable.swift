internal import Stemming
internal import Text

/// The words of a catalogue by what they are inflections of, while it is built.
struct StemTable {
  private let stemming = Stemming()
  /// Class and number of each word, once for each language and spelling.
  private var members: [UInt64] = []
  /// The languages, as bits, by which an ASCII word was stemmed; for all words in order of number.
  private var stemmed: [UInt8] = []
  /// Hashes of the other spellings that were stemmed.
  private var spellings: Set<Int> = []

  /// The most bytes of a word that is stemmed; what is longer is no word.
  private static let longest = 64

  /// Notes a word of ASCII letters in a record of some languages.
  mutating func add(_ word: UnsafeBufferPointer<UInt8>, term: Int, languages: StemLanguages) {
    while stemmed.count <= term { stemmed.append(0) }
    // Most words were there before.
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

  /// Notes a word with other letters, as it is spelt.
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

  /// Writes the classes in order with the words of each; `sorted` are the words' numbers in the
  /// order of the table of words.
  consuming func write(sorted: [Int], to image: inout ImageWriter) {
    var places = [UInt32](repeating: 0, count: sorted.count)
    for (place, term) in sorted.enumerated() { places[term] = UInt32(place) }
    var entries = members.map {
      $0 & 0xFFFF_FFFF_0000_0000 | UInt64(places[Int($0 & 0xFFFF_FFFF)])
    }
    entries.sort()
    var (classes, starts, terms): ([UInt32], [UInt32], [UInt32]) = ([], [], [])
    var last: UInt64?
    for entry in entries where entry != last {
      last = entry
      let number = UInt32(entry >> 32)
      if classes.last != number {
        classes.append(number)
        starts.append(UInt32(terms.count))
      }
      terms.append(UInt32(truncatingIfNeeded: entry))
    }
    starts.append(UInt32(terms.count))
    image.put(classes, as: .stemClasses)
    image.put(starts, as: .stemStarts)
    image.put(terms, as: .stemTerms)
    writeClasses(ofTerms: terms, starts: starts, to: &image)
  }

  /// Writes for each word that shares a class with others its place and that of the class, by word.
  private func writeClasses(
    ofTerms terms: [UInt32], starts: [UInt32], to image: inout ImageWriter
  ) {
    var pairs: [UInt64] = []
    for place in starts.indices.dropLast() where starts[place + 1] - starts[place] > 1 {
      for term in terms[Int(starts[place])..<Int(starts[place + 1])] {
        pairs.append(UInt64(term) << 32 | UInt64(place))
      }
    }
    pairs.sort()
    image.put(pairs, as: .inflectedTerms)
  }
}

/// The languages by which words of a record are stemmed.
struct StemLanguages {
  /// By which words of ASCII are, and all others.
  let ofASCII: [TextLanguage]
  let ofOthers: [TextLanguage]
  /// A bit for each one of `ofASCII`.
  let bitsOfASCII: UInt8

  /// Those of a record; where it names none, English is for words of ASCII.
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
