internal import Catalogue
internal import Publications
internal import Text
internal import Vocabularies

/// The names that a list filter matches.
///
/// All names are folded in advance and concatenated, with a space before each word: a list may have
/// thousands of values and must keep up with typing. A label is followed by its other forms, as
/// texts are indexed; the other forms of other names are names themselves.
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
    var forms = JoinedForms()
    for value in values {
      let label = reader.listedLabel(of: value, in: language)
      add(label, &words)
      addForms(of: words, &forms)
      endName(isForeign: false)
      let isPlace = places.contains(reader.facets.facet(of: value))
      if let meaning = reader.facets.meaning(value) {
        for name in reader.names.names(ofMeaning: meaning) where name.text != label {
          let isForeign = isPlace && name.isForeign(onScreenIn: language)
          add(name.text, &words)
          endName(isForeign: isForeign)
          if words.mayHaveForms { addOtherForms(of: name.text, isForeign: isForeign) }
        }
      }
      firsts.append(ends.count)
    }
    for facet in includesAreas ? facets : [] { addAreas(of: facet, language: language, &words) }
  }

  private mutating func addAreas(of facet: Int, language: String, _ words: inout FoldedWords) {
    for area in reader.names.areas(of: facet) {
      let first = ends.count
      for name in reader.names.names(ofMeaning: area) {
        add(name.text, &words)
        endName(isForeign: name.isForeign(onScreenIn: language))
      }
      areas.append(Area(facet: facet, meaning: area, names: first..<ends.count))
    }
  }

  private mutating func add(_ name: String, _ words: inout FoldedWords) {
    words.removeAll()
    words.append(name)
    words.forEachWord { append($0) }
  }

  private mutating func append(_ word: some Sequence<UInt8>) {
    bytes.append(0x20)
    bytes.append(contentsOf: word)
  }

  /// Ends the name that was added last.
  private mutating func endName(isForeign: Bool) {
    ends.append(bytes.count)
    self.isForeign.append(isForeign)
  }

  /// Appends the joined forms and ends of a label's words (`JoinedForms`) as further words, because
  /// any word of a label may be typed.
  private mutating func addForms(of words: FoldedWords, _ forms: inout JoinedForms) {
    guard words.mayHaveForms else { return }
    forms.removeAll()
    forms.append(words, isTitle: false)
    forms.forEachForm { append($0) }
  }

  /// Adds the other forms of a whole name as names, because other names than labels match only from
  /// their beginning.
  private mutating func addOtherForms(of name: String, isForeign: Bool) {
    for form in NameForms.wholeForms(of: name).dropFirst() {
      for word in form { append(word.utf8) }
      endName(isForeign: isForeign)
    }
  }

  /// The values that match a typed text, best match first.
  func matches(_ text: String) -> [Int] {
    let typed = NameForms.typed(text)
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
    let typed = NameForms.typed(text)
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
