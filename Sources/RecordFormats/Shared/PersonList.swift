internal import Publications

/// Lists of persons in a field for one name, as people and web sites write them.
enum PersonList {
  /// The persons of `Jane Doe, Ali Roe and Ana Berg`, `J. Doe, A. Roe`, `Jane M. Doe, Ali Roe` or
  /// `Doe, Jane and Roe, Ali`, in order; `nil` for a single name and for any other text.
  ///
  /// Two names with only a comma between them may be one person's family and given names (`García
  /// Márquez, Gabriel José`), so the first must have an initial before its last word. Names that
  /// look like a body's, or that `isBody` recognises, make no list.
  static func persons(
    in text: String, isBody: (String) -> Bool = { _ in false }
  ) -> [RawContributor.Name]? {
    let hasAnd = TextParts.contains(text, " and ") || TextParts.contains(text, " & ")
    guard hasAnd || TextParts.contains(text, byte: 0x2C), !isBody(text) else { return nil }
    let joined = text.replacing(" & ", with: " and ")
    if hasAnd {
      let names = TextParts.split(joined, at: " and ").map(\.trimmed)
      if names.allSatisfy({ InvertedName.person(of: $0, isBody: isBody) != nil }) {
        return names.map { .displayed($0) }
      }
    }
    let names = joined.replacing(" and ", with: ",").split(separator: ",")
      .map { String($0).trimmed }.filter { !$0.isEmpty }
    guard names.count > 1, names.count > 2 || hasAnd || hasInitial(names[0]) else { return nil }
    let arePersons = names.allSatisfy { name in
      InvertedName.person(displayed: name, isBody: isBody) != nil
    }
    return arePersons ? names.map { .displayed($0) } : nil
  }

  /// Whether a word of a name, but not the last one, is an initial: `J. Doe`, `Jane M. Doe`.
  private static func hasInitial(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return words.dropLast().contains { $0.hasSuffix(".") && InitialedNames.isInitials($0) }
      && !words.suffix(1).allSatisfy(InitialedNames.isInitials)
  }
}
