internal import Publications
internal import Text

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

  /// The builder that writes the words of all records. Call it once.
  func takeParts() -> TermPartsBuilder? { words.take()?.parts }
}

/// The words of records while they are collected.
private struct RecordWords {
  private var terms = TextNumbers()
  private var stems = StemTable()
  private var sequences = TermSequences()
  // Reused to avoid allocations.
  private var words = FoldedWords(keepsPlaces: true)
  private var hashes: [UInt32] = []
  private var forms = JoinedForms()

  var size: Int { max(sequences.size, terms.size) }

  /// The builder that writes them.
  var parts: TermPartsBuilder {
    TermPartsBuilder(terms: terms, stems: stems, sequences: sequences)
  }

  /// Positions continue through the body. Between any two other texts there is a gap, so that no
  /// phrase spans them. Joined forms follow the title and the body, each separately.
  mutating func add(_ publication: Publication) {
    let languages = StemLanguages(publication.languages)
    addWords(of: publication.title, languages, isTitle: true)
    addForms()
    let titleLength = sequences.position
    for text in publication.namesAndTags {
      sequences.appendGap()
      addWords(of: text, languages)
    }
    sequences.appendGap()
    for paragraph in publication.paragraphs { addWords(of: paragraph, languages) }
    addForms()
    addMarkedWords(of: publication)
    sequences.endRecord(titleLength: titleLength)
  }

  private mutating func addWords(
    of text: String, _ languages: StemLanguages, isTitle: Bool = false
  ) {
    words.removeAll()
    words.append(text)
    terms.prepare(words, &hashes)
    // A local constant, to avoid a property access per word.
    let words = words
    let isASCII = words.isASCII
    words.bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for (number, end) in words.ends.enumerated() {
        let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
        start = end
        let term = terms.number(of: word, hash: hashes[number])
        sequences.append(term)
        if isASCII || words.isASCII(number, in: text) {
          stems.add(word, term: term, languages: languages)
        } else {
          stems.add(spelt: words.spelling(number, in: text), term: term, languages: languages)
        }
      }
    }
    forms.append(words, isTitle: isTitle)
  }

  private mutating func addForms() {
    forms.forEachForm { form in
      sequences.appendGap()
      sequences.append(terms.number(of: form))
    }
    forms.removeAll()
  }
}

extension RecordWords {
  /// Contributors' names come last, each separately.
  private mutating func addMarkedWords(of publication: Publication) {
    for name in MarkedWords.texts(of: publication) {
      sequences.appendGap()
      for word in name { sequences.append(terms.number(of: word)) }
    }
  }
}
