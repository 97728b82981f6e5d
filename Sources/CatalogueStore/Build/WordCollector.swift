internal import Publications
internal import Stemming
internal import Text

/// Gathers the words of records, in the order of the records. One thread at a time may use it.
final class WordCollector: @unchecked Sendable {
  /// A value of its own, which is changed outside the object: members of objects are checked at every
  /// access.
  private var words: RecordWords? = RecordWords()
  /// The bytes that the places of all words take.
  private(set) var placeSize = 0

  /// Adds the words of further records.
  func add(_ publications: [Publication]) {
    guard var words = words.take() else { return }
    for publication in publications { words.add(publication) }
    placeSize = words.placeSize
    self.words = words
  }

  /// What writes the words of all records, once.
  func takeParts() -> TermPartsBuilder? { words.take()?.parts }
}

/// The words of records while they are gathered.
private struct RecordWords {
  private var terms = TermTable()
  private var stems = StemTable()
  private var titleWords: [UInt16] = []
  /// Words of each record, with the gaps between texts.
  private var lengths: [UInt32] = []
  // Kept for their room.
  private var words = FoldedWords(keepsPlaces: true)
  private var hashes: [UInt32] = []
  private var languages = StemLanguages([])
  private var forms = JoinedForms()

  /// The bytes that the places of all words take.
  var placeSize: Int { terms.placeSize }

  /// What writes them.
  var parts: TermPartsBuilder {
    TermPartsBuilder(terms: terms, stems: stems, titleWords: titleWords, lengths: lengths)
  }

  /// Positions count on through the body, and leave a gap between any two other texts, so that no
  /// phrase runs from one into the next. Joined forms of words stand behind the title and at the
  /// end, each by itself.
  mutating func add(_ publication: Publication) {
    var position = 0
    languages = StemLanguages(publication.languages)
    addWords(of: publication.title, isTitle: true, at: &position)
    addForms(at: &position)
    titleWords.append(UInt16(clamping: position))
    for text in publication.namesAndTags {
      position += 1
      addWords(of: text, at: &position)
    }
    position += 1
    for paragraph in publication.paragraphs { addWords(of: paragraph, at: &position) }
    addForms(at: &position)
    lengths.append(UInt32(position))
  }

  /// The number of the record whose words are added.
  private var record: Int { lengths.count }

  private mutating func addWords(of text: String, isTitle: Bool = false, at position: inout Int) {
    words.removeAll()
    words.append(text)
    // Constants: members would be copied for each word.
    let (words, languages, record) = (words, languages, record)
    hashes.removeAll(keepingCapacity: true)
    words.forEachWord { hashes.append(terms.prepare($0)) }
    for hash in hashes { terms.prepare(hash) }
    let isASCII = words.isASCII
    words.bytes.withUnsafeBufferPointer { bytes in
      for (number, hash) in hashes.enumerated() {
        let word = UnsafeBufferPointer(rebasing: bytes[words.range(number)])
        let term = terms.add(word, hash: hash, record: record, position: position)
        position += 1
        if isASCII || words.isASCII(number, in: text) {
          stems.add(word, term: term, languages: languages.ofASCII)
        } else {
          stems.add(
            spelt: words.spelling(number, in: text), term: term, languages: languages.ofOthers)
        }
      }
    }
    forms.append(words, isTitle: isTitle)
  }

  private mutating func addForms(at position: inout Int) {
    let record = record
    forms.forEachForm { form in
      position += 1
      terms.add(form, record: record, position: position)
      position += 1
    }
    forms.removeAll()
  }
}

/// The languages by which words of a record are stemmed.
private struct StemLanguages {
  /// By which words of ASCII are, and all others.
  let ofASCII: [TextLanguage]
  let ofOthers: [TextLanguage]

  /// Those of a record; where it names none, English is for words of ASCII.
  init(_ languages: [String]) {
    ofOthers = languages.compactMap { TextLanguage(named: $0) }
      .filter { Stemming.languages.contains($0) }
    ofASCII = languages.isEmpty ? [.english] : ofOthers
  }
}
