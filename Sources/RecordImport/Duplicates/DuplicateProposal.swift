internal import CatalogueStore
package import Publications
package import RecordFormats
internal import Text

/// Proposes groups of records that are likely one publication, for an editor to look through.
package struct DuplicateProposal {
  private var finder: DuplicateFinder
  private var records = AuditedRecords()
  private var ids = UniqueIDs()
  /// Identifiers that several records have, with those that the others get in a catalogue.
  private var repeated: Set<PublicationID> = []

  /// A proposal by some rules.
  package init(by rules: Set<DuplicateRule>) {
    finder = DuplicateFinder(by: rules)
  }

  /// Takes the next record.
  package mutating func add(_ publication: Publication) {
    finder.add(publication)
    var publication = publication
    // As a catalogue that is built of the records has it.
    let (id, isNumbered) = ids.add(publication.id)
    if isNumbered {
      repeated.insert(id)
      repeated.insert(PublicationID(TextFilter.line(publication.id.text)))
    }
    publication.id = id
    records.append(publication)
  }

  /// A group as it is proposed.
  package struct Group {
    /// What the records have in common.
    package let rule: DuplicateRule
    /// The fields in which not all of them are the same.
    package let differing: [RecordField]
    /// Identifier, title and place of each record, the one to keep first; and whether other records
    /// have the identifier too, so that it depends on the order of the files.
    package let records:
      [(id: PublicationID, title: String, file: String?, line: Int?, isRepeated: Bool)]
  }

  /// The groups in the order of their first records, the surest rule first.
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
