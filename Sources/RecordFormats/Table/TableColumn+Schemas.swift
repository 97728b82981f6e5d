internal import Text

/// Column names in exports of repositories: elements of Dublin Core, which DSpace writes with a
/// language (`dc.title[en_US]`), and labels in results of Wikidata (`countryLabel`).
extension TableColumn {
  private static let elements: [String: TableColumn] = [
    "title": .title, "title alternative": .notes, "alternative": .notes,
    "creator": .authors, "contributor author": .authors, "contributor editor": .editors,
    "contributor translator": .translators, "contributor": .contributors,
    "subject": .topics, "description": .description, "description abstract": .description,
    "abstract": .description, "description tableofcontents": .notes,
    "publisher": .publisher, "publisher place": .publisherPlace,
    "date": .date, "date issued": .date, "issued": .date, "type": .type,
    "language": .languages, "language iso": .languages,
    "identifier": .identifiers, "identifier uri": .url, "identifier doi": .doi,
    "identifier isbn": .isbn, "identifier issn": .issn, "relation ispartofseries": .series,
    "coverage": .countries, "coverage spatial": .countries, "spatial": .countries,
    "format extent": .pages, "extent": .pages,
  ]

  /// The column for an element of Dublin Core, with or without a language in brackets.
  static func element(named name: String) -> TableColumn? {
    // Few names begin like this; a writer reads each row back, and with it the names.
    guard ["dc", "du"].contains(name.prefix(2).lowercased()) else { return nil }
    let key = withoutLanguage(name).lowercased().split { !$0.isLetter }.joined(separator: " ")
    guard let prefix = ["dc ", "dcterms ", "dublin core "].first(where: key.hasPrefix) else {
      return nil
    }
    let element = String(key.dropFirst(prefix.count))
    return elements[element] ?? (element.hasPrefix("subject ") ? .topics : nil)
  }

  private static func withoutLanguage(_ name: String) -> String {
    guard name.hasSuffix("]"), let open = name.lastIndex(of: "[") else { return name }
    return String(name[..<open])
  }

  /// The column for a variable of a query, such as `authorLabel` or `publicationDate`.
  static func variable(named name: String) -> TableColumn? {
    guard name.utf8.count <= longestName else { return nil }
    let isLabel = name.hasSuffix("Label") && name.utf8.count > 5
    let name = isLabel ? String(name.dropLast(5)) : name
    if isLabel, name == "item" { return .title }
    var words = ""
    for letter in name {
      if letter.isUppercase, words.last?.isLowercase == true { words.append(" ") }
      words.append(letter)
    }
    return isLabel || words != name ? named(words) : nil
  }

  /// Corrects the columns of repositories, whose collections are numbers, and of Wikidata, whose
  /// items are addresses.
  static func correct(_ columns: inout [TableColumn?], named names: [String]) {
    let hasElements = names.contains { element(named: $0) != nil }
    let hasLabels = names.contains("itemLabel")
    for (index, name) in names.enumerated() {
      if hasElements, columns[index] == .collections, name == "collection" { columns[index] = nil }
      if name == "item", hasLabels { columns[index] = .id }
    }
  }

  /// The columns without those that repeat one with a single value. The one that the user chose is
  /// kept, else the first; `name` is the title only without a column `title`.
  static func withoutRepetition(
    _ columns: [TableColumn?], named names: [String], _ choice: TableColumns?
  ) -> [TableColumn?] {
    var best: [TableColumn: (rank: Int, index: Int)] = [:]
    for (index, column) in columns.enumerated() {
      guard let column, !column.isList else { continue }
      let isChosen = choice?.column(named: names[index]) == column
      let isTitle = column == .title && FoldedKey(names[index]) == FoldedKey("title")
      let rank = isChosen ? 2 : isTitle ? 1 : 0
      if best[column].map({ $0.rank < rank }) ?? true { best[column] = (rank, index) }
    }
    return columns.enumerated().map { index, column in
      guard let column, !column.isList else { return column }
      return best[column]?.index == index ? column : nil
    }
  }
}
