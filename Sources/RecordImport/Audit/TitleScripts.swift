/// The scripts of a title's letters.
struct TitleScripts {
  /// The number of letters of each script.
  private(set) var counts: [Script: Int] = [:]
  /// A word with letters of two scripts that no language combines, and these scripts.
  private(set) var mixedWord: (word: String, scripts: [Script])?
  /// Scripts of words other than acronyms.
  private var ofWords: Set<Script> = []

  init(_ title: String) {
    for word in title.split(whereSeparator: { !$0.isLetter && !TitleScripts.isMark($0) }) {
      var scripts: [Script: Int] = [:]
      for scalar in word.unicodeScalars {
        if let script = Script(scalar) { scripts[script, default: 0] += 1 }
      }
      for (script, count) in scripts { counts[script, default: 0] += count }
      let ofWord = TitleScripts.withoutLatinInRun(Set(scripts.keys))
      if mixedWord == nil, !TitleScripts.belongTogether(ofWord) {
        mixedWord = (String(word), TitleScripts.ordered(scripts))
      }
      if !TitleScripts.isAcronym(word) { ofWords.formUnion(ofWord) }
    }
  }

  private static func isMark(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.canonicalCombiningClass != .notReordered
    }
  }

  /// Whether a word may be an acronym such as `UNICEF`, which any language may use.
  private static func isAcronym(_ word: Substring) -> Bool {
    word.count <= 12 && word.utf8.allSatisfy { $0 &- 0x41 < 26 }
  }

  /// Scripts without spaces between words, and Hangul: in them, letters adjacent to a Latin word
  /// are separate words, as in `SNSいじめの研究`.
  private static let unspaced: Set<Script> = [.han, .kana, .hangul, .thai, .lao, .khmer, .burmese]

  /// The scripts of a run of letters, without Latin if the others have no spaces between words.
  private static func withoutLatinInRun(_ scripts: Set<Script>) -> Set<Script> {
    let others = scripts.subtracting([.latin])
    return others.isEmpty || !others.isSubset(of: unspaced) ? scripts : others
  }

  /// Whether one language combines these scripts: Kana or Hangul with Han.
  private static func belongTogether(_ scripts: Set<Script>) -> Bool {
    scripts.count < 2 || scripts.isSubset(of: [.kana, .han])
      || scripts.isSubset(of: [.hangul, .han])
  }

  private static func ordered(_ counts: [Script: Int]) -> [Script] {
    counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.map(\.key)
  }

  /// The scripts of whole words if no language combines them, the one with the most letters first;
  /// else empty.
  var mixed: [Script] {
    guard !TitleScripts.belongTogether(ofWords) else { return [] }
    return TitleScripts.ordered(counts.filter { ofWords.contains($0.key) })
  }

  /// The main script of a title, if none of its languages uses any script of the title; `nil`
  /// otherwise, or if a language is unknown.
  func contradiction(with languages: [String]) -> Script? {
    let counts = counts.filter { ofWords.contains($0.key) }
    guard let main = TitleScripts.ordered(counts).first, counts[main] ?? 0 > 2 else { return nil }
    var allowed: Set<Script> = []
    for language in languages {
      guard let scripts = Script.scripts(of: language) else { return nil }
      allowed.formUnion(scripts)
    }
    return allowed.isEmpty || !allowed.isDisjoint(with: counts.keys) ? nil : main
  }

  /// As `contradiction(with:)` for an ASCII title, which has only Latin letters.
  static func contradiction(ofASCII title: String, with languages: [String]) -> Script? {
    for language in languages {
      guard let scripts = Script.scripts(of: language) else { return nil }
      if scripts.contains(.latin) { return nil }
    }
    // Acronyms do not count: any language may use them.
    let letters = title.utf8.count { $0 &- 0x61 < 26 }
    return languages.isEmpty || letters < 3 ? nil : .latin
  }
}
