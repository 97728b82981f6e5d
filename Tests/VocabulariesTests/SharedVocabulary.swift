import EmbeddedFiles
import Vocabularies

/// The index of the embedded vocabulary, made once: without optimisation that takes a while.
enum SharedVocabulary {
  private static let index = Result { try EmbeddedFiles.vocabulary().labelIndex() }

  static func labelIndex() throws -> LabelIndex { try index.get() }

  /// The embedded vocabulary with other topics.
  static func vocabulary(with thesaurus: Thesaurus) throws -> Vocabulary {
    try EmbeddedFiles.vocabulary(thesaurus: thesaurus)
  }
}
