internal import Publications
internal import Text

extension Vocabulary {
  /// Every value of some kinds with its names, the common source of the index in memory and of the
  /// names in a catalogue image. If two values have the same name, the first takes precedence.
  /// Years have no names.
  ///
  /// Throws at the first malformed line of the tables of languages, types and labels. Each call
  /// reads the files; keep the result if you need it again.
  package func namedEntries(
    of kinds: Set<NamedValue.Kind>
  ) throws(VocabularyFileError) -> [NamedEntry] {
    var entries: [NamedEntry] = []
    if kinds.contains(.topic) { entries += topicEntries() }
    if kinds.contains(.collection) {
      entries += topics.labels.collections.map { Self.entry(.collection, $0) }
    }
    if kinds.contains(.grouping) { entries += groupings.map(Self.entry) }
    if kinds.contains(.country) {
      entries += countryEntries() + givenEntries() + regionEntries() + areas.map(Self.entry)
    }
    if kinds.contains(.source) { entries += sources.rows.map { Self.entry($0, $1) } }
    if kinds.contains(.language) { entries += try languageEntries(codeLength: nil) }
    if kinds.contains(.type) { entries += try documentTypes().map(Self.entry) }
    return try labelled(entries, kinds)
  }

  /// Adds the names for screens in other languages to the values, as their only preferred names in
  /// those languages.
  private func labelled(
    _ entries: [NamedEntry], _ kinds: Set<NamedValue.Kind>
  ) throws(VocabularyFileError) -> [NamedEntry] {
    guard let labels = try labels?.names(of: kinds) else { return entries }
    return entries.map { entry in
      guard LabelTable.kinds.contains(entry.value.kind) else { return entry }
      var entry = entry
      for place in entry.names.indices
      where entry.names[place].use == .preferred
        && LabelTable.languages.contains(entry.names[place].language)
      {
        entry.names[place].use = .alternative
      }
      entry.names += labels[entry.value] ?? []
      return entry
    }
  }

  /// The document types of the vocabulary.
  package func documentTypes() throws(VocabularyFileError) -> [NamedDocumentType] {
    guard let types else { return [] }
    return try DocumentTypeTable.types(of: types)
  }

  /// The topics: the concepts of the thesaurus, if there is one.
  private func topicEntries() -> [NamedEntry] {
    guard let thesaurus else { return topics.labels.topics.map(topicEntry) }
    let concepts = thesaurus.concepts.map { concept in
      var entry = Self.entry(concept)
      entry.names += otherSpellings(ofTopic: entry.label)
      return entry
    }
    return concepts
      + topics.addedTopics.filter { topics.conceptNumbers(named: $0).isEmpty }.map(topicEntry)
  }

  private func topicEntry(_ label: String) -> NamedEntry {
    var entry = Self.entry(.topic, label)
    entry.names += otherSpellings(ofTopic: label)
    return entry
  }

  private func otherSpellings(ofTopic label: String) -> [VocabularyName] {
    topics.otherSpellings[label, default: []].map { VocabularyName($0, use: .hidden) }
  }

  private static func entry(_ kind: NamedValue.Kind, _ label: String) -> NamedEntry {
    NamedEntry(
      value: .unlisted(kind, label), label: label, names: [VocabularyName(label, use: .preferred)])
  }

  /// An entry of a concept. A publisher's tag that is also a label not to show stays hidden.
  private static func entry(_ concept: Concept) -> NamedEntry {
    let hidden = Set(
      concept.labels.filter { $0.kind == .hidden || $0.kind == .avoided }.map { FoldedKey($0.text) }
    )
    let tags = concept.tags.filter { !hidden.contains(FoldedKey($0)) }
    return NamedEntry(
      value: NamedValue(.topic, concept.iri), label: concept.name(),
      names: concept.labels.map { label in
        let use: VocabularyName.Use =
          switch label.kind {
          case .preferred: .preferred
          case .alternative: .alternative
          case .hidden, .avoided: .hidden
          }
        return VocabularyName(label.text, language: label.language, use: use)
      } + tags.map { VocabularyName($0) }
        + concept.notations.map { VocabularyName($0.text, use: .code) })
  }

  private static func entry(_ grouping: Grouping) -> NamedEntry {
    NamedEntry(
      value: .unlisted(.grouping, grouping.name), label: grouping.name,
      names: [VocabularyName(grouping.name, language: "en", use: .preferred)]
        + grouping.aliases.map { alias in
          let isForeign = grouping.foreignAliases.contains(alias)
          return VocabularyName(alias, language: isForeign ? VocabularyName.severalLanguages : "")
        })
  }

  private static func entry(_ area: Area) -> NamedEntry {
    NamedEntry(
      value: .unlisted(.country, area.name), label: area.name,
      names: [VocabularyName(area.name, language: "en", use: .preferred)]
        + area.otherNames,
      members: area.members.map { NamedValue(.country, $0) })
  }

  /// An entry of a source. Its acronym is both a name and a code.
  private static func entry(_ source: Source, _ otherNames: [String]) -> NamedEntry {
    let acronyms = source.acronym.map { acronym in
      [
        VocabularyName(acronym), VocabularyName(acronym, use: .code),
        VocabularyName("\(source.name) (\(acronym))"),
      ]
    }
    return NamedEntry(
      value: .unlisted(.source, source.name), label: source.name,
      names: [VocabularyName(source.name, use: .preferred)] + (acronyms ?? [])
        + otherNames.map { VocabularyName($0) })
  }

  private static func entry(_ type: NamedDocumentType) -> NamedEntry {
    NamedEntry(
      value: NamedValue(.type, type.type.rawValue), label: type.name,
      names: [
        VocabularyName(type.name, language: "en", use: .preferred),
        VocabularyName(type.type.rawValue, use: .code),
      ] + type.otherNames.map { VocabularyName($0) })
  }

  /// The languages with a code of two letters.
  func commonLanguageEntries() throws(VocabularyFileError) -> [NamedEntry] {
    try labelled(languageEntries(codeLength: 2), [.language])
  }

  private func languageEntries(codeLength: Int?) throws(VocabularyFileError) -> [NamedEntry] {
    guard let languages else { return [] }
    return try LanguageTable.languages(of: languages, codeLength: codeLength).map { language in
      let ownName = language.ownName.map {
        VocabularyName($0, language: language.code, use: .preferred)
      }
      return NamedEntry(
        value: NamedValue(.language, language.code), label: language.name,
        names: [VocabularyName(language.name, language: "en", use: .preferred)]
          + [language.code == "en" ? nil : ownName].compactMap(\.self)
          + language.otherNames.map { VocabularyName($0) }
          + ([language.code] + language.otherCodes).map { VocabularyName($0, use: .code) })
    }
  }
}

/// Countries and their regions.
extension Vocabulary {
  private func countryEntries() -> [NamedEntry] {
    var entries: [NamedEntry] = []
    var numbers: [CountryCode: Int] = [:]
    for row in countries?.rows ?? [] {
      numbers[CountryCode(row.code)] = entries.count
      // A name in the form of a code (`USA`) is also found as a code.
      let codes = [row.code] + row.otherCodes + row.otherNames.filter(NameScanner.isCode)
      let others = row.otherNames.map { VocabularyName($0) }
      entries.append(Self.entry(row.code, row.name, others, codes: codes))
    }
    countryNames?.forEachRow { code, names in
      guard let number = numbers[code] else { return }
      entries[number].names += names
    }
    for (code, names) in addedCountryNames {
      guard let number = numbers[code] else { continue }
      entries[number].names += names.map { VocabularyName($0) }
    }
    return entries
  }

  /// Entries of countries given as values, and of their regions.
  private func givenEntries() -> [NamedEntry] {
    let given = givenCountries.values.sorted { $0.code.text < $1.code.text }
    var seen = Set(given.map(\.code.text))
    let regions = given.flatMap(\.within).filter { seen.insert($0.code).inserted }
    return given.map { country in
      Self.entry(
        country.code.text, country.name, country.aliases.map { VocabularyName($0) },
        codes: [country.code.text])
    } + regions.map { Self.entry($0.code, $0.name, [], codes: [$0.code]) }
  }

  private func regionEntries() -> [NamedEntry] {
    (countries?.regions ?? []).map { region in
      let others = countries?.otherNames(ofRegion: region.code) ?? []
      return Self.entry(region.code, region.name, others, codes: [region.code])
    }
  }

  private static func entry(
    _ code: String, _ name: String, _ otherNames: [VocabularyName], codes: [String]
  ) -> NamedEntry {
    NamedEntry(
      value: NamedValue(.country, code), label: name,
      names: [VocabularyName(name, language: "en", use: .preferred)]
        + otherNames + codes.map { VocabularyName($0, use: .code) })
  }
}
