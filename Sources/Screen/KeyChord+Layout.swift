extension KeyChord {
  /// The chord of the same key in the Latin layout; itself if it is already Latin.
  ///
  /// With a Cyrillic layout users need not switch layouts for a command. French keyboards need no
  /// mapping: a letter does what its label says wherever it is, arrows move, and `:`, `/` and `?`
  /// are typed as on other keyboards; on a Russian keyboard these are on the row of digits.
  package var inLatinLayout: KeyChord {
    guard case .character(let character) = key, !character.isASCII,
      let latin = KeyChord.latin[character]
    else { return self }
    return KeyChord(.character(latin), control: control, alt: alt)
  }

  private static let latin: [Character: Character] = {
    let rows: [(cyrillic: String, latin: String)] = [
      ("йцукенгшщзхъ", "qwertyuiop[]"), ("ЙЦУКЕНГШЩЗХЪ", "QWERTYUIOP{}"),
      ("фывапролджэ", "asdfghjkl;\'"), ("ФЫВАПРОЛДЖЭ", "ASDFGHJKL:\""),
      ("ячсмитьбюё", "zxcvbnm,.`"), ("ЯЧСМИТЬБЮЁ", "ZXCVBNM<>~"),
      ("іїє", "s]'"), ("ІЇЄ", "S}\""),
    ]
    return Dictionary(uniqueKeysWithValues: rows.flatMap { zip($0.cyrillic, $0.latin) })
  }()
}
