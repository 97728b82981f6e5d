internal import Publications
internal import Text

extension AddedRows {
  /// A row with a comment for its editor.
  package struct Line: Equatable, Sendable {
    /// The comment after `#` in the line above; empty for none.
    package var comment: String
    /// The cells; empty for a comment alone.
    package var cells: [String]

    /// A row with a comment.
    package init(comment: String = "", _ cells: [String]) {
      (self.comment, self.cells) = (comment, cells)
    }
  }

  /// The rows of tags, sources and countries, without comments.
  package var lines: [[Line]] {
    [
      tags.map { Line([$0.tag, $0.kind.rawValue, $0.under]) },
      sources.map { row in
        let source = row.source
        let kind = source.isPerson ? "person" : "body"
        let others = row.otherNames.joined(separator: "|")
        return Line([source.name, source.acronym ?? "", kind, row.parent, others])
      },
      countries.map { Line([$0.code, $0.names.joined(separator: "|")]) },
    ]
  }

  /// The text of a file with these rows of tags, sources and countries; reading it gives the same
  /// rows.
  package static func text(of tables: [[Line]], comment: [String] = []) -> String {
    var text = comment.map { "# \(clean($0))\n" }.joined()
    for (columns, lines) in zip(AddedRows.tables, tables) where !lines.isEmpty {
      if !text.isEmpty { text += "\n" }
      text += columns.joined(separator: "\t") + "\n"
      for line in lines {
        if !line.comment.isEmpty { text += "# \(clean(line.comment))\n" }
        guard !line.cells.isEmpty else { continue }
        text += line.cells.map(clean).joined(separator: "\t") + "\n"
      }
    }
    return text
  }

  /// A text without line ends or tabs. Names are compared without punctuation, so a tag may lose an
  /// initial `#`, which would make its row a comment.
  private static func clean(_ text: String) -> String {
    String(TextFilter.line(text).drop { $0 == "#" || $0 == " " })
  }
}

extension AddedRows {
  /// Two rows with the same name that contradict each other.
  package struct Conflict: Equatable, Sendable {
    /// The name.
    package var name: String
    /// The place of the row that is kept.
    package var kept: VocabularyFileError.Place
    /// The place of the row that is left out.
    package var leftOut: VocabularyFileError.Place
  }

  /// Adds the rows of another file; returns the conflicting rows, which are left out. New spellings
  /// are added to existing sources and countries.
  package mutating func merge(_ other: AddedRows) -> [Conflict] {
    var conflicts: [Conflict] = []
    var tagNumbers = numbers(of: tags, by: \.tag)
    for row in other.tags {
      guard let number = tagNumbers[FoldedKey(row.tag)] else {
        tagNumbers[FoldedKey(row.tag)] = tags.count
        tags.append(row)
        continue
      }
      let there = tags[number]
      if there.kind != row.kind || FoldedKey(there.under) != FoldedKey(row.under) {
        conflicts.append(Conflict(name: row.tag, kept: there.place, leftOut: row.place))
      }
    }
    var sourceNumbers = numbers(of: sources, by: \.source.name)
    for row in other.sources {
      guard let number = sourceNumbers[FoldedKey(row.source.name)] else {
        sourceNumbers[FoldedKey(row.source.name)] = sources.count
        sources.append(row)
        continue
      }
      let there = sources[number]
      sources[number].otherNames.addNew(row.otherNames)
      if there.source != row.source || there.parent != row.parent {
        conflicts.append(Conflict(name: row.source.name, kept: there.place, leftOut: row.place))
      }
    }
    var countryNumbers = numbers(of: countries, by: \.code)
    for row in other.countries {
      if let number = countryNumbers[FoldedKey(row.code)] {
        countries[number].names.addNew(row.names)
      } else {
        countryNumbers[FoldedKey(row.code)] = countries.count
        countries.append(row)
      }
    }
    return conflicts
  }

  private func numbers<Row>(of rows: [Row], by name: (Row) -> String) -> [FoldedKey: Int] {
    Dictionary(
      rows.enumerated().map { (FoldedKey(name($0.element)), $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension [String] {
  /// Adds the names that are new after folding.
  fileprivate mutating func addNew(_ names: [String]) {
    let there = Set(map { FoldedKey($0) })
    self += names.filter { !there.contains(FoldedKey($0)) }
  }
}
