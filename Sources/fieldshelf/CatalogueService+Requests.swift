import Catalogue
import Glibc
import Messages
import Publications
import Vocabularies

/// A catalogue did not answer.
struct FailedAnswer: Error, MessageConvertible, CustomStringConvertible {
  let message: Message
}

/// Synchronous requests that commands send to a service.
extension CatalogueService {
  /// Returns the page that answers a request.
  func page(_ request: PageRequest) throws -> Page {
    guard case .page(let page) = try answer(.page(request)) else { throw FailedAnswer.missing }
    return page
  }

  /// Returns the count of a query, with advice if nothing is found.
  func page(of query: Query) throws -> Page {
    try page(
      PageRequest(query: query, rows: .ranks(0..<1), language: Messages.chosen.language))
  }

  /// Resolves names to values.
  func matches(_ request: NameRequest) throws -> [NameAnswer] {
    guard case .names(let matches) = try answer(.names(request)) else { throw FailedAnswer.missing }
    return matches
  }

  /// Returns a publication with its related data.
  func detail(
    _ id: PublicationID, relatedLimit: Int = 0, language: String = Messages.english.language
  ) throws -> PublicationDetail? {
    let request = PublicationRequest(id: id, relatedLimit: relatedLimit, language: language)
    guard case .publication(let detail) = try answer(.publication(request)) else {
      throw FailedAnswer.missing
    }
    return detail
  }

  /// Calls `body` with each result row, in result order.
  func forEachRow(of query: Query, _ body: (ResultRow) throws -> Void) throws {
    let step = 1024
    var rank = 0
    while true {
      let page = try page(PageRequest(query: query, rows: .ranks(rank..<rank + step)))
      for row in page.rows { try body(row) }
      rank += step
      if rank >= page.count { return }
    }
  }

  /// Sends a request and waits for its answer.
  private func answer(_ content: CatalogueRequest.Content) throws -> CatalogueAnswer.Content {
    send(CatalogueRequest(number: 1, content))
    while true {
      guard let answer = receive() else {
        guard let descriptor else { throw FailedAnswer.missing }
        var events = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        poll(&events, 1, -1)
        continue
      }
      switch answer.content {
      case .failed(let message), .delayed(let message): throw FailedAnswer(message: message)
      default: break
      }
      switch answer.completeness {
      case .partial(let message): throw FailedAnswer(message: message)
      case .rowsFirst: continue
      case .whole: return answer.content
      }
    }
  }
}

extension FailedAnswer {
  /// No answer came, or one of the wrong kind.
  fileprivate static let missing = FailedAnswer(message: Message(.answerMissing))
}
