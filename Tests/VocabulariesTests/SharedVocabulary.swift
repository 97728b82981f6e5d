import EmbeddedFiles
import Vocabularies

/// The index of the embedded vocabulary, created once because it takes a while in a debug build.
enum SharedVocabulary {
  private static let index = Result {
    try EmbeddedFiles.vocabulary().nameIndex(of: [.country, .grouping])
  }

  static func places() throws -> NameIndex { try index.get() }

  /// Returns the embedded vocabulary with other topics.
  static func vocabulary(with thesaurus: Thesaurus) throws -> Vocabulary {
    try EmbeddedFiles.vocabulary(thesaurus: thesaurus)
  }
}
