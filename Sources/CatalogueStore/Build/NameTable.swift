internal import Catalogue
internal import Publications
internal import Text
internal import Vocabularies

/// All names of the vocabulary and of facet values, for the name index of an image. Query words,
/// list filters and options are looked up there.
struct NameTable {
  /// Something with names: a vocabulary entry, or a value that is not in the vocabulary.
  private struct Named {
    let facet: FacetKey
    let id: String
    let label: String
    var names: [VocabularyName]
    /// The places that an area consists of.
    var members: [Key] = []
    /// Whether query words match these names.
    var isFoundByWords = false
    var value: Int?
    /// The identifier of the surrounding place, or of a broader topic.
    var around: String?
  }

  private struct Key: Hashable {
    let facet: FacetKey
    let id: String

    init(facet: FacetKey, id: String) {
      self.facet = facet
      self.id = id
    }

    init(_ value: NamedValue) {
      facet = FacetKey(rawValue: value.kind.rawValue)
      id = value.id
    }
  }

  private let vocabulary: Vocabulary
  private var named: [Named] = []
  private var numbers: [Key: Int] = [:]
  private var numberOfValue: [Int: Int] = [:]
  /// Names of languages and collections: there are thousands, so an image has only those of its
  /// records. Loaded when the first one is needed.
  private lazy var further = namesOfFurtherValues()

  /// The kinds of values whose names are in every image.
  private static let kinds: [NamedValue.Kind] = [.topic, .grouping, .country, .source]

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    // Without concepts, the records' topics are used instead.
    let kinds = NameTable.kinds.filter { $0 != .topic || vocabulary.thesaurus != nil }
    // Only the tables of languages, types and labels are read here; one of them may be invalid.
    for entry in (try? vocabulary.namedEntries(of: Set(kinds))) ?? [] { add(entry) }
    addSurroundings()
  }

  /// Links each place to the one around it and each topic to a broader one, so that what surrounds a
  /// value without records is known.
  private mutating func addSurroundings() {
    for country in vocabulary.allCountries {
      let places = [country.code.text] + country.within.map(\.code)
      for (place, around) in zip(places, places.dropFirst()) {
        guard let number = numbers[Key(facet: .country, id: place)] else { continue }
        named[number].around = around
      }
    }
    for concept in vocabulary.thesaurus?.concepts ?? [] {
      guard let number = numbers[Key(facet: .topic, id: concept.iri)] else { continue }
      named[number].around = concept.broader.first
    }
  }

  private mutating func add(_ entry: NamedEntry) {
    let key = Key(entry.value)
    guard numbers[key] == nil else { return }
    numbers[key] = named.count
    named.append(
      Named(
        facet: key.facet, id: key.id, label: entry.label, names: entry.names,
        members: entry.members.map(Key.init),
        isFoundByWords: FacetTable.facet(key.facet)?.isFoundByWords ?? false))
  }

  private func namesOfFurtherValues() -> [Key: [VocabularyName]] {
    let entries = (try? vocabulary.namedEntries(of: [.language, .collection])) ?? []
    return Dictionary(
      entries.map { (Key($0.value), $0.names) }, uniquingKeysWith: { first, _ in first })
  }

  /// Adds a value's names: those of the vocabulary, and its own label and code.
  mutating func add(_ node: FacetTree.Node, value: Int) {
    let key = Key(facet: node.facet, id: node.id)
    let number: Int
    if let known = numbers[key] {
      number = known
    } else {
      number = named.count
      numbers[key] = number
      let isNamed = node.facet == .language || node.facet == .collection
      let names = isNamed ? further[key] ?? [] : []
      named.append(Named(facet: node.facet, id: node.id, label: node.label, names: names))
    }
    named[number].value = value
    numberOfValue[value] = number
    if !named[number].names.contains(where: { $0.text == node.label }) {
      named[number].names.append(VocabularyName(node.label, use: .preferred))
    }
    // An acronym counts as a name; the code of a grouping is its years and does not.
    if node.facet == .source, !node.code.isEmpty,
      !named[number].names.contains(where: { $0.text == node.code })
    {
      named[number].names.append(VocabularyName(node.code))
    }
  }

  /// The number of the entry that has a value's names.
  func number(ofValue value: Int) -> UInt32 { UInt32(numberOfValue[value] ?? 0) }

  /// Writes every name with its meaning and the records that contain it. The word parts must be
  /// written first.
  func write(
    facets: [Facet], strings: inout StringTable, postings: inout FacetPostings,
    to image: inout ImageWriter
  ) {
    writeIndex(facets: facets, to: &image)
    var languages = LanguageNumbers()
    var (meanings, names, uses): ([UInt32], [UInt32], [UInt16]) = ([], [], [])
    var (mentions, members): ([UInt32], [UInt32]) = ([], [])
    let mentioned = self.mentions(
      in: image, postings: &postings)
    for (named, records) in zip(named, mentioned) {
      let facet = facets.firstIndex { $0.key == named.facet } ?? facets.count
      meanings += [
        strings.number(of: named.label), UInt32(facet), UInt32((named.value ?? -1) + 1),
        UInt32(names.count), strings.number(of: named.id),
        records.isEmpty ? 0 : UInt32(mentions.count / NameReader.mentionWidth + 1),
        UInt32(members.count),
        named.around.flatMap { numbers[Key(facet: named.facet, id: $0)] }.map { UInt32($0 + 1) }
          ?? 0,
      ]
      members += named.members.compactMap { numbers[$0].map { UInt32($0) } }
      mentions += records
      for name in named.names {
        let language = languages.number(of: name.language)
        names.append(strings.number(of: name.text))
        uses.append(UInt16(language << 2 | Int(name.use.rawValue)))
      }
    }
    meanings += [0, 0, 0, UInt32(names.count), 0, 0, UInt32(members.count), 0]
    image.put(meanings, as: .meanings)
    image.put(members, as: .meaningMembers)
    image.put(names, as: .meaningNames)
    image.put(uses, as: .nameUses)
    image.put(languages.names.map { strings.number(of: $0) }, as: .nameLanguages)
    image.put(mentions, as: .mentions)
  }

  /// Writes the fingerprints of names, of codes, and of identifiers that are not names.
  private func writeIndex(facets: [Facet], to image: inout ImageWriter) {
    var entries: [(key: UInt64, meaning: Int, isHidden: Bool)] = []
    // When several entries of a facet share a name, the first one wins.
    var places: [IndexKey: Int] = [:]
    func add(_ fingerprint: UInt64, _ meaning: Int, isHidden: Bool) {
      let key = IndexKey(facet: named[meaning].facet, fingerprint: NameReader.key(of: fingerprint))
      if let place = places[key] {
        if entries[place].meaning == meaning, !isHidden { entries[place].isHidden = false }
        return
      }
      places[key] = entries.count
      entries.append((key.fingerprint, meaning, isHidden))
    }
    for (meaning, named) in named.enumerated() {
      for name in named.names {
        guard name.use != .code else {
          add(NameScanner.fingerprint(ofCode: name.text), meaning, isHidden: false)
          continue
        }
        guard !TextKey.key(of: name.text).isEmpty else { continue }
        add(
          NameScanner.fingerprint(of: name.text), meaning, isHidden: name.use == .hidden)
      }
      if !named.id.hasPrefix("=") || TextKey.key(of: named.label).isEmpty {
        add(NameScanner.fingerprint(ofCode: named.id), meaning, isHidden: false)
      }
    }
    for (fingerprint, meaning) in looseNames() { add(fingerprint, meaning, isHidden: false) }
    let sorted = entries.sorted { ($0.key, $0.meaning) < ($1.key, $1.meaning) }
    image.put(sorted.map(\.key), as: .names)
    image.put(sorted.map { UInt32($0.meaning << 1 | ($0.isHidden ? 1 : 0)) }, as: .nameMeanings)
  }

  /// Names without their optional parts, where they are unique in their facet. A country takes
  /// precedence over the region of the same name, and both over an area.
  private func looseNames() -> [(fingerprint: UInt64, meaning: Int)] {
    var owners: [IndexKey: [Int]] = [:]
    var keys: [IndexKey] = []
    for (meaning, named) in named.enumerated() where named.facet != .language {
      for name in named.names where name.use != .code {
        let folded = FoldedKey(name.text)
        let loose = folded.loose
        guard !loose.isEmpty else { continue }
        let key = IndexKey(
          facet: named.facet, fingerprint: NameScanner.fingerprint(ofLoose: loose))
        if owners[key] == nil { keys.append(key) }
        // Meanings come in order, and thousands may share a name.
        if owners[key]?.last != meaning { owners[key, default: []].append(meaning) }
      }
    }
    return keys.compactMap { key in
      let found = owners[key] ?? []
      let surest = [0, 1, 2].lazy.map { rank in found.filter { self.rank(of: $0) == rank } }
        .first { !$0.isEmpty }
      guard let surest, surest.count == 1 else { return nil }
      return (key.fingerprint, surest[0])
    }
  }

  private func rank(of meaning: Int) -> Int {
    let named = named[meaning]
    if !named.members.isEmpty { return 2 }
    return named.facet == .country && named.id.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? 1 : 0
  }

  private struct IndexKey: Hashable {
    let facet: FacetKey
    let fingerprint: UInt64
  }

  /// For entries that query words match: where the records are stored that contain one of the names
  /// anywhere, then those with one in the title; empty for other entries.
  ///
  /// Searching for twenty names at a million records takes about fifty milliseconds, too long for a
  /// keystroke.
  private func mentions(
    in image: ImageWriter, postings: inout FacetPostings
  ) -> [[UInt32]] {
    let none: [[UInt32]] = named.map { _ in [] }
    return image.withParts(recordCount: postings.recordCount) { parts in
      let terms = TermDictionary(parts)
      let stems = StemIndex(parts)
      return named.map { named in
        guard named.isFoundByWords else { return [] }
        // The finder caches the records of each phrase.
        let finder = WordFinder(terms: terms, stems: stems)
        var phrases = FoundTerm.phrases(named.names.filter { $0.use != .code }.map(\.text))
        // Place names have no plural.
        if named.facet == .topic { phrases += phrases.flatMap(finder.inflectedPhrases) }
        return [TermDictionary.Field.any, .title].flatMap { field in
          postings.add(finder.records(ofAny: phrases, in: field).members).prefix(3)
        }
      }
    } ?? none
  }
}

/// The languages of names, numbered in order of first appearance; 0 means unknown.
private struct LanguageNumbers {
  private(set) var names = [""]
  private var numbers = ["": 0]
  /// A number and a use fit in two bytes.
  private static let limit = 1 << 14

  mutating func number(of language: String) -> Int {
    if let number = numbers[language] { return number }
    guard names.count < LanguageNumbers.limit else { return 0 }
    numbers[language] = names.count
    names.append(language)
    return names.count - 1
  }
}
