internal import CResources
internal import PublicationFiles
internal import Publications

/// The files that are embedded in the program.
enum Embedded {
  static let listing = contents("icmec-listing.txt", resource_listing())

  static func vocabulary() throws -> Vocabulary {
    try Vocabulary(
      tags: contents("tags.tsv", resource_tags()),
      countries: contents("countries.tsv", resource_countries()),
      regions: contents("regions.tsv", resource_regions()),
      sources: contents("sources.tsv", resource_sources()))
  }

  private static func contents(_ name: String, _ resource: resource) -> FileContents {
    FileContents(
      name: name, embedded: UnsafeBufferPointer(start: resource.base, count: resource.count))
  }
}
