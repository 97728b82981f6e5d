package import Catalogue
internal import Messages
internal import Text

/// Answers requests from a catalogue image, synchronously.
///
/// It computes only what a request asks for, and caches what the next key is likely to need: the
/// results of the last query and the rows of its lists.
package final class StoredCatalogueService: CatalogueService {
  /// The catalogue's display name, for the first line.
  package let name: String
  private var image: CatalogueImage
  private var answerer: PageAnswerer
  private var waiting: [CatalogueAnswer] = []

  /// A service for an image. It can be reloaded if it was mapped from a file.
  package init(_ image: CatalogueImage, name: String) throws(CatalogueImageError) {
    self.name = TextFilter.line(name)
    self.image = image
    answerer = PageAnswerer(try CatalogueReader(image.bytes))
  }

  /// Always `nil`: every answer is available when `send` returns.
  package var descriptor: Int32? { nil }

  /// Answers at once.
  package func send(_ request: CatalogueRequest) {
    let content: CatalogueAnswer.Content =
      switch request.content {
      case .page(let page): .page(answerer.page(page))
      case .publication(let publication): .publication(answerer.detail(publication))
      case .names(let names): .names(answerer.matches(names))
      case .completions(let wanted): .completions(answerer.completions(wanted))
      }
    waiting.append(
      CatalogueAnswer(
        number: request.number, content,
        completeness: image.isCut ? .partial(Message(.catalogueCutShort)) : .whole))
  }

  /// The next answer, in request order.
  package func receive() -> CatalogueAnswer? { waiting.isEmpty ? nil : waiting.removeFirst() }

  /// Whether the mapped file has been replaced or changed.
  package var isOutdated: Bool { image.isReplaced }

  /// Maps the file again.
  package func reload() throws(ReloadError) {
    guard let path = image.path else { throw .notReloadable }
    let changed: CatalogueImage
    let reader: CatalogueReader
    do {
      changed = try CatalogueImage(mapping: path)
      reader = try CatalogueReader(changed.bytes)
    } catch {
      throw .failed(error.message(of: path))
    }
    // A file that can no longer be opened is reported even if it has not changed.
    guard image.isReplaced else { throw .unchanged }
    image = changed
    answerer = PageAnswerer(reader)
  }
}
