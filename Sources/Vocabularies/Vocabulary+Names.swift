package import Text

extension Vocabulary {
  /// An index of every name of the values of some kinds; throws at the first line of the tables of
  /// languages and types that does not keep to the form.
  ///
  /// It takes some milliseconds, most of them for languages: a caller makes one and keeps it.
  package func nameIndex(
    of kinds: Set<NamedValue.Kind> = Set(NamedValue.Kind.allCases)
  ) throws(VocabularyFileError) -> NameIndex {
    NameIndex(try namedEntries(of: kinds))
  }

  /// An index of the names of countries and regions.
  package func placeIndex() -> NameIndex {
    // Only the tables of languages and types are read when an index is made.
    (try? nameIndex(of: [.country])) ?? NameIndex()
  }

  /// The grouping that a name names, articles aside.
  package func grouping(named name: String) -> Grouping? {
    let key = FoldedKey(name).loose
    return groupings.first { grouping in
      ([grouping.name] + grouping.aliases).contains { FoldedKey($0).loose == key }
    }
  }

  /// The name of each area by every name that it has, articles aside; made once for many names.
  package func areaNames() -> [FoldedKey: String] {
    Dictionary(
      areas.flatMap { area in
        ([area.name] + area.otherNames).map { (FoldedKey($0).loose, area.name) }
      }, uniquingKeysWith: { first, _ in first })
  }
}
