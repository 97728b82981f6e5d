internal import EmbeddedFiles
internal import Publications

/// The vocabulary of the embedded files, read once: without optimisation that takes a while.
enum SharedVocabulary {
  private static let shared = Result {
    let vocabulary = try Vocabulary(
      tags: EmbeddedFiles.tags, countries: EmbeddedFiles.countries,
      regions: EmbeddedFiles.regions, sources: EmbeddedFiles.sources,
      countryNames: EmbeddedFiles.countryNames, groupings: EmbeddedFiles.groupings)
    return (vocabulary: vocabulary, index: vocabulary.labelIndex())
  }

  static func vocabulary() throws -> Vocabulary { try shared.get().vocabulary }

  static func labelIndex() throws -> LabelIndex { try shared.get().index }
}
