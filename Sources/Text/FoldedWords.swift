/// The folded words of many texts in one byte buffer: the form in which catalogues are built and
/// queries are read.
///
/// A word is a run of letters, digits and marks. In scripts without spaces between words (Thai,
/// Lao, Khmer, Burmese) it is an orthographic cluster, and each ideograph and kana is a word: words
/// of these languages are found as phrases, without a dictionary. A single letter includes the
/// signs after it, as in C++ and C#.
///
/// If reused for each text, it allocates nothing once its buffers have grown.
package struct FoldedWords {
  /// The words in UTF-8, without separators.
  package private(set) var bytes: [UInt8] = []
  /// The end of each word in `bytes`; a word starts at the end of the previous one.
  package private(set) var ends: [Int] = []
  /// The words separated from the next one by a single sign only, ascending.
  private(set) var links: [WordLink] = []
  /// The words that are the letter n alone, ascending: they may stand for *and*.
  private(set) var nWords: [Int] = []
  /// Offsets in `bytes` of the Arabic letters that carried a hamza inside a word, ascending.
  private(set) var hamzas: [Int] = []
  /// The range of each word in its text, as UTF-8 offsets, if `keepsPlaces`.
  private(set) var places: [Range<Int>] = []
  /// The script of the last text, if its texts use Buddhist years.
  private(set) var buddhistScript: BuddhistYears.Script?
  /// Whether words of the last text may have ends under which they are found: see `WordTails`.
  private(set) var mayHaveTails = false
  /// Whether the last text is pure ASCII.
  package private(set) var isASCII = true

  private let keepsPlaces: Bool
  private var open = OpenWord()

  /// No words, without reserved capacity.
  package init() { self.init(keepsPlaces: false) }

  /// No words; `keepsPlaces` to record their ranges in the text.
  package init(keepsPlaces: Bool) { self.keepsPlaces = keepsPlaces }

  /// The word that is being read.
  private struct OpenWord {
    enum Form { case none, plain, cluster }
    var form = Form.none
    /// Its range in the text, as far as it has been read.
    var start = 0
    var end = 0
    /// Whether the next consonant belongs to the cluster.
    var takesBase = false
    /// The sign after the last word and its end offset; -1 for none.
    var separator: Unicode.Scalar = " "
    var separatorEnd = -1
  }

  /// Whether words of the last text may have other forms: see `JoinedForms`.
  package var mayHaveForms: Bool {
    !links.isEmpty || !nWords.isEmpty || !hamzas.isEmpty || mayHaveTails
  }

  /// The number of words of all texts.
  package var count: Int { ends.count }

  /// The range of word `index` in `bytes`.
  package func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  /// Calls `body` with the bytes of each word, in order.
  package func forEachWord(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for end in ends {
        body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        start = end
      }
    }
  }

  /// Whether a word is pure ASCII in `text`. Its range must have been kept.
  package func isASCII(_ index: Int, in text: String) -> Bool {
    if isASCII { return true }
    // Almost every character that folds to ASCII takes more bytes unfolded; œ for oe does not
    // matter here.
    return places[index].count == range(index).count && bytes[range(index)].allSatisfy { $0 < 0x80 }
  }

  /// A word as written in `text`. Its range must have been kept.
  package func spelling(_ index: Int, in text: String) -> Substring {
    let start = text.utf8.index(text.startIndex, offsetBy: places[index].lowerBound)
    return text[start..<text.utf8.index(start, offsetBy: places[index].count)]
  }

  /// Removes all words and keeps the capacity.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    links.removeAll(keepingCapacity: true)
    nWords.removeAll(keepingCapacity: true)
    hamzas.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
  }

  /// Adds the words of a text.
  package mutating func append(_ text: String) {
    var text = text
    buddhistScript = nil
    mayHaveTails = false
    isASCII = true
    open.separatorEnd = -1
    text.withUTF8 { scan($0) }
    closeWord()
  }

  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if FoldedWords.isPlain(byte) {
        let start = index
        beginPlain(at: start)
        repeat {
          bytes.append(text[index] &- 0x41 < 26 ? text[index] | 0x20 : text[index])
          index += 1
        } while index < text.count && FoldedWords.isPlain(text[index])
        open.end = index
      } else if byte < 0x80 {
        index = endWord(at: index, in: text)
      } else {
        isASCII = false
        let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let end = min(index + length, text.count)
        append(FoldedWords.scalar(text[index..<end]), at: index..<end)
        index = end
      }
    }
  }

  /// Whether a byte is an ASCII letter or digit.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  private static func scalar(_ utf8: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar {
    var value = UInt32(utf8[utf8.startIndex]) & (0xFF >> (UInt32(utf8.count) + 1))
    for byte in utf8.dropFirst() { value = value << 6 | UInt32(byte) & 0x3F }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// Ends a word before an ASCII sign; returns the index at which to continue.
  private mutating func endWord(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    guard open.form != .none else { return index + 1 }
    var end = index
    let byte = text[index]
    if byte == 0x2B || byte == 0x23 {
      // Up to three signs after a single letter, unless a letter follows.
      while end < text.count, text[end] == byte, end - index < 3 { end += 1 }
      let isBeforeLetter =
        end < text.count && (text[end] >= 0x80 || (text[end] | 0x20) &- 0x61 < 26)
      if !isBeforeLetter, open.form == .plain, hasOneLetter {
        bytes.append(contentsOf: repeatElement(byte, count: end - index))
        open.end = end
      }
    }
    // Other separators join no words.
    if FoldedWords.mayJoin(byte) || endsInDigit {
      open.separator = Unicode.Scalar(byte)
      open.separatorEnd = index + 1
    }
    closeWord()
    return max(end, index + 1)
  }

  /// Whether the words around an ASCII sign may also be written joined: - ' ` . & / ) ] _
  private static func mayJoin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2D, 0x27, 0x60, 0x2E, 0x26, 0x2F, 0x29, 0x5D, 0x5F: true
    default: false
    }
  }

  private var endsInDigit: Bool { bytes.last.map { 0x30...0x39 ~= $0 } ?? false }

  private var hasOneLetter: Bool {
    let word = bytes[(ends.last ?? 0)...]
    guard let first = word.first, !(0x30...0x39 ~= first) else { return false }
    return word.allSatisfy { $0 & 0xC0 != 0x80 }
      ? word.count == 1
      : word.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
  }

  private mutating func append(_ scalar: Unicode.Scalar, at place: Range<Int>) {
    let character = FoldedCharacter(scalar)
    if character.isDropped {
      if scalar == ArabicHamza.combining { noteHamza() }
      if open.form != .none { open.end = place.upperBound }
      if open.separatorEnd == place.lowerBound { open.separatorEnd = place.upperBound }
    }
    if character.mayHaveTails { mayHaveTails = true }
    character.forEachScalar { append($0, $1, from: scalar, at: place) }
    if ArabicHamza.isCarried(by: scalar) { noteHamza() }
  }

  /// Records that the last letter carried a hamza, if its carrier differs between spellings.
  private mutating func noteHamza() {
    let start = ends.last ?? 0
    guard endsInArabic, ArabicHamza.mayDiffer(in: bytes[start...]) else { return }
    hamzas.append(bytes.count - 2)
  }

  private mutating func append(
    _ scalar: Unicode.Scalar, _ kind: ScalarKind, from source: Unicode.Scalar, at place: Range<Int>
  ) {
    switch kind {
    case .word:
      beginPlain(at: place.lowerBound)
      append(scalar)
    case .single:
      beginCluster(at: place.lowerBound)
      append(scalar)
    case .lead: appendLead(scalar, at: place.lowerBound)
    case .base:
      if !open.takesBase { beginCluster(at: place.lowerBound) }
      open.takesBase = false
      append(scalar)
    case .extend, .stacker:
      if open.form != .cluster { beginCluster(at: place.lowerBound) }
      open.takesBase = kind == .stacker
      bytes.appendMark(scalar, toClusterFrom: ends.last ?? 0)
    case .joiner where scalar == "\u{200C}" && !endsInArabic: return
    case .other, .joiner:
      if open.form == .plain, kind == .joiner || endsInDigit {
        open.separator = source
        open.separatorEnd = place.upperBound
      }
      return closeWord()
    }
    open.end = place.upperBound
    if open.form == .cluster, let script = BuddhistYears.Script(scalar) { buddhistScript = script }
  }

  /// Appends a vowel that precedes its consonant; two short ones are one long one.
  private mutating func appendLead(_ scalar: Unicode.Scalar, at start: Int) {
    let cluster = bytes[(ends.last ?? 0)...]
    if open.form == .cluster, cluster.elementsEqual(String(scalar).utf8),
      scalar == "\u{E40}" || scalar == "\u{EC0}"
    {
      bytes[bytes.count - 1] += 1
    } else {
      beginCluster(at: start)
      append(scalar)
    }
    open.takesBase = true
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Whether the current word ends in an Arabic letter: there a non-joiner separates parts that are
  /// also written joined.
  private var endsInArabic: Bool {
    guard open.form == .plain, bytes.count > 1 else { return false }
    return 0xD8...0xDB ~= bytes[bytes.count - 2]
  }

  private mutating func beginPlain(at start: Int) {
    if open.form == .plain { return }
    closeWord()
    open.form = .plain
    open.start = start
    if open.separatorEnd == start {
      links.append(WordLink(word: ends.count - 1, separator: open.separator))
    }
  }

  private mutating func beginCluster(at start: Int) {
    closeWord()
    open.form = .cluster
    open.start = start
  }

  private mutating func closeWord() {
    guard open.form != .none else { return }
    open.form = .none
    open.takesBase = false
    guard bytes.count > (ends.last ?? 0) else { return }
    if bytes.count == (ends.last ?? 0) + 1, bytes.last == 0x6E { nWords.append(ends.count) }
    ends.append(bytes.count)
    if keepsPlaces { places.append(open.start..<open.end) }
  }
}

/// A word that only a single sign separates from the next one.
struct WordLink: Equatable {
  let word: Int
  let separator: Unicode.Scalar
}
