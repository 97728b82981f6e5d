internal import Text

/// Splits country fields that hold several places or none.
enum CountryField {
  private static let marks: Set<Character> = [",", ";", "/", "|", "&", "\n"]
  private static let conjunctions: Set = ["and", "y", "e", "et", "и", "dan", "und"]
  /// The most parts of a single name: `Bonaire, Sint Eustatius and Saba`.
  private static let longestName = 4
  /// In bytes; a longer text is not a list of countries.
  private static let longestField = 5000

  /// The names of places in a field with several, in order; empty unless the whole field consists
  /// of names.
  ///
  /// Names are separated by commas, semicolons, slashes, bars, `&` or *and*. The name of a single
  /// place, such as `Korea, Republic of`, is never split.
  static func names(in field: String, isPlace: (String) -> Bool) -> [String] {
    guard field.utf8.count <= longestField else { return [] }
    let parts = parts(of: field)
    guard parts.count > 1 else { return [] }
    var names: [String] = []
    var first = 0
    while first < parts.count {
      var last = min(first + longestName, parts.count) - 1
      while last >= first, !isPlace(text(field, parts, first, last)) { last -= 1 }
      guard last >= first else { return [] }
      names.append(text(field, parts, first, last))
      first = last + 1
    }
    return names
  }

  private static func text(
    _ field: String, _ parts: [Range<String.Index>], _ first: Int, _ last: Int
  ) -> String {
    String(field[parts[first].lowerBound..<parts[last].upperBound])
  }

  /// The parts between separators.
  private static func parts(of field: String) -> [Range<String.Index>] {
    var parts: [Range<String.Index>] = []
    var isInside = false
    var end = field.startIndex
    for word in field.split(whereSeparator: { $0 == " " || marks.contains($0) }) {
      if field[end..<word.startIndex].contains(where: { marks.contains($0) }) { isInside = false }
      end = word.endIndex
      if conjunctions.contains(word.lowercased()) {
        isInside = false
        continue
      }
      if isInside, let last = parts.indices.last {
        parts[last] = parts[last].lowerBound..<word.endIndex
      } else {
        parts.append(word.startIndex..<word.endIndex)
      }
      isInside = true
    }
    return parts
  }

  /// Whether a text means no country, or all countries: `World`, `N/A`, `-`.
  static func namesNone(_ text: String) -> Bool {
    let key = FoldedKey(text)
    return wordsForNone.contains(key)
      || key.isEmpty && text.allSatisfy { $0.isPunctuation || $0.isWhitespace }
  }

  private static let wordsForNone = Set(
    [
      "World", "The world", "Whole world", "Worldwide", "World-wide", "Global", "Globally",
      "International", "Multi-country", "Multicountry", "Multinational", "Multiple countries",
      "Multiple", "Several countries", "Various", "Various countries", "All countries", "All",
      "N/A",
      "n.a.", "None", "Not given", "Not specified", "Not applicable", "Not stated", "No country",
      "Unspecified", "Undefined", "Unknown", "Other", "Others", "Other countries",
      "Mundo", "Mundial", "Internacional", "Varios países", "Todos", "Otro", "Otros",
      "No especificado", "Monde", "Mondial", "Mondiale", "Monde entier", "Plusieurs pays", "Autre",
      "Autres", "Non précisé", "Vários países", "Outro", "Outros", "Não especificado", "Мир",
      "Весь мир", "Международный", "Разные страны", "Другое", "Не указано", "Dunia",
      "Seluruh dunia",
      "Internasional", "Berbagai negara", "Lainnya", "Tidak disebutkan",
    ].map { FoldedKey($0) })
}
