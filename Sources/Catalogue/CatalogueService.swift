/// Answers questions about a catalogue: from a file at once, or from an engine later.
///
/// The session sends a request and takes the answers that are there. A service that answers at once
/// has its answer ready when `send` returns; another one has a descriptor to poll.
package protocol CatalogueService: AnyObject {
  /// What the catalogue is called, for the first line; it has passed the filter of outside text.
  var name: String { get }

  /// A descriptor that becomes readable when an answer may be there; `nil` for a service that
  /// answers at once. It may change after `send` and `receive`.
  var descriptor: Int32? { get }

  /// Asks. A request that has not been answered yet may be given up for a newer one of its kind.
  func send(_ request: CatalogueRequest)

  /// The next answer that has arrived; `nil` when there is none. Never waits.
  func receive() -> CatalogueAnswer?

  /// Whether the file or engine has another catalogue by now; cheap enough to ask at every key.
  var isOutdated: Bool { get }

  /// Opens the changed catalogue, which then answers all further requests.
  func reload() throws(ReloadError)
}
