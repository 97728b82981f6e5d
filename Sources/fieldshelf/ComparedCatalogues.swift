import Files
import Publications
import RecordFormats
import RecordImport
import Vocabularies

/// Two files of records, or catalogues, and the differences between them.
struct ComparedCatalogues {
  let old: ComparedFile
  let new: ComparedFile
  private(set) var oldIndex = CatalogueIndex()
  private(set) var newIndex = CatalogueIndex()
  let comparison: CatalogueComparison
  /// The digests of the two catalogues.
  let digests: (old: CatalogueDigest, new: CatalogueDigest)

  /// Reads both files concurrently.
  init(
    _ old: String, _ new: String, as format: RecordFormat?, in vocabularies: FileVocabularies
  ) throws(PublicationReader.Failure) {
    let old = try ComparedFile(old, as: format, vocabulary: vocabularies.of(old))
    let new = try ComparedFile(new, as: format, vocabulary: vocabularies.of(new))
    (self.old, self.new) = (old, new)
    if let first = old.digest, let second = new.digest, first == second {
      comparison = CatalogueComparison(sameCount: first.count)
      digests = (first, second)
      return
    }
    let (first, second) = TwoThreads.run(
      { ComparedCatalogues.index(of: old) }, { ComparedCatalogues.index(of: new) })
    (oldIndex, newIndex) = (try first.get(), try second.get())
    comparison = CatalogueComparison(oldIndex, newIndex)
    digests = (oldIndex.digest, newIndex.digest)
  }

  private static func index(
    of file: ComparedFile
  ) -> Result<CatalogueIndex, PublicationReader.Failure> {
    do {
      return .success(try file.index())
    } catch {
      return .failure(error)
    }
  }

  /// Returns where a change puts its record, relative to the record before it in the newer
  /// catalogue.
  func place(of change: CatalogueComparison.Change) -> ChangePlace {
    guard let ordinal = change.predecessor else { return .standard }
    return ordinal < 0 ? .first : .after(newIndex.id(at: ordinal))
  }
}
