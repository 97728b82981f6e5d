package import Publications
internal import Text

/// A document type with its names.
package struct NamedDocumentType: Equatable, Sendable {
  /// The CSL type.
  package let type: DocumentType
  /// The English display name.
  package let name: String
  /// Its names in other formats.
  package let otherNames: [String]
}

/// Reads `types.tsv`.
package enum DocumentTypeTable {
  private static let columns = ["type", "name", "other"]

  /// The document types of a file, in file order; throws when a name occurs twice.
  package static func types(
    of contents: FileContents
  ) throws(VocabularyFileError) -> [NamedDocumentType] {
    try contents.withBytes { bytes throws(VocabularyFileError) in
      var types: [NamedDocumentType] = []
      var owners: [FoldedKey: String] = [:]
      var rows = try TableReader(bytes, file: contents.name, columns: columns)
      while try rows.next() {
        let type = try rows.required(0)
        let name = try rows.required(1)
        for other in [type, name] + rows.list(2) {
          let owner = owners.updateValue(type, forKey: FoldedKey(other)) ?? type
          guard owner == type else {
            throw .repeated(rows.place, word: other, columns: ["type", "name", "other"])
          }
        }
        types.append(
          NamedDocumentType(
            type: DocumentType(rawValue: type), name: name, otherNames: rows.list(2)))
      }
      return types
    }
  }
}
