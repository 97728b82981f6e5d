package import CatalogueStore
internal import EmbeddedFiles
internal import PublicationFiles
package import Publications

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

extension Catalogue {
  /// The embedded listing under preferred terms, as the program shows it.
  package static let listing = listing(in: .concepts)

  /// The embedded listing under the publisher's tags.
  package static let taggedListing = listing(in: .embedded { nil })

  private static func listing(in vocabulary: Vocabulary) -> Catalogue {
    do {
      return try Catalogue(EmbeddedCatalogue.build(vocabulary))
    } catch {
      preconditionFailure("the embedded listing cannot be read: \(error)")
    }
  }
}
