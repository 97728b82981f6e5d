internal import Catalogue
internal import Stemming
internal import Text

/// Builds expressions for the records that words match; the counterpart of `ExpansionFinder`, which
/// computes bitmaps by the same rules.
struct EngineFinder {
  private let reader: CatalogueReader
  private let facts: EngineFacts
  private let isInflected: Bool

  init(_ reader: CatalogueReader, _ facts: EngineFacts, isInflected: Bool) {
    self.reader = reader
    self.facts = facts
    self.isInflected = isInflected
  }

  /// The records that match one alternative of every group; `nil` for an empty query.
  func records(of query: WordQuery) -> RecordSet? {
    guard !query.isEmpty else { return nil }
    return records(of: query, upTo: .meaning, among: .all)
  }

  /// The records that match one alternative of every group at `level` or better.
  func records(of query: WordQuery, upTo level: MatchLevel, among set: RecordSet) -> RecordSet {
    let groups = query.groups(at: level).map {
      records(of: $0, upTo: level, isInflected: query.isInflected)
    }
    return without(unwantedOf: query, RecordSet.intersection(groups + [set]))
  }

  /// The records of a set without those that an excluded part of a query finds.
  private func without(unwantedOf query: WordQuery, _ set: RecordSet) -> RecordSet {
    query.unwanted.reduce(set) { set, part in
      set.subtracting(records(of: [part], upTo: .meaning, isInflected: query.isInflected))
    }
  }

  /// The records whose titles match, where a single question can find them in rank order: plain
  /// words only, and no title that begins with an optional article.
  func bestRows(of query: WordQuery, among set: RecordSet) -> BestRows? {
    let isOfWords = query.groups.joined().allSatisfy { alternative in
      if case .term = alternative { true } else { false }
    }
    guard isOfWords, !query.groups.isEmpty, !query.titles.contains(where: beginsWithArticle)
    else { return nil }
    func records(upTo level: MatchLevel) -> RecordSet {
      .intersection(query.groups.map { self.records(of: $0, upTo: level, isInflected: false) })
    }
    return BestRows(
      wholeTitles: wholeTitles(of: query), wholeWords: records(upTo: .wholeWordsInTitle),
      wordStarts: records(upTo: .wordStartsInTitle),
      among: without(unwantedOf: query, set))
  }

  private func beginsWithArticle(_ title: WordQuery.TypedTitle) -> Bool {
    guard title.words.count > 1 else { return false }
    let whole = SortKey(title.text).letters
    return TextLanguage.allCases.contains {
      SortKey(title.text, language: $0).letters != whole
    }
  }

  private func records(
    of group: [QueryAlternative], upTo level: MatchLevel, isInflected: Bool
  ) -> RecordSet {
    let wordLevel = min(level, isInflected ? .inflected : .wordStarts)
    return .union(
      group.filter { $0.matches(at: wordLevel) }.map { alternative in
        switch alternative {
        case .term(let term): records(of: term, upTo: wordLevel)
        case .expanded(let part): records(of: part, upTo: level, wordLevel)
        case .field(let term):
          term.titleTerm.map { titleRecords(of: $0, upTo: wordLevel) } ?? records(of: term)
        }
      })
  }

  private func records(of term: QueryTerm, upTo level: MatchLevel) -> RecordSet {
    let forms = term.forms.map(existing)
    switch level {
    case .wholeTitle, .wholeWordsInTitle: return words(forms.map(whole), inTitle: true)
    case .wordStartsInTitle: return words(forms, inTitle: true)
    case .wholeWords:
      return .union([
        words(forms, inTitle: true),
        words(forms.map(whole).filter { !isAbsent($0) }, inTitle: false),
      ])
    case .wordStarts: return words(forms, inTitle: false)
    case .inflected, .meaning: return words(forms + inflections(of: term), inTitle: false)
    }
  }

  private func titleRecords(of term: QueryTerm, upTo level: MatchLevel) -> RecordSet {
    let forms = term.forms.map(existing)
    switch level {
    case .wholeTitle, .wholeWordsInTitle: return words(forms.map(whole), inTitle: true)
    case .wordStartsInTitle, .wholeWords, .wordStarts: return words(forms, inTitle: true)
    case .inflected, .meaning: return words(forms + inflections(of: term), inTitle: true)
    }
  }

  private func records(of term: FieldTerm) -> RecordSet {
    switch term.field {
    case .id: .mark(.id(of: term.text))
    case .facet(let key) where term.isAnyValue:
      RecordSet.all.subtracting(
        reader.facets.index(of: key).map { .mark(.notGiven($0)) } ?? .all)
    case .facet(let key) where FieldFinder(reader).isNotGiven(term):
      reader.facets.index(of: key).map { .mark(.notGiven($0)) } ?? .all
    case .facet(let key):
      .union(FieldFinder(reader).values(term, key).map { .mark(.value($0)) })
    case .names:
      .union(
        FieldFinder(reader).values(term, .source).map { .mark(.value($0)) }
          + [words(term.nameForms, inTitle: false)])
    case .title: .none
    }
  }

  private func records(
    of part: ExpandedWords, upTo level: MatchLevel, _ wordLevel: MatchLevel
  ) -> RecordSet {
    var sets = [words(part.codes, inTitle: false)]
    for phrase in part.phrases where phrase.words.count == 1 && !part.codes.contains(phrase) {
      sets.append(words(inflections(of: phrase.words[0]), inTitle: false))
    }
    sets.append(words(part.phrases, inTitle: false))
    sets += part.values.map { .mark(.value($0)) }
    let typed = part.typed.map { records(of: $0, upTo: wordLevel) }
    if part.isOfOrdinaryWords {
      return level < .meaning ? .intersection(typed) : .union(sets + [.intersection(typed)])
    }
    let set = RecordSet.union(sets)
    return level < .meaning ? .intersection([set] + typed) : set
  }

  private func words(_ terms: [FoundTerm], inTitle: Bool) -> RecordSet {
    .union(
      terms.filter { !$0.words.isEmpty }.map {
        .words($0.words, matchesStart: $0.matchesStart, inTitle: inTitle)
      })
  }

  /// A form as whole words; a cluster of a script without spaces may still match as a prefix.
  private func whole(_ form: FoundTerm) -> FoundTerm {
    guard let last = form.words.last, !WordFinder.isCluster(last) else { return form }
    return FoundTerm(words: form.words, matchesStart: false)
  }

  /// Whether the form is only a prefix of words and not a word itself, as happens while typing. Its
  /// record set is empty, and requesting it would take a statement.
  private func isAbsent(_ form: FoundTerm) -> Bool {
    guard form.words.count == 1, !form.matchesStart else { return false }
    return facts.isAbsent(form.words[0])
  }

  /// A form as records have it: the signs after a single letter are dropped when no word has them.
  private func existing(_ form: FoundTerm) -> FoundTerm {
    guard let last = form.words.last, let sign = last.utf8.last, sign == 0x2B || sign == 0x23,
      form.matchesStart
        ? facts.number(startingWith: last) == 0 : facts.word(last) == nil
    else { return form }
    let letters = String(last.prefix { $0 != "+" && $0 != "#" })
    return FoundTerm(words: form.words.dropLast() + [letters], matchesStart: form.matchesStart)
  }

  /// Whether any record contains a term or another inflection of it; true until the engine has
  /// answered. About one word it is asked no more than for finding it, unless no record has the word.
  func isInTexts(_ term: QueryTerm) -> Bool {
    guard let word = term.openWord else {
      let set = records(of: term, upTo: .inflected)
      return facts.count(set) > 0 || set != .none && !facts.isKnown(.count(set))
    }
    let inflections = inflections(of: word, spelt: term.spelling)
    guard inflections.isEmpty, facts.isKnown(inflectionQuestion(word, spelt: term.spelling)) else {
      return true
    }
    return facts.number(startingWith: word) > 0 || !facts.isKnown(.words(startingWith: word))
  }

  /// Words of the catalogue that are other inflections of a term, in byte order.
  func inflections(of term: QueryTerm) -> [FoundTerm] {
    guard isInflected, let word = term.openWord else { return [] }
    let own = existing(FoundTerm(words: [word], matchesStart: true)).words[0]
    return inflections(of: word, spelt: term.spelling).filter { !$0.hasPrefix(own) }
      .map { FoundTerm(words: [$0], matchesStart: false) }
  }

  /// Words of the catalogue that are inflections of a folded word, including itself.
  private func inflections(of word: String) -> [FoundTerm] {
    guard isInflected else { return [] }
    return inflections(of: word, spelt: word)
      .map { FoundTerm(words: [$0], matchesStart: false) }
  }

  /// Which languages apply depends on whether a record has the word, so all are requested.
  private func inflectionQuestion(_ word: String, spelt spelling: String) -> EngineQuestion {
    .inflections(word, classes: stemClasses(of: spelling, Stemming.languages).map(\.number))
  }

  private func stemClasses(
    of spelling: String, _ languages: [TextLanguage]
  ) -> [(number: UInt32, isGrouped: Bool)] {
    let isASCII = spelling.utf8.allSatisfy { $0 < 0x80 }
    return languages.compactMap { language in
      if isASCII && language == .russian { return nil }
      return facts.stemming.stemClass(of: spelling, in: language)
        .map { ($0, facts.stemming.isInGroup(spelling, of: language)) }
    }
  }

  /// The same result as `StemIndex`.
  private func inflections(of word: String, spelt spelling: String) -> [String] {
    let found = facts.words(inflectionQuestion(word, spelt: spelling))
    let own = found.first { $0.text == word }
    let isASCII = spelling.utf8.allSatisfy { $0 < 0x80 }
    let wanted = stemClasses(of: spelling, own == nil || !isASCII ? Stemming.languages : [.english])
    var words = Set(own?.inflections ?? [])
    for other in found {
      let isWanted = wanted.contains { stem in
        other.classes.contains(stem.number)
          && (stem.isGrouped || other.text.utf8.first == word.utf8.first)
      }
      if isWanted { words.insert(other.text) }
    }
    return words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The records whose title consists of exactly the query's words, as `WholeTitles` finds them.
  func wholeTitles(of query: WordQuery) -> RecordSet {
    let optional = query.optionalGroups.map {
      records(of: query.groups[$0], upTo: .wholeWordsInTitle, isInflected: false)
    }
    return .intersection([.union(query.titles.map(records(ofTitle:)))] + optional)
  }

  private func records(ofTitle title: WordQuery.TypedTitle) -> RecordSet {
    guard !title.words.isEmpty else { return .none }
    var keys: [ArraySlice<UInt8>] = [SortKey(title.text).letters]
    for language in TextLanguage.allCases {
      let letters = SortKey(title.text, language: language).letters
      if !keys.contains(letters) { keys.append(letters) }
    }
    return .union(
      keys.flatMap { key -> [RecordSet] in
        let whole = RecordSet.mark(.titleOrRest(title.words, sortedBy: key))
        guard beginsWithArticle(title) else { return [whole] }
        return [whole, .mark(.title(title.words.dropFirst(), sortedBy: key))]
      })
  }
}
