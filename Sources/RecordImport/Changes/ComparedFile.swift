internal import CatalogueStore
package import Publications
package import RecordFormats
package import Vocabularies

/// A file of records or a catalogue that is read twice: first completely, then the differing
/// records.
package struct ComparedFile: Sendable {
  private let path: String
  private let format: RecordFormat?
  private let vocabulary: Vocabulary
  private let image: CatalogueImage?
  private let catalogue: StoredCatalogue?

  /// Opens a file; throws if it cannot be read twice.
  package init(
    _ path: String, as format: RecordFormat? = nil, vocabulary: Vocabulary
  ) throws(PublicationReader.Failure) {
    let (form, isRegular) = try ComparedFile.form(of: path, format)
    self.path = path
    self.format = format
    self.vocabulary = vocabulary
    guard form == .image else {
      if !isRegular { throw .file(.readOnce(path)) }
      (image, catalogue) = (nil, nil)
      return
    }
    do {
      let image = try CatalogueImage(mapping: path)
      self.image = image
      catalogue = try StoredCatalogue(image)
    } catch {
      throw .image(path, error)
    }
  }

  private static func form(
    of path: String, _ format: RecordFormat?
  ) throws(PublicationReader.Failure) -> (RecordFileForm, isRegular: Bool) {
    do {
      let stream = try RecordStream.open(path, as: format)
      return (stream.form, stream.size != nil)
    } catch {
      throw .file(error)
    }
  }

  /// The digest stored in a catalogue; `nil` for other files.
  package var digest: CatalogueDigest? { catalogue?.digest }

  /// Reads every record of a file; a catalogue has checksums of its records.
  package func index() throws(PublicationReader.Failure) -> CatalogueIndex {
    if let catalogue, let image {
      let index = CatalogueIndex(catalogue)
      do {
        try image.checkWhole()
      } catch {
        throw .image(path, error)
      }
      return index
    }
    var index = CatalogueIndex()
    var ids = UniqueIDs()
    index.report = try PublicationReader(
      vocabulary: vocabulary, keepsOrigins: false, suggestionLimit: 0
    )
    .read(path, as: format) { publication in
      var publication = publication
      publication.id = ids.add(publication.id).id
      index.add(publication)
    }
    return index
  }

  /// Calls `body` with the records at some ordinals, which must be ascending.
  package func forEach(
    at ordinals: [Int], of index: CatalogueIndex, _ body: (Int, Publication) -> Void
  ) throws(PublicationReader.Failure) {
    if ordinals.isEmpty { return }
    guard let catalogue, let image else { return try read(ordinals, index, body) }
    for ordinal in ordinals { body(ordinal, catalogue.publication(at: ordinal)) }
    do {
      try image.checkWhole()
    } catch {
      throw .image(path, error)
    }
  }

  private func read(
    _ ordinals: [Int], _ index: CatalogueIndex, _ body: (Int, Publication) -> Void
  ) throws(PublicationReader.Failure) {
    let places = Set(ordinals.map { Int(index.places[$0]) })
    // Several records may have the same place.
    var expected = index.places.indices.filter { places.contains(Int(index.places[$0])) }[...]
    var wanted = ordinals[...]
    _ = try PublicationReader(vocabulary: vocabulary, suggestionLimit: 0).read(
      path, as: format, only: places, progress: { _ in !wanted.isEmpty },
      add: { publication in
        guard let ordinal = expected.popFirst(), ordinal == wanted.first else { return }
        wanted.removeFirst()
        var publication = publication
        publication.id = index.id(at: ordinal)
        body(ordinal, publication)
      })
    if !wanted.isEmpty { throw .file(.changedWhileRead(path)) }
  }
}
