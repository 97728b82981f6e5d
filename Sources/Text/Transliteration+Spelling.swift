extension Transliteration {
  /// Letters and fractions whose ASCII spelling has another length, and signs that read better as
  /// several characters. A capital is spelled with only its first letter in upper case if no letter
  /// or a small one follows.
  ///
  /// Latin follows usual English spelling, Cyrillic the romanisation of the United Nations and
  /// BGN/PCGN without marks, Greek ISO 843.
  static let spellings: [Character: String] = {
    var spellings = latinSpellings.merging(fractions) { letter, _ in letter }
    for (letters, spelled) in [cyrillic, greek] {
      for (letter, text) in zip(letters, spelled.split(separator: " ")) {
        spellings[letter] = text == "." ? "" : String(text)
        guard let capital = letter.uppercased().first, capital != letter else { continue }
        spellings[capital] = text.prefix(1).uppercased() + text.dropFirst()
      }
    }
    return spellings
  }()

  private static let latinSpellings: [Character: String] = [
    "ß": "ss", "ẞ": "Ss", "Æ": "Ae", "æ": "ae", "Ǽ": "Ae", "ǽ": "ae", "Ǣ": "Ae", "ǣ": "ae",
    "Œ": "Oe", "œ": "oe", "Þ": "Th", "þ": "th", "Ĳ": "Ij", "ĳ": "ij", "Ŋ": "Ng", "ŋ": "ng",
    "ŉ": "'n", "Ǆ": "Dz", "ǅ": "Dz", "ǆ": "dz", "Ǳ": "Dz", "ǲ": "Dz", "ǳ": "dz", "Ǉ": "Lj",
    "ǈ": "Lj", "ǉ": "lj", "Ǌ": "Nj", "ǋ": "Nj", "ǌ": "nj", "Ȣ": "Ou", "ȣ": "ou", "Ƕ": "Hv",
    "ƕ": "hv", "ȸ": "db", "ȹ": "qp", "Ꜳ": "Aa", "ꜳ": "aa", "Ꜵ": "Ao", "ꜵ": "ao", "Ꜷ": "Au",
    "ꜷ": "au", "Ꝏ": "Oo", "ꝏ": "oo", "Ƣ": "Gh", "ƣ": "gh", "Ʃ": "Sh", "ʃ": "sh", "Ʒ": "Zh",
    "ʒ": "zh", "Ǯ": "Zh", "ǯ": "zh", "Ə": "E", "ə": "e", "Ǝ": "E", "ǝ": "e", "Ɛ": "E", "ɛ": "e",
    "Ɔ": "O", "ɔ": "o", "Ɣ": "G", "ɣ": "g", "Ɩ": "I", "ɩ": "i", "Ʊ": "U", "ʊ": "u", "Ʋ": "V",
    "ʋ": "v", "Ɯ": "M", "ɯ": "m", "Ɵ": "O", "ɵ": "o", "Ɂ": "'", "ɂ": "'", "ʔ": "'", "ʕ": "'",
    "ı": "i", "ȷ": "j", "ĸ": "q", "ſ": "s", "Ʀ": "R", "Ƨ": "S", "ƨ": "s", "Ɥ": "H",
    "ɑ": "a", "Ɑ": "A", "ɓ": "b", "ɖ": "d", "ɗ": "d", "ɠ": "g", "ɦ": "h", "ɨ": "i", "ɫ": "l",
    "ɱ": "m", "ɲ": "n", "ɾ": "r", "ʀ": "r", "ʁ": "r", "ʂ": "s", "ʈ": "t", "ʉ": "u", "ʌ": "v",
    "ʏ": "y", "ʐ": "z", "ʻ": "'", "ʼ": "'", "ʽ": "'", "ʾ": "'", "ʿ": "'", "Ꞌ": "'", "ꞌ": "'",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
  ]

  private static let fractions: [Character: String] = [
    "¼": "1/4", "½": "1/2", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8",
    "⅞": "7/8",
  ]

  private static let cyrillic = (
    letters: "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћђџѓќѕѐѝѣѳѵәғқңөұүһӣӯҷҳӑӗӏ",
    spelled: """
    a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch " y ' e yu ya i yi ye g u j lj \
    nj c dj dz gj kj dz e i e f i a g q n o u u h i u j h a e '
    """
  )

  private static let greek = (
    letters: "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
    spelled: """
    a v g d e z i th i k l m n x o p r s s t y f ch ps o a e i i o y o i y i y
    """
  )

  /// Spellings of signs for running text, where the width does not matter.
  static let signSpellings: [Character: String] = [
    "…": "...", "©": "(c)", "®": "(R)", "™": "(TM)", "€": "EUR", "£": "GBP", "¥": "JPY",
    "№": "No.", "→": "->", "←": "<-",
    "↔": "<->", "⇒": "=>", "≤": "<=", "≥": ">=", "≠": "!=", "‰": "o/oo", "℃": "C", "℉": "F",
    "‼": "!!", "⁇": "??", "—": "--", "―": "--",
  ]
}
