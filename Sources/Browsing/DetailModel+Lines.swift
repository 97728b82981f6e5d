package import CatalogueStore
package import Publications
internal import Screen
internal import Text

extension DetailModel {
  /// The publication as lines of at most `columns` columns, the words of `terms` marked; `isBrief`
  /// leaves out what the catalogue does not give, the tags and where the record comes from.
  package func lines(
    columns: Int, terms: [FoundTerm], isBrief: Bool = false
  ) -> [StyledLine] {
    var page = Page(columns: max(8, columns), terms: terms, isBrief: isBrief)
    page.add(ShownTitle.text(of: publication.title), role: .title)
    page.addBlank()
    addFields(to: &page)
    for paragraph in publication.paragraphs {
      page.addBlank()
      page.add(paragraph)
    }
    if !related.isEmpty {
      page.addBlank()
      page.add("Related publications", role: .heading)
    }
    for (index, other) in related.enumerated() {
      let title = ShownTitle.text(of: other.title)
      page.add("\(index + 1) \(title)", indent: 4, first: 2, link: index)
      page.add(other.reasons.map(\.text).joined(separator: "; "), role: .muted, indent: 4)
    }
    if !isBrief {
      page.addBlank()
      page.add(provenance, role: .muted)
    }
    return page.lines
  }

  private func addFields(to page: inout Page) {
    page.addField("Sources", publication.sources.map(\.text))
    page.addField("Year", [publication.year.map(String.init)].compactMap(\.self))
    page.addField("Topics", publication.topics)
    if !publication.collections.isEmpty {
      page.addField("Collections", publication.collections)
    }
    page.addField(
      "Countries",
      countries.map { group in
        let names = group.countries.joined(separator: ", ")
        return group.region.isEmpty ? names : "\(group.region): \(names)"
      })
    page.addField("Language", publication.languages)
    page.addField("Link", [publication.url].compactMap(\.self))
    if !publication.tags.isEmpty, !page.isBrief { page.addField("Tags", publication.tags) }
  }

  private var provenance: String {
    guard let origin = publication.origin else { return "Identifier \(publication.id)" }
    return "Identifier \(publication.id), from \(origin.text)"
  }
}

/// Lines being filled from the top.
private struct Page {
  let columns: Int
  let terms: [FoundTerm]
  let isBrief: Bool
  var lines: [StyledLine] = []

  /// Columns of a field's name with the space after it; on a small screen it has its own line.
  private var labelColumns: Int { hasLabelColumn ? 13 : 2 }

  private var hasLabelColumn: Bool { columns >= 40 }

  mutating func addBlank() { lines.append(StyledLine()) }

  /// Adds wrapped text; the first line may be indented less than the others.
  mutating func add(
    _ text: String, role: StyleRole = .text, indent: Int = 0, first: Int? = nil,
    link: Int? = nil
  ) {
    let ranges = Emphasis.ranges(in: text, of: terms)
    for (index, part) in Wrapping.lines(text, columns: columns - indent).enumerated() {
      var pieces = Emphasis.pieces(of: part, ranges: ranges, role: role)
      let columns = index == 0 ? first ?? indent : indent
      let margin = String(repeating: " ", count: columns)
      if columns > 0 { pieces.insert(.init(text: margin, role: role), at: 0) }
      lines.append(StyledLine(pieces, link: link))
    }
  }

  /// Adds a named field; a field that the catalogue does not give says so.
  mutating func addField(_ name: String, _ values: [String]) {
    let isGiven = !values.isEmpty
    if isBrief, !isGiven { return }
    let text = isGiven ? values.joined(separator: "; ") : "not given"
    let start = lines.count
    add(text, role: isGiven ? .text : .muted, indent: labelColumns)
    if !hasLabelColumn {
      lines.insert(StyledLine(Clipping.end(name, columns: columns), role: .heading), at: start)
    } else {
      let padded = name + String(repeating: " ", count: labelColumns - name.count)
      lines[start].pieces[0] = .init(text: padded, role: .heading)
    }
  }
}

extension Origin {
  /// `records.jsonl, line 11` or `listing.txt, lines 164-169`.
  package var text: String {
    let (first, last) = (lines.lowerBound, lines.upperBound)
    return "\(file), "
      + (first == last ? "\(unit.rawValue) \(first)" : "\(unit.rawValue)s \(first)-\(last)")
  }
}

extension Source {
  /// The name with its short form.
  package var text: String { acronym.map { "\(name) (\($0))" } ?? name }
}

extension RelatedPublication.Reason {
  /// Why a publication is called related, in words.
  package var text: String {
    switch self {
    case .sharedTopics(let labels): "also on \(labels.joined(separator: ", "))"
    case .sharedCountries(let labels): "also about \(labels.joined(separator: ", "))"
    case .sharedSources(let labels): "also by \(labels.joined(separator: ", "))"
    case .similarTitle: "similar title"
    }
  }
}
