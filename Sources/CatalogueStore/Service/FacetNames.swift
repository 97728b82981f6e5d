internal import Text

/// What the values of a pane are found by when its list is shortened.
///
/// All names are folded at once and lie side by side, a space before each word: there may be
/// thousands of values in a pane, and a list is to follow each letter.
struct FacetNames: Equatable, Sendable {
  /// How a typed text names a value, the surest first.
  enum Match: CaseIterable { case code, label, otherName }

  /// A typed text, folded once for all values.
  struct Typed {
    fileprivate let text: String
    fileprivate let words: [[UInt8]]
    fileprivate let name: [UInt8]

    var isEmpty: Bool { text.isEmpty }

    init(_ text: String) {
      self.text = text
      words = WordScanner.words(in: text).map { [0x20] + Array($0.folded.utf8) }
      name = words.flatMap(\.self)
    }
  }

  private var bytes: [UInt8] = []
  /// Where each name ends in `bytes`; it starts where the one before it ends.
  private var ends: [Int] = []
  /// The first name of each value, its label, and the end; its other names follow.
  private var firsts: [Int] = [0]

  /// The names of values, in their order; `labels` are those that the vocabulary has for them.
  init(of values: some Sequence<FacetValue>, labels: [FacetValueID: [String]]) {
    var words = FoldedWords()
    for value in values {
      add(value.shownLabel, &words)
      if !value.code.isEmpty { add(value.code, &words) }
      for label in labels[value.id] ?? [] { add(label, &words) }
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

  /// How a value is named by its code when that is the text, capitals included; by the label when
  /// each typed word starts a word of it; by another name when that begins with the text, for in
  /// many languages some word begins with nearly anything.
  func match(_ typed: Typed, _ value: FacetValue, at index: Int) -> Match? {
    if !value.code.isEmpty, value.code == typed.text { return .code }
    let label = name(firsts[index])
    if typed.words.allSatisfy({ word in label.contains { starts(at: $0, with: word, in: label) } })
    {
      return .label
    }
    let others = firsts[index] + 1..<firsts[index + 1]
    return others.contains { starts(at: name($0).lowerBound, with: typed.name, in: name($0)) }
      ? .otherName : nil
  }

  /// Where a name lies in `bytes`.
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
