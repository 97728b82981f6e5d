internal import Catalogue
internal import Publications
internal import Text
internal import Vocabularies

/// Reads the names of values and vocabulary entries, and their meanings.
struct NameReader: Sendable {
  /// The meaning of a name.
  struct Meaning {
    /// The display name.
    let name: String
    /// The values with that meaning, for an area those of its members; empty when no record has
    /// one.
    let values: [Int]
    /// All names with that meaning, except codes.
    let labels: [String]
    /// Its number, which also identifies its stored mentions.
    let number: Int
  }

  private let strings: StringReader
  private let keys: NumberView<UInt64>
  private let meaningsOfKeys: NumberView<UInt32>
  private let meanings: NumberView<UInt32>
  private let members: NumberView<UInt32>
  private let names: NumberView<UInt32>
  private let uses: NumberView<UInt16>
  private let languages: NumberView<UInt32>
  private let mentionEntries: NumberView<UInt32>
  private let postings: PostingReader

  /// Numbers per meaning, the offsets in a meaning of its first name and first member, and numbers
  /// per mention.
  static let width = 8
  static let firstNameOffset = 3
  static let firstMemberOffset = 6
  static let mentionWidth = 6

  init(_ parts: ImageParts, strings: StringReader) {
    self.strings = strings
    keys = parts.numbers(.names)
    meaningsOfKeys = parts.numbers(.nameMeanings)
    meanings = parts.numbers(.meanings)
    members = parts.numbers(.meaningMembers)
    names = parts.numbers(.meaningNames)
    uses = parts.numbers(.nameUses)
    languages = parts.numbers(.nameLanguages)
    mentionEntries = parts.numbers(.mentions)
    postings = PostingReader(parts)
  }

  /// A fingerprint as stored: numbers of an image are at most `Int.max`.
  static func key(of fingerprint: UInt64) -> UInt64 { fingerprint & UInt64(Int.max) }

  /// The names in a query that its words match.
  func matches(in query: String) -> [NameScanner.Match] {
    NameScanner.matches(in: query) { place(of: $0).map { meaningsOfKeys[$0] >> 1 } }
  }

  /// The names of one facet in a query, whether query words match them or not.
  func matches(in query: String, of facet: Int) -> [NameScanner.Match] {
    NameScanner.matches(in: query) { fingerprint in
      places(of: fingerprint).lazy.map { meaningsOfKeys[$0] >> 1 }
        .first { self.facet(ofMeaning: $0) == facet }
    }
  }

  /// Whether a name is hidden: it matches but is never shown.
  func isHidden(_ name: some StringProtocol) -> Bool {
    place(of: NameScanner.fingerprint(of: name)).map { meaningsOfKeys[$0] & 1 != 0 } ?? false
  }

  /// The meaning of a name, code or identifier in a facet, by the rules of `NameIndex`. Case,
  /// accents and punctuation of names are ignored, as is the case of codes; articles and word order
  /// matter only where they distinguish two meanings.
  func meaning(of name: String, facet: Int) -> Int? {
    let loose = FoldedKey(name).loose
    for fingerprint in [
      NameScanner.fingerprint(ofCode: name), NameScanner.fingerprint(of: name),
      NameScanner.fingerprint(ofCode: name.uppercased()),
      NameScanner.fingerprint(ofCode: name.lowercased()),
      NameScanner.fingerprint(ofLoose: loose), loose.fingerprint,
    ] {
      let found = places(of: fingerprint).first {
        self.facet(ofMeaning: meaningsOfKeys[$0] >> 1) == facet
      }
      if let found { return meaningsOfKeys[found] >> 1 }
    }
    return nil
  }

  /// The meaning with an identifier in a facet.
  func meaning(withID id: String, facet: Int) -> Int? {
    let fingerprint =
      id.hasPrefix("=")
      ? NameScanner.fingerprint(of: id.dropFirst()) : NameScanner.fingerprint(ofCode: id)
    let codes = places(of: NameScanner.fingerprint(ofCode: id))
    return (Array(places(of: fingerprint)) + codes).map { meaningsOfKeys[$0] >> 1 }
      .first { self.facet(ofMeaning: $0) == facet && self.id(ofMeaning: $0) == id }
  }

  /// The number of meanings, numbered from 0; one extra entry marks the end.
  var meaningCount: Int { max(0, meanings.count / NameReader.width - 1) }

  func meaning(_ number: Int) -> Meaning {
    Meaning(
      name: label(ofMeaning: number), values: values(ofMeaning: number),
      labels: names(ofMeaning: number).filter { $0.use != .code }.map(\.text), number: number)
  }

  /// The display name in English.
  func label(ofMeaning number: Int) -> String { strings[entry(number, 0)] }

  /// The display name in a language, or in English where it has none.
  func label(ofMeaning number: Int, in language: String) -> String {
    preferredName(ofMeaning: number, in: language) ?? label(ofMeaning: number)
  }

  /// The facet that the meaning belongs to, by its index in the image.
  func facet(ofMeaning number: Int) -> Int { entry(number, 1) }

  /// The value with a meaning; `nil` when no record has it.
  func value(ofMeaning number: Int) -> Int? {
    let value = entry(number, 2)
    return value > 0 ? value - 1 : nil
  }

  /// The values with a meaning: its own, and those of an area's members.
  func values(ofMeaning number: Int) -> [Int] {
    ([value(ofMeaning: number)] + memberRange(of: number).map { value(ofMeaning: members[$0]) })
      .compactMap(\.self)
  }

  /// Whether a meaning is an area, which stands for its members.
  func isArea(_ number: Int) -> Bool { !memberRange(of: number).isEmpty }

  /// The region or country that directly contains a place, or a broader topic; `nil` when there is none.
  func surroundings(ofMeaning number: Int) -> Int? {
    let around = entry(number, 7)
    return around > 0 && around <= meaningCount ? around - 1 : nil
  }

  /// The areas that a place is a member of, smallest first.
  func areas(around number: Int) -> [Int] {
    areas(of: facet(ofMeaning: number))
      .filter { memberRange(of: $0).contains { members[$0] == number } }
      .sorted { (memberRange(of: $0).count, $0) < (memberRange(of: $1).count, $1) }
  }

  /// The areas of a facet.
  func areas(of facet: Int) -> [Int] {
    // Most images have at most a few dozen, all of one facet.
    guard !members.indices.isEmpty else { return [] }
    return (0..<meaningCount).filter { self.facet(ofMeaning: $0) == facet && isArea($0) }
  }

  /// The identifier in value keys.
  func id(ofMeaning number: Int) -> String { strings[entry(number, 4)] }

  /// All names of a meaning, codes included.
  func names(ofMeaning number: Int) -> [VocabularyName] {
    range(ofMeaning: number).map { place in
      VocabularyName(
        strings[names[place]], language: strings[languages[uses[place] >> 2]],
        use: VocabularyName.Use(rawValue: UInt8(uses[place] & 3)) ?? .hidden)
    }
  }

  /// The preferred name of a meaning in a language; `nil` where it has none.
  func preferredName(ofMeaning number: Int, in language: String) -> String? {
    for place in range(ofMeaning: number)
    where uses[place] & 3 == Int(VocabularyName.Use.preferred.rawValue)
      && strings[languages[uses[place] >> 2]] == language
    {
      return strings[names[place]]
    }
    return nil
  }

  /// Whether query words match the names of a meaning.
  func isFoundByWords(_ number: Int) -> Bool { entry(number, 5) > 0 }

  /// The records that contain any name of a meaning in a field.
  func mentions(of meaning: Int, in field: TermDictionary.Field) -> FacetPostingList {
    let number = entry(meaning, 5)
    guard number > 0 else { return postings.list(count: 0, start: 0, isBits: false) }
    let first = (number - 1) * NameReader.mentionWidth + (field == .any ? 0 : 3)
    return postings.list(
      count: mentionEntries[first], start: mentionEntries[first + 1],
      isBits: mentionEntries[first + 2] != 0)
  }

  private func range(ofMeaning number: Int) -> Range<Int> {
    let first = entry(number, NameReader.firstNameOffset)
    let end = entry(number + 1, NameReader.firstNameOffset)
    return (first..<max(first, end)).clamped(to: names.indices)
  }

  private func memberRange(of number: Int) -> Range<Int> {
    let first = entry(number, NameReader.firstMemberOffset)
    let end = entry(number + 1, NameReader.firstMemberOffset)
    return (first..<max(first, end)).clamped(to: members.indices)
  }

  private func entry(_ number: Int, _ field: Int) -> Int {
    guard number >= 0, number < meanings.count / NameReader.width else { return 0 }
    return meanings[number * NameReader.width + field]
  }

  /// The index of a name that query words match.
  private func place(of fingerprint: UInt64) -> Int? {
    places(of: fingerprint).first { isFoundByWords(meaningsOfKeys[$0] >> 1) }
  }

  /// The indices of all entries with a fingerprint.
  private func places(of fingerprint: UInt64) -> Range<Int> {
    let key = Int(NameReader.key(of: fingerprint))
    let first = partitionPoint(keys.indices) { keys[$0] >= key }
    var end = first
    while end < keys.count, keys[end] == key { end += 1 }
    return first..<end
  }
}
