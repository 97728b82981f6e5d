internal import Catalogue

/// Completion, history and syntax help for the search prompt; reset with each new search.
package struct SearchPromptState: Equatable, Sendable {
  /// The earlier search shown, by index, and the text typed before it was recalled.
  var recalled: (index: Int, draft: PromptModel)?
  /// The completion request in flight.
  var inFlight: (number: Int, request: CompletionRequest)?
  /// The last completions received.
  var answer: (request: CompletionRequest, labels: [String])?
  /// Whether Tab waits for an answer.
  var isCompleting = false
  /// The completions that Tab cycles through.
  var cycle: Cycle?
  /// The text that Tab would insert, as shown in the hints.
  package internal(set) var candidate: String?
  /// The first visible line of the search syntax; `nil` while it is hidden.
  package internal(set) var syntaxTop: Int?

  /// The completions of one part of the text, and the one that is inserted.
  struct Cycle: Equatable, Sendable {
    let part: FieldCompletion
    let before: PromptModel
    let completions: [String]
    var index: Int

    /// The prompt with the current completion inserted.
    var prompt: PromptModel { part.completed(before, with: completions[index]) }

    /// The text that Tab inserts next, as shown in the hints; `nil` if there is no other.
    var next: String? {
      guard completions.count > 1 else { return nil }
      let name = completions[(index + 1) % completions.count]
      if case .names = part.kind { return name + ":" }
      return name
    }
  }

  /// Whether both show and complete the same; request numbers are ignored.
  package static func == (a: SearchPromptState, b: SearchPromptState) -> Bool {
    a.recalled?.index == b.recalled?.index && a.recalled?.draft == b.recalled?.draft
      && a.inFlight?.request == b.inFlight?.request && a.answer?.request == b.answer?.request
      && a.isCompleting == b.isCompleting && a.cycle == b.cycle && a.candidate == b.candidate
      && a.syntaxTop == b.syntaxTop
  }
}
