import EmbeddedFiles
import Publications
import Vocabularies

/// The embedded vocabulary whose topics are the concepts of `topics.ttl`, made once: without
/// optimisation that takes a while.
enum SharedVocabulary {
  private static let shared = Result {
    let thesaurus = try ThesaurusReader.read(EmbeddedFiles.topics)
    let vocabulary = try EmbeddedFiles.vocabulary(thesaurus: thesaurus)
    return (vocabulary: vocabulary, index: try vocabulary.nameIndex(of: [.topic]))
  }

  static func vocabulary() throws -> Vocabulary { try shared.get().vocabulary }

  /// The names of its topics.
  static func topics() throws -> NameIndex { try shared.get().index }
}
