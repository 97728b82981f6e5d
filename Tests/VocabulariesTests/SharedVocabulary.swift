import EmbeddedFiles
import Vocabularies

/// The index of the embedded vocabulary, made once: without optimisation that takes a while.
enum SharedVocabulary {
  private static let index = Result {
    try EmbeddedFiles.vocabulary().nameIndex(of: [.country, .grouping])
  }

  static func places() throws -> NameIndex { try index.get() }

  /// The embedded vocabulary with other topics.
  static func vocabulary(with thesaurus: Thesaurus) throws -> Vocabulary {
    try EmbeddedFiles.vocabulary(thesaurus: thesaurus)
  }
}
