package import Text

extension Vocabulary {
  /// An index of every name of the values of some kinds; throws at the first malformed line of the
  /// tables of languages, types and labels.
  ///
  /// Building it takes some milliseconds, most of them for languages; keep it for later use.
  package func nameIndex(
    of kinds: Set<NamedValue.Kind> = Set(NamedValue.Kind.allCases)
  ) throws(VocabularyFileError) -> NameIndex {
    NameIndex(try namedEntries(of: kinds))
  }

  /// An index of the names of countries and regions.
  package func placeIndex() -> NameIndex {
    // Fails only if the table of labels is malformed: the others were checked at reading.
    (try? nameIndex(of: [.country])) ?? NameIndex()
  }

  /// The grouping with a name, ignoring articles.
  package func grouping(named name: String) -> Grouping? {
    groupingNumbers[FoldedKey(name).loose].map { groupings[$0] }
  }

  static func groupingNumbers(_ groupings: [Grouping]) -> [FoldedKey: Int] {
    Dictionary(
      groupings.enumerated().flatMap { number, grouping in
        ([grouping.name] + grouping.aliases).map { (FoldedKey($0).loose, number) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The name of each area by all its names, in any language, without articles. Make it once for
  /// many lookups.
  package func areaNames() -> [FoldedKey: String] {
    // Fails only if the table of labels is malformed, as for `placeIndex`.
    let areas = ((try? namedEntries(of: [.country])) ?? []).filter(\.isArea)
    return Dictionary(
      areas.flatMap { area in area.names.map { (FoldedKey($0.text).loose, area.label) } },
      uniquingKeysWith: { first, _ in first })
  }
}
