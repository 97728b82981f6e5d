package import Publications
internal import Text

/// Finds records that are probably the same publication, in one pass, in time proportional to their
/// number.
///
/// It stores some hundred bytes per record and no text.
package struct DuplicateFinder {
  private let rules: Set<DuplicateRule>
  private var dois = EqualKeys()
  private var isbns = EqualKeys()
  private var links = EqualKeys()
  private var titles = TitleDuplicates()
  private var digests: [FieldDigests] = []
  private var words = FoldedWords()

  /// A finder with some of the rules.
  package init(by rules: Set<DuplicateRule> = Set(DuplicateRule.allCases)) {
    self.rules = rules
  }

  /// Adds the next record. Records are numbered from 0.
  package mutating func add(_ publication: Publication) {
    words.removeAll()
    if rules.contains(.title) { words.append(publication.title) }
    add(publication, words: words)
  }

  /// As `add(_:)`, with the words of the title.
  mutating func add(_ publication: Publication, words: FoldedWords) {
    let number = digests.count
    digests.append(FieldDigests(publication))
    let ownDOIs =
      publication.identifiers.isEmpty && publication.links.isEmpty
      ? [] : IdentifierKeys.dois(of: publication)
    if rules.contains(.doi) { for doi in ownDOIs { dois.add(fingerprint(doi), number) } }
    if rules.contains(.isbn) {
      for isbn in IdentifierKeys.isbns(of: publication) { isbns.add(fingerprint(isbn), number) }
    }
    if rules.contains(.link) {
      for link in publication.links {
        if let link = IdentifierKeys.link(link.url) { links.add(fingerprint(link), number) }
      }
    }
    if rules.contains(.title) {
      titles.add(
        TitleKey(publication.title, words),
        TitleDuplicates.Facts(publication, doi: ownDOIs.first.map { fingerprint($0) } ?? 0))
    }
  }

  private func fingerprint(_ text: String) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.combine(text)
    return fingerprint.value
  }

  /// The groups, by rule, then by first record. A group is left out if one earlier group contains
  /// it.
  package consuming func groups() -> [DuplicateGroup] {
    let digests = self.digests
    var groups: [DuplicateGroup] = []
    /// The groups of each record so far.
    var groupsOfRecord: [Int: [Int]] = [:]
    func add(_ records: [Int], _ rule: DuplicateRule) {
      let isKnown = (groupsOfRecord[records[0]] ?? []).contains { group in
        records.dropFirst().allSatisfy { groupsOfRecord[$0]?.contains(group) ?? false }
      }
      if isKnown { return }
      for record in records { groupsOfRecord[record, default: []].append(groups.count) }
      groups.append(
        DuplicateGroup(
          rule: rule, records: records,
          differing: FieldDigests.differing(records.map { digests[$0] })))
    }
    dois.forEachGroup { add($0, .doi) }
    isbns.forEachGroup { add($0, .isbn) }
    titles.forEachGroup { add($0, .title) }
    links.forEachGroup { add($0, .link) }
    return groups
  }
}
