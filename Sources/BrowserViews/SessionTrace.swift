internal import Browsing
internal import Catalogue
internal import Messages
internal import Publications
internal import Screen

/// Traces a session, one line per event, effect, answer (with its sizes) or frame, with the
/// milliseconds since the start. For engineers, so its texts are not messages.
struct SessionTrace {
  private let write: (String) -> Void
  private let start = ContinuousClock.now

  init(_ write: @escaping (String) -> Void) { self.write = write }

  func event(_ event: TerminalEvent) { line("event \(event)") }

  func effect(_ effect: Effect) {
    guard case .send(let request) = effect else { return line("effect \(effect)") }
    switch request.content {
    case .page(let page):
      line(
        "request \(request.number) page rows \(page.rows) lists \(page.lists.count) "
          + "query \(page.query)")
    case .publication(let publication):
      line("request \(request.number) publication \(publication.id.text)")
    case .names(let names):
      line("request \(request.number) names \(names.facet.rawValue) \(names.names)")
    case .completions(let wanted):
      line("request \(request.number) completions \(wanted.facet.rawValue) \(wanted.text)")
    }
  }

  func answer(_ answer: CatalogueAnswer) {
    let content =
      switch answer.content {
      case .page(let page):
        "page \(page.count) of \(page.total), rows \(page.rows.count), lists "
          + page.lists.map { "\($0.rows.count)/\($0.rowCount)" }.joined(separator: " ")
      case .publication(let detail): detail == nil ? "no publication" : "publication"
      case .names(let matches): "names \(matches.count)"
      case .completions(let labels): "completions \(labels.count)"
      case .failed(let reason): "failed \(reason.key.name)"
      case .delayed(let reason): "delayed \(reason.key.name)"
      }
    let rest = answer.completeness == .whole ? "" : ", partial"
    line("answer \(answer.number) \(content)\(rest)")
  }

  func frame() { line("frame") }

  private func line(_ text: String) {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    let microseconds = Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
    let rest = "\(1000 + microseconds % 1000)".dropFirst()
    write("\(microseconds / 1000).\(rest) \(text)\n")
  }
}
