internal import Publications
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

  /// An index of the names of languages that have a code of two letters: few, and quickly read.
  /// Empty if the tables are malformed.
  package func commonLanguageIndex() -> NameIndex {
    NameIndex((try? commonLanguageEntries()) ?? [])
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

  /// An area with the regions that contain all its members.
  package typealias AreaInRegions = (name: String, within: [Region])

  /// Each area by all its names, in any language, without articles. Make it once for many lookups.
  package func areasByName() -> [FoldedKey: AreaInRegions] {
    // Fails only if the table of labels is malformed, as for `placeIndex`.
    let areas = ((try? namedEntries(of: [.country])) ?? []).filter(\.isArea)
    var byName: [FoldedKey: AreaInRegions] = [:]
    for area in areas {
      let within = regions(aroundAll: area.members.map(\.id))
      for name in area.names {
        let key = FoldedKey(name.text).loose
        if byName[key] == nil { byName[key] = (name: area.label, within: within) }
      }
    }
    return byName
  }

  /// The regions that contain all current members of a grouping, nearest first.
  package func regions(around grouping: Grouping) -> [Region] {
    regions(aroundAll: grouping.memberships.filter { $0.covers(nil) }.map(\.country.text))
  }

  /// The regions that contain all of some countries and regions, nearest first. A region contains
  /// itself.
  private func regions(aroundAll members: [String]) -> [Region] {
    let chains = members.map { code in
      countries?.regionChain(from: code) ?? country(CountryCode(code))?.within ?? []
    }
    guard let first = chains.first else { return [] }
    return first.filter { region in chains.allSatisfy { $0.contains(region) } }
  }
}
