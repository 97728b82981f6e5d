import EmbeddedFiles
import Publications
import Vocabularies

/// The embedded vocabulary whose topics are the concepts of `topics.ttl`, made once: without
/// optimisation that takes a while.
enum SharedVocabulary {
  private static let shared = Result {
    let thesaurus = try ThesaurusReader.read(EmbeddedFiles.topics)
    let vocabulary = try EmbeddedFiles.vocabulary(thesaurus: thesaurus)
    return (vocabulary: vocabulary, index: vocabulary.labelIndex())
  }

  static func vocabulary() throws -> Vocabulary { try shared.get().vocabulary }

  static func labelIndex() throws -> LabelIndex { try shared.get().index }
}
