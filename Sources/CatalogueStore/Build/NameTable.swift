internal import Catalogue
internal import Publications
internal import Text
internal import Vocabularies

/// Every name of the vocabulary and of the values, for the one index of names in an image: words of
/// queries, filters of lists and options are looked up there.
struct NameTable {
  /// Something with names: an entry of the vocabulary, or a value that it lacks.
  private struct Named {
    let facet: FacetKey
    let id: String
    let label: String
    var names: [VocabularyName]
    /// What an area stands for.
    var members: [Key] = []
    /// Whether words of queries are found by the names.
    var isFoundByWords = false
    var value: Int?
    /// The identifier of the place around it.
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
  /// Of thousands of languages, and of collections, an image has those of its records; read with the
  /// first of them.
  private lazy var further = namesOfFurtherValues()

  /// The kinds of values whose names every image has.
  private static let kinds: [NamedValue.Kind] = [.topic, .grouping, .country, .source]

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    // Without concepts, topics are what the records have.
    let kinds = NameTable.kinds.filter { $0 != .topic || vocabulary.thesaurus != nil }
    // Only the tables of languages, types and labels are read here and may have a fault.
    for entry in (try? vocabulary.namedEntries(of: Set(kinds))) ?? [] { add(entry) }
    addSurroundings()
  }

  /// Tells each place what is around it, so that the region of a country without records is known.
  private mutating func addSurroundings() {
    for country in vocabulary.allCountries {
      let places = [country.code.text] + country.within.map(\.code)
      for (place, around) in zip(places, places.dropFirst()) {
        guard let number = numbers[Key(facet: .country, id: place)] else { continue }
        named[number].around = around
      }
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

  /// Gives a value its names: those of the vocabulary, and its own label and code.
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
    // An acronym is a name like others; of a grouping it is its years.
    if node.facet == .source, !node.code.isEmpty,
      !named[number].names.contains(where: { $0.text == node.code })
    {
      named[number].names.append(VocabularyName(node.code))
    }
  }

  /// The number of what has the names of a value.
  func number(ofValue value: Int) -> UInt32 { UInt32(numberOfValue[value] ?? 0) }

  /// Writes every name with what it means and the records that have it, once the parts for words are
  /// written.
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

  /// Fingerprints of names, of codes and of identifiers that are no names.
  private func writeIndex(facets: [Facet], to image: inout ImageWriter) {
    var entries: [(key: UInt64, meaning: Int, isHidden: Bool)] = []
    // Within a facet the first of several with a name is meant.
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

  /// Names without what writers put in and leave out, where they mean one thing in their facet. A
  /// country comes before the region of its name, and both before an area.
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
        if owners[key]?.contains(meaning) != true { owners[key, default: []].append(meaning) }
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

  /// For what is found by words, where the records are stored that have one of its names anywhere,
  /// then those that have one in the title; empty for anything else.
  ///
  /// To look for twenty names at a million records takes some fifty milliseconds, which nobody
  /// should wait for at a key.
  private func mentions(
    in image: ImageWriter, postings: inout FacetPostings
  ) -> [[UInt32]] {
    let none: [[UInt32]] = named.map { _ in [] }
    return image.withParts(recordCount: postings.recordCount) { parts in
      let terms = TermDictionary(parts)
      let stems = StemIndex(parts)
      return named.map { named in
        guard named.isFoundByWords else { return [] }
        // It keeps the records of each phrase.
        let finder = WordFinder(terms: terms, stems: stems)
        var phrases = FoundTerm.phrases(named.names.filter { $0.use != .code }.map(\.text))
        // Names of places have no plural.
        if named.facet == .topic { phrases += phrases.flatMap(finder.inflectedPhrases) }
        return [TermDictionary.Field.any, .title].flatMap { field in
          postings.add(finder.records(ofAny: phrases, in: field).members).prefix(3)
        }
      }
    } ?? none
  }
}

/// The languages of names, numbered by first sight; 0 stands for one that is not known.
private struct LanguageNumbers {
  private(set) var names = [""]
  private var numbers = ["": 0]
  /// A number and a use fit two bytes.
  private static let limit = 1 << 14

  mutating func number(of language: String) -> Int {
    if let number = numbers[language] { return number }
    guard names.count < LanguageNumbers.limit else { return 0 }
    numbers[language] = names.count
    names.append(language)
    return names.count - 1
  }
}
