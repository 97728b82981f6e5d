internal import Catalogue
internal import Publications
internal import Text
internal import Vocabularies

/// The names that a list filter matches.
///
/// All names are folded in advance and concatenated, with a space before each word: a list may have
/// thousands of values and must keep up with typing.
struct FacetNames {
  private struct Area {
    let facet: Int
    let id: String
    let folded: [[UInt8]]
    /// The names without articles.
    let keys: Set<FoldedKey>
  }

  private let reader: CatalogueReader
  private let values: [Int]
  private let facets: [Int]
  private var bytes: [UInt8] = []
  /// The end of each name in `bytes`; a name starts at the end of the one before it.
  private var ends: [Int] = []
  /// The index of each value's first name, which is its label, and the end; its other names follow.
  private var firsts: [Int] = [0]
  private let areas: [Area]

  /// The names of these values of `facets`, in order, and of the areas of `facets`.
  ///
  /// Folding the names of areas takes some milliseconds; leave them out where only values count.
  init(
    of values: [Int], facets: [Int], includesAreas: Bool = true, in reader: CatalogueReader,
    language: String
  ) {
    self.reader = reader
    self.values = values
    self.facets = facets
    areas = (includesAreas ? facets : []).flatMap { facet in
      reader.names.areas(of: facet).map { area in
        let names = reader.names.names(ofMeaning: area).map(\.text)
        return Area(
          facet: facet, id: reader.names.id(ofMeaning: area), folded: names.map(NameMatch.folded),
          keys: Set(names.map { FoldedKey($0).loose }))
      }
    }
    var words = FoldedWords()
    for value in values {
      let label = reader.listedLabel(of: value, in: language)
      add(label, &words)
      if let meaning = reader.facets.meaning(value) {
        for name in reader.names.names(ofMeaning: meaning) where name.text != label {
          add(name.text, &words)
        }
      }
      firsts.append(ends.count)
    }
  }

  private mutating func add(_ name: String, _ words: inout FoldedWords) {
    words.removeAll()
    words.append(name)
    words.forEachWord { word in
      bytes.append(0x20)
      bytes.append(contentsOf: word)
    }
    ends.append(bytes.count)
  }

  /// The values that match a typed text, best match first.
  func matches(_ text: String) -> [Int] {
    let typed = NameMatch.Typed(text)
    let coded = values(withCode: text, typed)
    var found: [NameMatch: [Int]] = [:]
    bytes.withUnsafeBufferPointer { bytes in
      for (place, value) in values.enumerated() {
        if let match = coded.contains(value) ? .code : match(typed, at: place, in: bytes) {
          found[match, default: []].append(value)
        }
      }
    }
    return NameMatch.allCases.flatMap { found[$0, default: []] }
  }

  /// The areas with a name that starts with a typed text.
  func areas(_ text: String) -> [(facet: Int, id: String, isExact: Bool)] {
    let typed = NameMatch.Typed(text)
    guard !typed.isEmpty else { return [] }
    let key = FoldedKey(text).loose
    return areas.compactMap { area in
      let isExact = area.keys.contains(key)
      let isStart = area.folded.contains { name in
        name.withUnsafeBufferPointer { NameMatch.isOtherName($0, typed) }
      }
      return isExact || isStart ? (area.facet, area.id, isExact) : nil
    }
  }

  /// The values with exactly this code, including case.
  private func values(withCode code: String, _ typed: NameMatch.Typed) -> Set<Int> {
    var found: Set<Int> = []
    for facet in facets {
      guard let meaning = reader.names.meaning(of: code, facet: facet),
        let value = reader.names.value(ofMeaning: meaning)
      else { continue }
      let isCode = reader.names.names(ofMeaning: meaning).contains {
        $0.use == .code && NameMatch.isCode($0.text, typed)
      }
      if isCode || NameMatch.isCode(reader.facets.code(value), typed) { found.insert(value) }
    }
    return found
  }

  private func match(
    _ typed: NameMatch.Typed, at place: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> NameMatch? {
    func name(_ number: Int) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]])
    }
    let first = firsts[place]
    if NameMatch.isLabel(name(first), typed) { return .label }
    let others = first + 1..<firsts[place + 1]
    return others.contains { NameMatch.isOtherName(name($0), typed) } ? .otherName : nil
  }
}
