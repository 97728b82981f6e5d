internal import Publications
internal import Text

/// Gathers the words of records, in the order of the records. One thread at a time may use it.
final class WordCollector: @unchecked Sendable {
  /// A value of its own, which is changed outside the object: members of objects are checked at every
  /// access.
  private var words: RecordWords? = RecordWords()

  /// Adds the words of further records; returns the bytes that the places of all words take, or those
  /// of the words themselves where these are more.
  func add(_ publications: [Publication]) -> Int {
    guard var words = words.take() else { return 0 }
    for publication in publications { words.add(publication) }
    self.words = words
    return words.size
  }

  /// What writes the words of all records, once.
  func takeParts() -> TermPartsBuilder? { words.take()?.parts }
}

/// The words of records while they are gathered.
private struct RecordWords {
  private var terms = TextNumbers()
  private var stems = StemTable()
  private var sequences = TermSequences()
  // Kept for their room.
  private var words = FoldedWords(keepsPlaces: true)
  private var hashes: [UInt32] = []
  private var forms = JoinedForms()

  var size: Int { max(sequences.size, terms.size) }

  /// What writes them.
  var parts: TermPartsBuilder {
    TermPartsBuilder(terms: terms, stems: stems, sequences: sequences)
  }

  /// Places count on through the body, and there is a gap between any two other texts, so that no
  /// phrase runs from one into the next. Joined forms of words stand behind the title and at the
  /// end, each by itself.
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
    // A constant: the member would be looked at anew for each word.
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
  /// Names stand behind all else, each by itself.
  private mutating func addMarkedWords(of publication: Publication) {
    for name in MarkedWords.texts(of: publication) {
      sequences.appendGap()
      for word in name { sequences.append(terms.number(of: word)) }
    }
  }
}
