extension KeyChord {
  /// The chord that the same key sends in the Latin layout; itself when it is Latin already.
  ///
  /// A Russian or Ukrainian reader need not change the layout for a key of the program. French
  /// keyboards need nothing: a letter does what its label says wherever it sits, arrows move, and
  /// `:`, `/` and `?` are typed there as they are here; so they are on the row of digits of a
  /// Russian keyboard.
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
