internal import CatalogueStore
package import Publications
package import RecordFormats
internal import Text

/// Proposes groups of records that are probably the same publication, for review by an editor.
package struct DuplicateProposal {
  private var finder: DuplicateFinder
  private var records = AuditedRecords()
  private var ids = UniqueIDs()
  /// Repeated identifiers, and the identifiers that a catalogue gives instead to all but the first
  /// record.
  private var repeated: Set<PublicationID> = []

  /// A proposal with some of the rules.
  package init(by rules: Set<DuplicateRule>) {
    finder = DuplicateFinder(by: rules)
  }

  /// Adds the next record.
  package mutating func add(_ publication: Publication) {
    finder.add(publication)
    var publication = publication
    // Use the identifier that the record would get in a built catalogue.
    let (id, isNumbered) = ids.add(publication.id)
    if isNumbered {
      repeated.insert(id)
      repeated.insert(PublicationID(TextFilter.line(publication.id.text)))
    }
    publication.id = id
    records.append(publication)
  }

  /// A proposed group.
  package struct Group {
    /// The rule that found the records.
    package let rule: DuplicateRule
    /// The fields that are not the same in all of them.
    package let differing: [RecordField]
    /// Identifier, title and place of each record, the one to keep first. `isRepeated`: other
    /// records share the identifier, so that it depends on the order of the files.
    package let records:
      [(id: PublicationID, title: String, file: String?, line: Int?, isRepeated: Bool)]
  }

  /// The groups, by rule, then by first record.
  package consuming func groups() -> [Group] {
    let (records, repeated) = (self.records, self.repeated)
    return finder.groups().map { group in
      Group(
        rule: group.rule, differing: group.differing,
        records: group.records.map {
          (
            records.id($0), records.title($0), records.fileName($0), records.line($0),
            repeated.contains(records.id($0))
          )
        })
    }
  }
}
