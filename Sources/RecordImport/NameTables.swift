package import Publications

/// The tables by which words of formats become languages and kinds of documents.
package struct NameTables: Sendable {
  /// The code of a language by its name or any of its codes; `nil` for one that is not known.
  package var language: @Sendable (String) -> String?
  /// The kind of document by a format's word; `nil` for one that is not known.
  package var documentType: @Sendable (String) -> DocumentType?

  /// Tables of one's own.
  package init(
    language: @escaping @Sendable (String) -> String?,
    documentType: @escaping @Sendable (String) -> DocumentType?
  ) {
    self.language = language
    self.documentType = documentType
  }

  /// The tables of the program.
  package static let standard = NameTables(
    language: { $0 }, documentType: { DocumentType(rawValue: $0) })
}
