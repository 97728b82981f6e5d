internal import Catalogue

/// What helps somebody who types a search; forgotten when the next one begins.
package struct SearchAids: Equatable, Sendable {
  /// Which earlier search is shown, and what had been typed before.
  var recalled: (place: Int, draft: PromptModel)?
  /// What was asked for, to complete a value.
  var asked: (number: Int, request: CompletionRequest)?
  /// The last answer.
  var answer: (request: CompletionRequest, labels: [String])?
  /// Whether Tab waits for an answer.
  var isCompleting = false
  /// The completions among which Tab goes on.
  var cycle: Cycle?
  /// What Tab would put in, as it is shown.
  package internal(set) var candidate: String?
  /// The first line of the forms on the screen; `nil` while they are not shown.
  package internal(set) var formsTop: Int?

  /// Completions of one part, of which one is in the text.
  struct Cycle: Equatable, Sendable {
    let part: FieldCompletion
    let before: PromptModel
    let completions: [String]
    var place: Int

    /// The text with the completion in it.
    var prompt: PromptModel { part.completed(before, with: completions[place]) }

    /// What Tab puts in next, as it is shown; `nil` where there is nothing else.
    var next: String? {
      guard completions.count > 1 else { return nil }
      let name = completions[(place + 1) % completions.count]
      if case .names = part.kind { return name + ":" }
      return name
    }
  }

  /// Whether two show and complete the same; the numbers of requests do not count.
  package static func == (a: SearchAids, b: SearchAids) -> Bool {
    a.recalled?.place == b.recalled?.place && a.recalled?.draft == b.recalled?.draft
      && a.asked?.request == b.asked?.request && a.answer?.request == b.answer?.request
      && a.isCompleting == b.isCompleting && a.cycle == b.cycle && a.candidate == b.candidate
      && a.formsTop == b.formsTop
  }
}
