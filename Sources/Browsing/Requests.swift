internal import Catalogue
internal import Publications

/// What a browser has asked and not been answered yet, one of each kind: a newer request makes the
/// older one of its kind obsolete.
struct Requests: Equatable, Sendable {
  /// A request for results and lists.
  struct PageInFlight: Equatable, Sendable {
    var number: Int
    var request: PageRequest
    /// Whether it asks for rows of the results.
    var hasRows: Bool
    /// Whether the answer says which row is selected.
    var selects: Bool
    /// The panes that the lists are for.
    var panes: [PaneKey]
    /// Whether its rows have come, and the lists have not.
    var hasTakenRows = false
  }

  /// A request for a publication to read.
  struct Opening: Equatable, Sendable {
    /// Where the publication goes.
    enum Place: Equatable, Sendable {
      /// Above those that are open.
      case above
      /// In the place of all that are open.
      case instead
      /// Nowhere: it is shown as a citation.
      case cited
      /// Nowhere: its texts are listed to be copied.
      case copied
      /// On the screen that an audience sees.
      case presented
      /// In the place of the same publication, read before the catalogue changed.
      case renewed
    }

    var number: Int
    var id: PublicationID
    var place: Place
  }

  /// The number of the last request.
  private(set) var last = 0
  var page: PageInFlight?
  var opening: Opening?
  var preview: (number: Int, id: PublicationID)?
  /// The last request that was answered or refused: it is not sent again by itself.
  var settled: PageRequest?

  /// A number for a new request.
  mutating func next() -> Int {
    last += 1
    return last
  }

  static func == (a: Requests, b: Requests) -> Bool {
    a.last == b.last && a.page == b.page && a.opening == b.opening && a.settled == b.settled
      && a.preview?.number == b.preview?.number
  }
}

/// Which result an answer selects.
enum ResultAim: Equatable, Sendable {
  /// The one that the reader has gone to, else the first.
  case chosen
  case first
  /// The first of these that is a result; `offset` rows below the first one on the screen, where given.
  case publications([PublicationID], offset: Int?)
}
