import CResources
import Publications

/// The files of Resources/ as they lie in the program.
enum EmbeddedFiles {
  /// The listing as published.
  static var listing: FileContents { contents("icmec-listing.txt", resource_listing()) }

  /// The vocabulary of topics, countries and sources; it is part of the program, so that an error
  /// in it is one of the build.
  static func vocabulary() throws(VocabularyFileError) -> Vocabulary {
    try Vocabulary(
      tags: contents("tags.tsv", resource_tags()),
      countries: contents("countries.tsv", resource_countries()),
      regions: contents("regions.tsv", resource_regions()),
      sources: contents("sources.tsv", resource_sources()))
  }

  private static func contents(_ name: String, _ file: resource) -> FileContents {
    FileContents(name: name, embedded: UnsafeBufferPointer(start: file.base, count: file.count))
  }
}
