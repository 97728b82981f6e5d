internal import Publications

extension Vocabulary {
  /// An index of every name of the values of some kinds; throws at the first line of the tables of
  /// languages and types that does not keep to the form.
  ///
  /// It takes some milliseconds, most of them for languages: a caller makes one and keeps it. Years
  /// have no names.
  package func nameIndex(
    of kinds: Set<NamedValue.Kind> = Set(NamedValue.Kind.allCases)
  ) throws(VocabularyFileError) -> NameIndex {
    var index = NameIndex()
    if kinds.contains(.topic) || kinds.contains(.collection) { addTopics(to: &index, kinds) }
    if kinds.contains(.country) { addPlaces(to: &index) }
    if kinds.contains(.grouping) { addGroupings(to: &index) }
    if kinds.contains(.source) { addSources(to: &index) }
    if kinds.contains(.language) { try addLanguages(to: &index) }
    if kinds.contains(.type) { try addTypes(to: &index) }
    return index
  }

  /// The kinds of documents that the vocabulary names.
  package func documentTypes() throws(VocabularyFileError) -> [NamedDocumentType] {
    guard let types else { return [] }
    return try DocumentTypeTable.types(of: types)
  }

  private func addTopics(to index: inout NameIndex, _ kinds: Set<NamedValue.Kind>) {
    if kinds.contains(.topic) {
      for concept in thesaurus?.concepts ?? [] { add(concept, to: &index) }
    }
    // With a thesaurus, its concepts are the topics.
    let labels = topics.labels
    if kinds.contains(.topic), thesaurus == nil {
      for label in labels.topics { index.add(.unlisted(.topic, label), label: label) }
    }
    if kinds.contains(.collection) {
      for label in labels.collections { index.add(.unlisted(.collection, label), label: label) }
    }
  }

  private func add(_ concept: Concept, to index: inout NameIndex) {
    let value = NamedValue(.topic, concept.key)
    index.add(value, label: concept.name())
    for label in concept.labels {
      index.add(label.text, label.kind == .hidden ? .hidden : .otherName, of: value)
    }
    for tag in concept.tags { index.add(tag, .otherName, of: value) }
    for notation in concept.notations { index.add(notation.text, .code, of: value) }
  }

  private func addPlaces(to index: inout NameIndex) {
    for row in countries?.rows ?? [] {
      let value = NamedValue(.country, row.code)
      index.add(value, label: row.name)
      for name in row.otherNames { index.add(name, .otherName, of: value) }
      for code in [row.code] + row.otherCodes { index.add(code, .code, of: value) }
    }
    for country in givenCountries.values.sorted(by: { $0.code.text < $1.code.text }) {
      let value = NamedValue(.country, country.code.text)
      index.add(value, label: country.name)
      for name in country.aliases { index.add(name, .otherName, of: value) }
      index.add(country.code.text, .code, of: value)
    }
    countryNames?.forEachRow { code, names in
      let value = NamedValue(.country, code.text)
      for name in names { index.add(name.text, .otherName, of: value) }
    }
    for region in countries?.regions ?? [] {
      let value = NamedValue(.country, region.code)
      index.add(value, label: region.name)
      index.add(region.code, .code, of: value)
      for name in countries?.otherNames(ofRegion: region.code) ?? [] {
        index.add(name, .otherName, of: value)
      }
    }
    for area in areas { addArea(area, to: &index) }
  }

  /// The names of an area are names of all its members.
  private func addArea(_ area: Area, to index: inout NameIndex) {
    for member in area.members {
      for name in [area.name] + area.otherNames {
        index.addShared(name, of: NamedValue(.country, member))
      }
    }
  }

  private func addGroupings(to index: inout NameIndex) {
    for grouping in groupings {
      let value = NamedValue(.grouping, NamedValue.slug(grouping.name))
      index.add(value, label: grouping.name)
      for name in grouping.aliases { index.add(name, .otherName, of: value) }
    }
  }

  private func addSources(to index: inout NameIndex) {
    for (source, otherNames) in sources.rows {
      let value = NamedValue(.source, NamedValue.slug(source.name))
      index.add(value, label: source.name)
      if let acronym = source.acronym {
        index.add(acronym, .code, of: value)
        index.add("\(source.name) (\(acronym))", .otherName, of: value)
      }
      for name in otherNames { index.add(name, .otherName, of: value) }
    }
  }

  private func addLanguages(to index: inout NameIndex) throws(VocabularyFileError) {
    guard let languages else { return }
    for language in try LanguageTable.languages(of: languages) {
      let value = NamedValue(.language, language.code)
      index.add(value, label: language.name)
      if let ownName = language.ownName { index.add(ownName, .otherName, of: value) }
      for name in language.otherNames { index.add(name, .otherName, of: value) }
      for code in [language.code] + language.otherCodes { index.add(code, .code, of: value) }
    }
  }

  private func addTypes(to index: inout NameIndex) throws(VocabularyFileError) {
    for type in try documentTypes() {
      let value = NamedValue(.type, type.type.rawValue)
      index.add(value, label: type.name)
      index.add(type.type.rawValue, .code, of: value)
      for name in type.otherNames { index.add(name, .otherName, of: value) }
    }
  }
}

extension NamedValue {
  /// A value that no table gives a key: the folded words of its label behind `=`.
  package static func unlisted(_ kind: Kind, _ label: String) -> NamedValue {
    NamedValue(kind, "=" + slug(label).replacing("-", with: " "))
  }
}
