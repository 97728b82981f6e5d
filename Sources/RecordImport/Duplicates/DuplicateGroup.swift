package import RecordFormats

/// Records that are likely one publication.
package struct DuplicateGroup: Equatable, Sendable {
  /// What they have in common.
  package let rule: DuplicateRule
  /// Their numbers, counted from 0 in the order of reading; they ascend.
  package let records: [Int]
  /// The fields in which not all of them are the same.
  package let differing: [RecordField]
}
