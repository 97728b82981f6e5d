package import CatalogueStore
internal import EmbeddedFiles
internal import Publications
package import Vocabularies

extension Vocabulary {
  /// The embedded vocabulary with its concepts.
  package static let concepts = embedded { try ThesaurusReader.read(EmbeddedFiles.topics) }

  fileprivate static func embedded(_ thesaurus: () throws -> Thesaurus?) -> Vocabulary {
    do {
      return try EmbeddedFiles.vocabulary(thesaurus: try thesaurus())
    } catch {
      preconditionFailure("the embedded vocabulary cannot be read: \(error)")
    }
  }
}

extension StoredCatalogue {
  /// The embedded listing, as the program shows it.
  package static let listing: StoredCatalogue = {
    do {
      return try StoredCatalogue(EmbeddedCatalogue.build(.concepts))
    } catch {
      preconditionFailure("the embedded listing cannot be read: \(error)")
    }
  }()
}
