/// Answers requests about a catalogue: synchronously from a file, or asynchronously from an engine.
///
/// The session sends a request and collects the answers that are available. A synchronous service
/// has its answer ready when `send` returns; an asynchronous one has a descriptor to poll.
package protocol CatalogueService: AnyObject {
  /// The catalogue's display name, for the first line; already sanitised.
  var name: String { get }

  /// A descriptor that becomes readable when an answer may be available; `nil` for a synchronous
  /// service. It may change after `send` and `receive`.
  var descriptor: Int32? { get }

  /// Sends a request. A newer request of the same kind may cancel one that has not been answered.
  func send(_ request: CatalogueRequest)

  /// The next answer that has arrived; `nil` when there is none. Never blocks.
  func receive() -> CatalogueAnswer?

  /// Whether the file or engine now has a different catalogue; cheap enough to check at every key.
  var isOutdated: Bool { get }

  /// Opens the changed catalogue, which answers all further requests.
  func reload() throws(ReloadError)
}
