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
    let meaning: Int
    /// The indices of its names in `ends`.
    let names: Range<Int>
  }

  private let reader: CatalogueReader
  private let values: [Int]
  private let facets: [Int]
  private var bytes: [UInt8] = []
  /// The end of each name in `bytes`; a name starts at the end of the one before it.
  private var ends: [Int] = []
  /// Whether each name is of a place and in a language other than English and that of the screen.
  private var isForeign: [Bool] = []
  /// The index of each value's first name, which is its label, and the end; its other names follow.
  private var firsts: [Int] = [0]
  private var areas: [Area] = []

  /// The names of these values of `facets`, in order, and of the areas of `facets`.
  ///
  /// Areas have more names than most lists have values; leave them out where only values count.
  init(
    of values: [Int], facets: [Int], includesAreas: Bool = true, in reader: CatalogueReader,
    language: String
  ) {
    self.reader = reader
    self.values = values
    self.facets = facets
    let places = Set([FacetKey.country, .grouping].compactMap(reader.facets.index))
    var words = FoldedWords()
    for value in values {
      let label = reader.listedLabel(of: value, in: language)
      add(label, isForeign: false, &words)
      let isPlace = places.contains(reader.facets.facet(of: value))
      if let meaning = reader.facets.meaning(value) {
        for name in reader.names.names(ofMeaning: meaning) where name.text != label {
          let isForeign = isPlace && name.isForeign(onScreenIn: language)
          add(name.text, isForeign: isForeign, &words)
        }
      }
      firsts.append(ends.count)
    }
    for facet in includesAreas ? facets : [] {
      for area in reader.names.areas(of: facet) {
        let first = ends.count
        for name in reader.names.names(ofMeaning: area) {
          add(name.text, isForeign: name.isForeign(onScreenIn: language), &words)
        }
        areas.append(Area(facet: facet, meaning: area, names: first..<ends.count))
      }
    }
  }

  private mutating func add(_ name: String, isForeign: Bool, _ words: inout FoldedWords) {
    words.removeAll()
    words.append(name)
    words.forEachWord { word in
      bytes.append(0x20)
      bytes.append(contentsOf: word)
    }
    ends.append(bytes.count)
    self.isForeign.append(isForeign)
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
    let named = Set(facets.compactMap { reader.names.meaning(of: text, facet: $0) })
    return bytes.withUnsafeBufferPointer { bytes in
      areas.compactMap { area in
        let isExact = named.contains(area.meaning)
        guard isExact || area.names.contains(where: { isOtherName($0, typed, in: bytes) }) else {
          return nil
        }
        return (area.facet, reader.names.id(ofMeaning: area.meaning), isExact)
      }
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
    let first = firsts[place]
    if NameMatch.isLabel(name(first, in: bytes), typed) { return .label }
    let others = first + 1..<firsts[place + 1]
    return others.contains { isOtherName($0, typed, in: bytes) } ? .otherName : nil
  }

  private func isOtherName(
    _ number: Int, _ typed: NameMatch.Typed, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    NameMatch.isOtherName(name(number, in: bytes), isForeign: isForeign[number], typed)
  }

  private func name(
    _ number: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]])
  }
}
