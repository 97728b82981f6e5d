import EmbeddedFiles
import Publications
import Vocabularies

/// The embedded vocabulary with the concepts of `topics.ttl`, created once because it takes a while
/// in a debug build.
enum SharedVocabulary {
  private static let shared = Result {
    let thesaurus = try ThesaurusReader.read(EmbeddedFiles.topics)
    let vocabulary = try EmbeddedFiles.vocabulary(thesaurus: thesaurus)
    return (vocabulary: vocabulary, index: try vocabulary.nameIndex(of: [.topic]))
  }

  static func vocabulary() throws -> Vocabulary { try shared.get().vocabulary }

  /// Returns the index of its topics' names.
  static func topics() throws -> NameIndex { try shared.get().index }
}
