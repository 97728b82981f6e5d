internal import Catalogue

/// How well a record matches a query word, best first. A record has the level of its worst word.
enum MatchLevel: Int, CaseIterable, Comparable {
  /// The title consists of exactly the query's words, apart from an article at its start.
  case wholeTitle
  case wholeWordsInTitle
  case wordStartsInTitle
  case wholeWords
  case wordStarts
  /// By another form of the word.
  case inflected
  /// By the word's meaning.
  case meaning

  static func < (a: MatchLevel, b: MatchLevel) -> Bool { a.rawValue < b.rawValue }
}

extension WordFinder {
  /// The records that match a term at `level` or better.
  func records(of term: QueryTerm, upTo level: MatchLevel) -> Bitmap {
    switch level {
    case .wholeTitle, .wholeWordsInTitle: return records(ofAny: whole(term), in: .title)
    case .wordStartsInTitle: return records(ofAny: term.forms, in: .title)
    case .wholeWords:
      var records = records(ofAny: term.forms, in: .title)
      records.formUnion(self.records(ofAny: whole(term), in: .any))
      return records
    case .wordStarts: return records(ofAny: term.forms, in: .any)
    case .inflected, .meaning:
      var records = records(ofAny: term.forms, in: .any)
      for word in inflections(of: term) { records.formUnion(self.records(of: word)) }
      return records
    }
  }

  /// The records whose title matches a term at `level` or better.
  func titleRecords(of term: QueryTerm, upTo level: MatchLevel) -> Bitmap {
    switch level {
    case .wholeTitle, .wholeWordsInTitle: return records(ofAny: whole(term), in: .title)
    case .wordStartsInTitle, .wholeWords, .wordStarts: return records(ofAny: term.forms, in: .title)
    case .inflected, .meaning:
      return records(ofAny: term.forms + inflections(of: term), in: .title)
    }
  }

  /// The forms of a term as whole words. A form is returned unchanged when its last word is the
  /// only word with that prefix, and in scripts without spaces, where a cluster may end anywhere.
  private func whole(_ term: QueryTerm) -> [FoundTerm] {
    term.forms.map { form in
      guard form.matchesStart, let last = form.words.last, !WordFinder.isCluster(last) else {
        return form
      }
      let isOnlyOne = range(of: last, matchesStart: true) == range(of: last, matchesStart: false)
      return isOnlyOne ? form : FoundTerm(words: form.words, matchesStart: false)
    }
  }

  /// Whether a word is in a script without spaces.
  static func isCluster(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first?.value else { return false }
    switch first {
    case 0xE00..<0xF00, 0x1000..<0x10A0, 0x1780..<0x1800, 0x3040..<0x3100, 0x3400..<0xA000,
      0x20000..<0x32000:
      return true
    default: return false
    }
  }
}
