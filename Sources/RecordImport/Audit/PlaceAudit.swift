internal import Publications
internal import Text
internal import Vocabularies

/// Compares the countries in titles and tags with the countries of records.
struct PlaceAudit {
  private let vocabulary: Vocabulary
  private var names: PlaceNames
  /// Built at the first tag that is not a country code.
  private lazy var index = vocabulary.placeIndex()
  private let groupings: [Members]
  /// What a tagged country covers: itself, the places that contain it, and the members of an area.
  private var extents: [CountryCode: Extent] = [:]
  private var labels: [CountryCode: String] = [:]
  /// The grouping that each tag names, if any.
  private var groupingsOfTags: [String: Int?] = [:]
  private let year: Int

  private struct Extent {
    /// The code, and the codes of the places that contain it.
    var codes: Set<String>
    /// Whether it is an area or grouping, which may contain any country.
    var isWide: Bool
  }

  /// A grouping and its members, with the years that a treaty gives.
  private struct Members {
    let name: String
    let keys: [FoldedKey]
    let memberships: [Grouping.Membership]
    let isByTreaty: Bool

    /// Whether a record's text contains one of its names.
    func isNamed(in paragraphs: [String]) -> Bool {
      let space: [UInt8] = [0x20]
      return paragraphs.contains { paragraph in
        let text = space + FoldedKey(paragraph).bytes + space
        return keys.contains { text.firstRange(of: space + $0.bytes + space) != nil }
      }
    }
  }

  /// After this many years a new member is also expected in records without a year.
  private static let settledYears = 10
  /// The least number of members by which a grouping is recognised.
  private static let leastMembers = 3

  init(_ vocabulary: Vocabulary, year: Int) {
    self.vocabulary = vocabulary
    self.year = year
    names = PlaceNames(vocabulary)
    groupings = vocabulary.groupings.map { grouping in
      Members(
        name: grouping.name, keys: ([grouping.name] + grouping.aliases).map { FoldedKey($0) },
        memberships: grouping.memberships,
        isByTreaty: grouping.memberships.allSatisfy { $0.from != nil })
    }
  }

  /// The differences between the places in a record's title and tags and its countries.
  mutating func problems(
    of publication: Publication, _ words: FoldedWords
  ) -> [CatalogueAudit.Problem] {
    let matches = names.matches(in: publication.title, words, languages: publication.languages)
    if matches.isEmpty, publication.countries.isEmpty { return [] }
    var problems: [CatalogueAudit.Problem] = []
    var seen: Set<String> = []
    for match in matches {
      guard case .country(let code) = match.meaning, seen.insert(code.text).inserted,
        !isTagged(code, in: publication)
      else { continue }
      problems.append(.untaggedCountry(match.text, label(of: code)))
    }
    return problems + groupingProblems(of: publication, matches)
  }

  private mutating func isTagged(_ code: CountryCode, in publication: Publication) -> Bool {
    let around = extent(of: code).codes
    return publication.countries.contains { tagged in
      let extent = extent(of: tagged)
      return extent.codes.contains(code.text) || around.contains(tagged.text)
        || extent.isWide && !extent.codes.isDisjoint(with: around)
    }
  }

  private mutating func extent(of code: CountryCode) -> Extent {
    if let extent = extents[code] { return extent }
    var extent = Extent(codes: [code.text], isWide: false)
    if let country = vocabulary.country(code) {
      extent.codes.formUnion(country.within.map(\.code))
    } else if let grouping = vocabulary.grouping(named: code.text) {
      extent = Extent(codes: Set(grouping.memberships.map(\.country.text)), isWide: true)
    } else {
      let values = index.values(named: code.text, of: [.country])
      extent.codes.formUnion(values.map(\.id))
      extent.isWide = !values.isEmpty
    }
    extents[code] = extent
    return extent
  }

  private mutating func label(of code: CountryCode) -> String {
    if let label = labels[code] { return label }
    let label = vocabulary.country(code)?.name ?? code.text
    labels[code] = label
    return label
  }
}

extension PlaceAudit {
  private mutating func groupingProblems(
    of publication: Publication, _ matches: [PlaceNames.Match]
  ) -> [CatalogueAudit.Problem] {
    if groupings.isEmpty { return [] }
    var problems: [CatalogueAudit.Problem] = []
    let tagged = Set(publication.countries)
    let tags = groupingTags(of: publication)
    for (number, grouping) in groupings.enumerated() where grouping.isByTreaty {
      let expected = members(of: grouping, year: publication.year)
      guard expected.count >= PlaceAudit.leastMembers else { continue }
      let isNamed =
        matches.contains { $0.meaning == .grouping(number) } || tags.contains(number)
      if isNamed {
        if publication.countries.contains(where: { extent(of: $0).isWide }) { continue }
        let missing = expected.filter { !tagged.contains($0) }
        // If at most half of the members are tagged, the title is about those.
        let few = missing.count * 2 >= expected.count && missing.count < expected.count
        guard !missing.isEmpty, !few else { continue }
        problems.append(
          missing.count == expected.count
            ? .noMember(grouping.name, count: expected.count)
            : .missingMembers(grouping.name, missing.map { label(of: $0) }.sorted()))
      } else if tagged.count == expected.count, tagged == Set(expected),
        !grouping.isNamed(in: publication.paragraphs)
      {
        problems.append(.unnamedGrouping(grouping.name, count: expected.count))
      }
    }
    return problems
  }

  /// The members in a year; without a year, the current members of some years' standing.
  private func members(of grouping: Members, year published: Int?) -> [CountryCode] {
    grouping.memberships.filter { membership in
      if let published { return membership.covers(published) }
      return membership.covers(nil) && membership.from ?? 0 <= year - PlaceAudit.settledYears
    }.map(\.country)
  }

  /// The groupings that tags, topics and countries name.
  private mutating func groupingTags(of publication: Publication) -> Set<Int> {
    var found: Set<Int> = []
    for tag in publication.tags + publication.topics + publication.countries.map(\.text) {
      if let known = groupingsOfTags[tag] {
        if let known { found.insert(known) }
        continue
      }
      let key = FoldedKey(tag)
      let number = groupings.firstIndex { $0.keys.contains(key) }
      if groupingsOfTags.count < PlaceAudit.tagLimit { groupingsOfTags[tag] = .some(number) }
      if let number { found.insert(number) }
    }
    return found
  }

  /// The most tags in the cache.
  private static let tagLimit = 1 << 16
}
