internal import Publications
internal import Text

/// The words of records, which depend on nothing but their texts and languages, while they are
/// collected.
struct RecordWords {
  private(set) var terms = TextNumbers()
  private(set) var stems = StemTable()
  private(set) var sequences = TermSequences()
  // Reused to avoid allocations.
  private var words = FoldedWords(keepsPlaces: true)
  private var hashes: [UInt32] = []
  private var forms = JoinedForms()

  /// The size in bytes of all positions, or of the words themselves when that is larger.
  var size: Int { max(sequences.size, terms.size) }

  /// Adds the words of the next record.
  ///
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
