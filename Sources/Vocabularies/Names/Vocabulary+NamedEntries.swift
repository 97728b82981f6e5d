internal import Publications
internal import Text

/// A name of something that a vocabulary knows.
package struct VocabularyName: Equatable, Sendable {
  /// What a name is for.
  package enum Use: UInt8, Sendable {
    /// Shown; one a language.
    case preferred
    /// Another name, which may be shown beside the preferred one.
    case alternative
    /// Found and never shown.
    case hidden
    /// A code, which is found where it is the whole text.
    case code
  }

  /// The name, word for word.
  package var text: String
  /// The language as BCP 47 in small letters; empty where it is not known.
  package var language: String
  /// What the name is for.
  package var use: Use

  /// A name in a language that is not known, unless it is given.
  package init(_ text: String, language: String = "", use: Use = .alternative) {
    self.text = text
    self.language = language
    self.use = use
  }
}

/// Something that a vocabulary knows, with all of its names.
package struct NamedEntry: Equatable, Sendable {
  /// What kind of thing it is.
  package enum Kind: Sendable { case topic, grouping, country, region, source }

  /// What kind of thing it is.
  package let kind: Kind
  /// The IRI of a concept, the code of a country or region, the name of anything else.
  package let id: String
  /// The name to show in English.
  package let label: String
  /// All names in all languages, the preferred ones and codes included.
  package var names: [VocabularyName]
}

extension Vocabulary {
  /// Everything that the vocabulary knows; where two have the same name, the first is meant.
  ///
  /// Reads all files: a catalogue keeps what it needs of it.
  package func namedEntries() -> [NamedEntry] {
    (thesaurus?.concepts ?? []).map(Self.entry)
      + groupings.map { grouping in
        NamedEntry(
          kind: .grouping, id: grouping.name, label: grouping.name,
          names: [VocabularyName(grouping.name, language: "en", use: .preferred)]
            + grouping.aliases.map { VocabularyName($0) })
      } + countryEntries()
      + (countries?.regions ?? []).map { region in
        NamedEntry(
          kind: .region, id: region.code, label: region.name,
          names: [
            VocabularyName(region.name, language: "en", use: .preferred),
            VocabularyName(region.code, use: .code),
          ] + (countries?.otherNames(ofRegion: region.code) ?? []).map { VocabularyName($0) })
      } + sourceEntries()
  }

  private static func entry(_ concept: Concept) -> NamedEntry {
    NamedEntry(
      kind: .topic, id: concept.iri, label: concept.name(),
      names: concept.labels.map { label in
        let use: VocabularyName.Use =
          switch label.kind {
          case .preferred: .preferred
          case .alternative: .alternative
          case .hidden: .hidden
          }
        return VocabularyName(label.text, language: label.language, use: use)
      } + concept.tags.map { VocabularyName($0) }
        + concept.notations.map { VocabularyName($0.text, use: .code) })
  }

  private func countryEntries() -> [NamedEntry] {
    var entries: [NamedEntry] = []
    var numbers: [CountryCode: Int] = [:]
    for row in countries?.rows ?? [] {
      numbers[CountryCode(row.code)] = entries.count
      // A name made like a code (`USA`) is found as one as well.
      let codes = [row.code] + row.otherCodes + row.otherNames.filter { LabelScanner.isCode($0) }
      entries.append(
        NamedEntry(
          kind: .country, id: row.code, label: row.name,
          names: [VocabularyName(row.name, language: "en", use: .preferred)]
            + row.otherNames.map { VocabularyName($0) }
            + codes.map { VocabularyName($0, use: .code) }))
    }
    countryNames?.forEachRow { code, names in
      guard let number = numbers[code] else { return }
      entries[number].names += names
    }
    for country in givenCountries.values.sorted(by: { $0.code.text < $1.code.text }) {
      entries.append(
        NamedEntry(
          kind: .country, id: country.code.text, label: country.name,
          names: [
            VocabularyName(country.name, language: "en", use: .preferred),
            VocabularyName(country.code.text, use: .code),
          ] + country.aliases.map { VocabularyName($0) }))
    }
    return entries + givenRegions()
  }

  /// The regions of countries that are given as values.
  private func givenRegions() -> [NamedEntry] {
    var seen: Set<String> = Set(givenCountries.keys.map(\.text))
    return givenCountries.values.sorted { $0.code.text < $1.code.text }.flatMap(\.within)
      .filter { seen.insert($0.code).inserted }
      .map { region in
        NamedEntry(
          kind: .region, id: region.code, label: region.name,
          names: [
            VocabularyName(region.name, language: "en", use: .preferred),
            VocabularyName(region.code, use: .code),
          ])
      }
  }

  private func sourceEntries() -> [NamedEntry] {
    sources.namedSources.map { source, names in
      NamedEntry(
        kind: .source, id: source.name, label: source.name,
        names: [VocabularyName(source.name, use: .preferred)]
          + names.map { VocabularyName($0) })
    }
  }
}

extension Vocabulary {
  /// The regions around a region, nearest first.
  package func regions(around code: String) -> [Region] {
    if let chain = countries?.regionChain(from: code) { return Array(chain.dropFirst()) }
    let chains = givenCountries.values.map(\.within)
    guard let chain = chains.first(where: { $0.contains { $0.code == code } }) else { return [] }
    return Array(chain.drop { $0.code != code }.dropFirst())
  }

  /// The topic that a tag names in the publishers' own terms, as they spell it; `nil` for a tag that
  /// names a collection or a country. A tag that no file has is a topic.
  package func publisherTopic(ofTag tag: String) -> String? {
    let key = FoldedKey(tag)
    if key.isEmpty { return nil }
    switch tagTopics.placement(of: key) {
    case .topic(let label): return label
    case .collection, .country: return nil
    case nil:
      let isCountry =
        countries?.code(ofCountryNamed: key) != nil
        || givenCountries.values.contains { country in
          ([country.name] + country.aliases).contains { FoldedKey($0) == key }
        }
      return isCountry ? nil : tag
    }
  }

  /// The topic above one, both in the publishers' own terms.
  package func broaderPublisherTopic(of label: String) -> String? {
    tagTopics.broaderTopic(of: label)
  }
}
