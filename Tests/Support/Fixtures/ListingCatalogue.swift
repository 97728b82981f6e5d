package import BrowserViews
package import Browsing
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

extension CatalogueWords {
  /// The words of the embedded listing, as the program knows them.
  package static func listing(terms: Terms = .preferred) -> CatalogueWords {
    CatalogueWords(
      terms: terms,
      counterparts: { label in
        terms == .preferred
          ? Vocabulary.concepts.tags(ofTopic: label) : Vocabulary.concepts.topics(ofTag: label)
      },
      other: {
        (terms == .preferred ? .taggedListing : .listing, listing(terms: terms.other))
      })
  }
}
