package import RecordFormats

/// Records that are probably the same publication.
package struct DuplicateGroup: Equatable, Sendable {
  /// The rule that found them.
  package let rule: DuplicateRule
  /// Their numbers, counted from 0 in reading order; ascending.
  package let records: [Int]
  /// The fields that are not the same in all of them.
  package let differing: [RecordField]
}
