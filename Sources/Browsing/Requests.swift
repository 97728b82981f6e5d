internal import Catalogue
internal import Publications

/// The unanswered requests of a browser, one of each kind: a newer request replaces the older one
/// of its kind.
struct Requests: Equatable, Sendable {
  /// A request for results and lists.
  struct PageInFlight: Equatable, Sendable {
    var number: Int
    var request: PageRequest
    /// Whether it requests result rows.
    var hasRows: Bool
    /// Whether the answer determines the selected row.
    var selects: Bool
    /// The panes that the requested lists are for.
    var panes: [PaneKey]
    /// Whether its rows have arrived but not its lists.
    var hasReceivedRows = false
  }

  /// A request for a publication to read.
  struct Opening: Equatable, Sendable {
    /// What to do with the publication.
    enum Action: Equatable, Sendable {
      /// Open it on top of the open publications.
      case push
      /// Open it in place of all open publications.
      case replace
      /// Show it as a citation.
      case cite
      /// List its texts for copying.
      case copy
      /// Show it in the presentation.
      case present
      /// Replace the same publication, read before the catalogue changed.
      case refresh
    }

    var number: Int
    var id: PublicationID
    var action: Action
  }

  /// The number of the last request.
  private(set) var last = 0
  var page: PageInFlight?
  var opening: Opening?
  var preview: (number: Int, id: PublicationID)?
  /// The last request that was answered or refused; it is not repeated automatically.
  var lastCompleted: PageRequest?

  /// A number for a new request.
  mutating func next() -> Int {
    last += 1
    return last
  }

  static func == (a: Requests, b: Requests) -> Bool {
    a.last == b.last && a.page == b.page && a.opening == b.opening
      && a.lastCompleted == b.lastCompleted
      && a.preview?.number == b.preview?.number
  }
}

/// The result that an answer selects.
enum PendingSelection: Equatable, Sendable {
  /// The one the reader selected, else the first.
  case explicit
  case first
  /// The first of these that is a result, placed `offset` rows below the top if given.
  case publications([PublicationID], offset: Int?)
}
