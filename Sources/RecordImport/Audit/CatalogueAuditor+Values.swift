internal import Publications
internal import RecordFormats
internal import Text
internal import Vocabularies

/// Values of facets: unknown ones, variant spellings, and values used only once.
extension CatalogueAuditor {
  /// The most values listed for one field.
  private static let namedValues = 5

  /// Reports each value that is not in the vocabulary once, with its first record and its number of
  /// records. That number is also added to findings that the reader reported.
  mutating func addUnknownValues() {
    let vocabulary = vocabulary
    var tables = NameTables(vocabulary)
    let index = vocabulary.placeIndex()
    addUnknownTags(&tables, index)
    for value in sorted(.topics) {
      if isReported(value, .unknownTag) { continue }
      if case .topic = vocabulary.placement(of: value.text) { continue }
      if let problem = tables.otherProblem(of: value.text, in: .topics) {
        note(.reading(problem), value.first, records: value.count)
        continue
      }
      note(
        .unplacedTopic(value.text, records: value.count), value.first,
        nearest: tables.nearest(toTag: value.text))
    }
    addUnknown(.sources, .unknownSource, &tables, .sources) { name, _ in
      vocabulary.source(named: name) == nil ? .unknownSource(name) : nil
    }
    addUnknown(.countries, .unknownCountry, &tables, .countries) { name, _ in
      let isKnown =
        vocabulary.country(CountryCode(name)) != nil
        || !index.values(named: name, of: [.country]).isEmpty
        || vocabulary.grouping(named: name) != nil
      return isKnown ? nil : .unknownCountry(name)
    }
    addUnknown(.languages, .unknownLanguage, &tables, .languages) { name, tables in
      tables.language(name) == nil ? .unknownLanguage(name) : nil
    }
    for (key, place) in reported where key.kind == .unknownTag {
      let count = values[.tags]?.count(of: key.name) ?? 0
      notes[place].records = Int32(clamping: max(1, count))
    }
  }

  private func sorted(_ field: RecordField) -> [FacetValues.Value] {
    values[field]?.values.sorted { $0.text < $1.text } ?? []
  }

  private mutating func isReported(_ value: FacetValues.Value, _ kind: FindingKind) -> Bool {
    guard let place = reported[ReportedName(kind: kind, name: value.text)] else { return false }
    notes[place].records = Int32(clamping: value.count)
    return true
  }

  private mutating func addUnknown(
    _ field: RecordField, _ kind: FindingKind, _ tables: inout NameTables,
    _ names: ImportReport.NameField,
    _ problem: (String, inout NameTables) -> ImportReport.Problem?
  ) {
    for value in sorted(field) {
      if isReported(value, kind) { continue }
      guard let problem = problem(value.text, &tables) else { continue }
      let unknown = tables.unknown(problem, value.text, in: names)
      note(
        .reading(unknown.problem), value.first, nearest: unknown.nearest, records: value.count)
    }
  }

  /// Finds tags that neither the vocabulary nor the catalogue's topics have.
  private mutating func addUnknownTags(_ tables: inout NameTables, _ places: NameIndex) {
    let topics = Set(values[.topics]?.values.map { FoldedKey($0.text) } ?? [])
    for value in sorted(.tags) where !isReported(value, .unknownTag) {
      let key = FoldedKey(value.text)
      if key.isEmpty || topics.contains(key) || vocabulary.placement(of: value.text) != nil
        || vocabulary.place(ofTag: value.text, in: places) != nil
      {
        continue
      }
      if let problem = tables.otherProblem(of: value.text, in: .tags) {
        note(.reading(problem), value.first, records: value.count)
        continue
      }
      note(
        .unknownTag(value.text), value.first, nearest: tables.nearest(toTag: value.text),
        records: value.count)
    }
  }

  /// Reports variant spellings of a value, and values that only one record has.
  mutating func addFacetNotes() {
    for field in CatalogueAuditor.facets {
      guard let facet = values[field] else { continue }
      for spellings in facet.spellings {
        note(
          .severalSpellings(
            field, spellings.map { .init(text: $0.text, records: $0.count) }),
          spellings.map(\.first).min() ?? 0)
      }
      let once = facet.usedOnce
      guard !once.isEmpty else { continue }
      notes.append(
        CatalogueAudit.Note(
          problem: .usedOnce(
            field, once.prefix(CatalogueAuditor.namedValues).map(\.text), count: once.count,
            of: facet.values.count),
          record: -1))
    }
  }
}
