internal import Catalogue
internal import Publications
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
    /// Whether words of queries are found by the names.
    var isFoundByWords = false
    var value: Int?
  }

  private struct Key: Hashable {
    let facet: FacetKey
    let id: String
  }

  private let entries: [NamedEntry]
  private var named: [Named] = []
  private var numbers: [Key: Int] = [:]
  private var numberOfValue: [Int: Int] = [:]
  private var entryOfName: [EntryName: Int] = [:]

  private struct EntryName: Hashable {
    let kind: NamedEntry.Kind
    let fingerprint: UInt64
  }

  init(_ vocabulary: Vocabulary) {
    entries = vocabulary.namedEntries()
    for (number, entry) in entries.enumerated() {
      let id =
        switch entry.kind {
        case .topic, .country, .region: entry.id
        case .grouping, .source: ValueKey.id(ofName: entry.id)
        }
      let key = Key(facet: entry.kind.facet, id: id)
      if numbers[key] == nil {
        numbers[key] = named.count
        named.append(
          Named(
            facet: key.facet, id: id, label: entry.label, names: entry.names,
            isFoundByWords: FacetTable.facet(key.facet)?.isFoundByWords ?? false))
      }
      guard entry.kind == .country || entry.kind == .region else { continue }
      for name in entry.names {
        let key = EntryName(
          kind: entry.kind, fingerprint: LabelScanner.fingerprint(of: name.text))
        if entryOfName[key] == nil { entryOfName[key] = number }
      }
    }
  }

  /// The country or region with a name or code.
  func entry(named name: String, of kind: NamedEntry.Kind) -> NamedEntry? {
    let key = EntryName(kind: kind, fingerprint: LabelScanner.fingerprint(of: name))
    return entryOfName[key].map { entries[$0] }
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
      named.append(Named(facet: node.facet, id: node.id, label: node.label, names: []))
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
    var (meanings, names, uses, mentions): ([UInt32], [UInt32], [UInt16], [UInt32]) = (
      [], [], [], []
    )
    let mentioned = self.mentions(in: image, postings: &postings)
    for (named, records) in zip(named, mentioned) {
      let facet = facets.firstIndex { $0.key == named.facet } ?? facets.count
      meanings += [
        strings.number(of: named.label), UInt32(facet), UInt32((named.value ?? -1) + 1),
        UInt32(names.count), strings.number(of: named.id),
        records.isEmpty ? 0 : UInt32(mentions.count / NameReader.mentionWidth + 1),
      ]
      mentions += records
      for name in named.names {
        let language = languages.number(of: name.language)
        names.append(strings.number(of: name.text))
        uses.append(UInt16(language << 2 | Int(name.use.rawValue)))
      }
    }
    meanings += [0, 0, 0, UInt32(names.count), 0, 0]
    image.put(meanings, as: .meanings)
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
          add(LabelScanner.fingerprint(ofCode: name.text), meaning, isHidden: false)
          continue
        }
        guard !TextKey.key(of: name.text).isEmpty else { continue }
        add(
          LabelScanner.fingerprint(of: name.text), meaning, isHidden: name.use == .hidden)
      }
      if !named.id.hasPrefix("=") || TextKey.key(of: named.label).isEmpty {
        add(LabelScanner.fingerprint(ofCode: named.id), meaning, isHidden: false)
      }
    }
    let sorted = entries.sorted { ($0.key, $0.meaning) < ($1.key, $1.meaning) }
    image.put(sorted.map(\.key), as: .names)
    image.put(sorted.map { UInt32($0.meaning << 1 | ($0.isHidden ? 1 : 0)) }, as: .nameMeanings)
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
  private func mentions(in image: ImageWriter, postings: inout FacetPostings) -> [[UInt32]] {
    image.withParts { parts in
      let terms = TermDictionary(parts)
      return named.map { named in
        guard named.isFoundByWords else { return [] }
        // It keeps the records of each phrase.
        let finder = WordFinder(terms: terms)
        let phrases = FoundTerm.phrases(named.names.filter { $0.use != .code }.map(\.text))
        return [TermDictionary.Field.any, .title].flatMap { field in
          postings.add(finder.records(ofAny: phrases, in: field).members).prefix(3)
        }
      }
    }
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

extension NamedEntry.Kind {
  /// The facet of which it may be a value.
  fileprivate var facet: FacetKey {
    switch self {
    case .topic: .topic
    case .grouping: .grouping
    case .country, .region: .country
    case .source: .source
    }
  }
}
