package import Vocabularies

/// Identifies the vocabulary files that a catalogue was built with, by their contents: a catalogue
/// has their names, but not the files, which reading further records takes.
package struct VocabularyFingerprint: Equatable, Sendable {
  let value: UInt64

  init(value: UInt64) {
    self.value = value
  }

  /// The fingerprint of one file, from its bytes alone: its name does not count.
  package init(of file: FileContents) {
    value = Checksum.of([file])
  }

  /// The fingerprint of several files in this order; `nil` for none.
  package init?(of files: [VocabularyFingerprint]) {
    guard let first = files.first else { return nil }
    guard files.count > 1 else {
      self = first
      return
    }
    var checksum = Checksum()
    for file in files {
      withUnsafeBytes(of: file.value.littleEndian) { checksum.update($0) }
    }
    value = checksum.value
  }

  /// Stands for the embedded concepts, in whatever version, where other files are added to them.
  package static let embeddedConcepts = VocabularyFingerprint(value: 1)

  /// Whether it is that of some of `files`, one after the other: what they add to each other does
  /// not take any names away.
  package func isContained(in files: [VocabularyFingerprint]) -> Bool {
    files.indices.contains { first in
      files[first...].indices.contains { last in
        VocabularyFingerprint(of: Array(files[first...last])) == self
      }
    }
  }
}
