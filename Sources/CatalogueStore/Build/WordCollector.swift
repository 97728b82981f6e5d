internal import Publications
internal import Stemming
internal import Text

/// Gathers the words of records, in the order of the records. One thread at a time may use it.
final class WordCollector: @unchecked Sendable {
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

  /// Adds the words of further records.
  func add(_ publications: [Publication]) {
    for publication in publications { add(publication) }
  }

  /// What writes the words of all records; they are gone afterwards.
  func takeParts() -> TermPartsBuilder {
    let parts = TermPartsBuilder(
      terms: terms, stems: stems, titleWords: titleWords, lengths: lengths)
    (terms, stems, titleWords, lengths) = (TermTable(), StemTable(), [], [])
    return parts
  }

  /// Positions count on through the body, and leave a gap between any two other texts, so that no
  /// phrase runs from one into the next. Joined forms of words stand behind the title and at the
  /// end, each by itself.
  private func add(_ publication: Publication) {
    var position = 0
    languages = StemLanguages(publication.languages)
    addWords(of: publication.title, isTitle: true, at: &position)
    addForms(at: &position)
    titleWords.append(UInt16(clamping: position))
    for source in publication.sources {
      position += 1
      addWords(of: source.name, at: &position)
      if let acronym = source.acronym {
        position += 1
        addWords(of: acronym, at: &position)
      }
    }
    for tag in publication.tags {
      position += 1
      addWords(of: tag, at: &position)
    }
    position += 1
    for paragraph in publication.paragraphs { addWords(of: paragraph, at: &position) }
    addForms(at: &position)
    lengths.append(UInt32(position))
  }

  /// The number of the record whose words are added.
  private var record: Int { lengths.count }

  private func addWords(of text: String, isTitle: Bool = false, at position: inout Int) {
    words.removeAll()
    words.append(text)
    // Constants: members would be copied for each word.
    let (words, languages, record) = (words, languages, record)
    hashes.removeAll(keepingCapacity: true)
    words.forEachWord { hashes.append(terms.prepare($0)) }
    for hash in hashes { terms.prepare(hash) }
    var number = 0
    words.forEachWord { word in
      let term = terms.add(word, hash: hashes[number], record: record, position: position)
      if words.isASCII(number, in: text) {
        stems.add(word, term: term, languages: languages.ofASCII)
      } else {
        stems.add(
          spelt: words.spelling(number, in: text), term: term, languages: languages.ofOthers)
      }
      number += 1
      position += 1
    }
    forms.append(words, isTitle: isTitle)
  }

  private func addForms(at position: inout Int) {
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
