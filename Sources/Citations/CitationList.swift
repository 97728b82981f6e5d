package import Publications
internal import Text

/// A publication to cite.
package struct CitedPublication: Equatable, Sendable {
  /// The record.
  package var publication: Publication
  /// The date of access; `nil` for the date in the record, if it has one.
  package var accessed: PublicationDate?

  /// A publication and its date of access.
  package init(_ publication: Publication, accessed: PublicationDate? = nil) {
    self.publication = publication
    self.accessed = accessed
  }
}

/// One publication in a citation style.
package struct Citation: Equatable, Sendable {
  /// The entry in a list of references.
  package let entry: CitationText
  /// The citation in running text, including its parentheses.
  package let inText: CitationText
}

/// Publications cited together, so that works of the same authors and year are disambiguated.
package struct CitationList: Equatable, Sendable {
  /// In the order of the given publications; numbered styles number them in this order.
  package let citations: [Citation]
  /// Indices of `citations` in the order in which the style prints its list of references.
  package let referenceOrder: [Int]

  /// Cites publications in a style. O(n log n), and quadratic in the number of ambiguous works.
  package init(_ publications: [CitedPublication], style: CitationStyle) {
    let rules = style.rules
    let works = publications.map { Work($0.publication, accessed: $0.accessed) }
    let order = Self.order(of: works, rules)
    let placements = Placements(works, order: order, rules: rules).all
    referenceOrder = order
    citations = zip(works, placements).map { work, placement in
      let names = rules.nameRules?.text(work.creators.names, placement)
      return Citation(
        entry: rules.entry(for: work, at: placement),
        inText: rules.inText(names ?? CitationText(""), of: work, at: placement))
    }
  }

  /// By authors, then by the style's keys, then in the given order; numbered styles keep the given
  /// order.
  private static func order(of works: [Work], _ rules: any StyleRules) -> [Int] {
    guard rules.nameRules != nil else { return Array(works.indices) }
    let keys = works.map { work -> [String] in
      let names = work.creators.names.map(rules.sortKey)
      let author =
        names.isEmpty || work.type == .legislation && rules.namesLawsByTitle
        ? rules.inTextTitle(of: work).plain : names.joined(separator: " , ")
      return ([author] + rules.sortKeys(of: work)).map(sortKey)
    }
    return works.indices.sorted { left, right in
      for (a, b) in zip(keys[left], keys[right]) where a != b { return a < b }
      return left < right
    }
  }

  /// Ignores case, accents and punctuation.
  private static func sortKey(_ text: String) -> String {
    WordScanner.words(in: text).map(\.folded).joined(separator: " ")
  }
}

extension CitationStyle {
  /// Cites a publication by itself.
  package func citation(of publication: CitedPublication) -> Citation {
    let list = CitationList([publication], style: self)
    return list.citations[0]
  }
}
