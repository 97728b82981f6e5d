internal import Catalogue
internal import Publications
internal import Text
internal import Vocabularies

/// What the values of a list are found by when it is filtered.
///
/// All names are folded at once and lie side by side, a space before each word: there may be
/// thousands of values in a list, and it is to follow each letter.
struct FacetNames {
  /// How a typed text names a value, the surest first.
  private enum Match: CaseIterable { case code, label, otherName }

  /// A typed text, folded once for all values.
  private struct Typed {
    let text: String
    let words: [[UInt8]]
    let name: [UInt8]

    init(_ text: String) {
      self.text = text
      words = WordScanner.words(in: text).map { [0x20] + Array($0.folded.utf8) }
      name = words.flatMap(\.self)
    }
  }

  private let reader: CatalogueReader
  private let values: [Int]
  private var bytes: [UInt8] = []
  /// Where each name ends in `bytes`; it starts where the one before it ends.
  private var ends: [Int] = []
  /// The first name of each value, its label, and the end; its other names follow.
  private var firsts: [Int] = [0]

  /// The names of values, in their order.
  init(of values: [Int], in reader: CatalogueReader, language: String) {
    self.reader = reader
    self.values = values
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

  /// The values that a typed text names, those that it names most surely first.
  func matches(_ text: String) -> [Int] {
    let typed = Typed(text)
    let coded = values(withCode: text)
    var found: [Match: [Int]] = [:]
    for (place, value) in values.enumerated() {
      if coded.contains(value) {
        found[.code, default: []].append(value)
      } else if let match = match(typed, at: place) {
        found[match, default: []].append(value)
      }
    }
    return Match.allCases.flatMap { found[$0, default: []] }
  }

  /// The values with exactly this code, capitals included.
  private func values(withCode code: String) -> Set<Int> {
    var found: Set<Int> = []
    for facet in Set(values.lazy.map(reader.facets.facet)) {
      guard let meaning = reader.names.meaning(of: code, facet: facet),
        let value = reader.names.value(ofMeaning: meaning)
      else { continue }
      let isCode = reader.names.names(ofMeaning: meaning).contains {
        $0.use == .code && $0.text == code
      }
      if isCode || reader.facets.code(value) == code { found.insert(value) }
    }
    return found
  }

  /// By the label when each typed word starts a word of it; by another name when that begins with
  /// the text, for in many languages some word begins with nearly anything.
  private func match(_ typed: Typed, at place: Int) -> Match? {
    let label = name(firsts[place])
    if typed.words.allSatisfy({ word in label.contains { starts(at: $0, with: word, in: label) } })
    {
      return .label
    }
    let others = firsts[place] + 1..<firsts[place + 1]
    return others.contains { starts(at: name($0).lowerBound, with: typed.name, in: name($0)) }
      ? .otherName : nil
  }

  /// The bytes of a name.
  private func name(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  /// Whether a name has some words from a place on.
  private func starts(at place: Int, with words: [UInt8], in name: Range<Int>) -> Bool {
    guard place + words.count <= name.upperBound else { return false }
    for offset in words.indices where bytes[place + offset] != words[offset] { return false }
    return true
  }
}
