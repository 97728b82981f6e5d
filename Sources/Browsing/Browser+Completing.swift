internal import Catalogue
internal import Messages

extension Browser {
  /// Inserts the next completion of the text before the cursor, or requests completions. Returns
  /// false if there is nothing to complete.
  mutating func complete(_ prompt: PromptModel, before start: SearchStart) -> Bool {
    if var cycle = searchPrompt.cycle, cycle.prompt == prompt, cycle.completions.count > 1 {
      cycle.index = (cycle.index + 1) % cycle.completions.count
      put(cycle, before: start)
      return true
    }
    guard let part = FieldCompletion(prompt, in: messages) else { return false }
    switch part.kind {
    case .names(let names):
      put(.init(part: part, before: prompt, completions: names, index: 0), before: start)
    case .value, .person:
      searchPrompt.isCompleting = true
      completeFromAnswer()
    }
    return true
  }

  /// Receives the requested completions; those of an older request are dropped.
  mutating func receiveCompletions(_ labels: [String], number: Int) {
    guard let inFlight = searchPrompt.inFlight, inFlight.number == number else { return }
    searchPrompt.inFlight = nil
    searchPrompt.answer = (inFlight.request, labels)
    completeFromAnswer()
  }

  /// Requests completions of the typed text unless they are known, and shows the first one. If
  /// lists follow only after a pause in typing, so does this.
  mutating func refreshCompletion() -> [Effect] {
    guard case .searching(let prompt, _) = inputMode else { return [] }
    guard !isDebouncing || searchPrompt.isCompleting else { return [] }
    if let cycle = searchPrompt.cycle, cycle.prompt == prompt, let next = cycle.next {
      searchPrompt.candidate = next
      return []
    }
    guard let part = FieldCompletion(prompt, in: messages), part.isLikely else {
      searchPrompt.candidate = nil
      return []
    }
    switch part.kind {
    case .names(let names): searchPrompt.candidate = names.first.map { $0 + ":" }
    case .value, .person:
      guard let request = part.request(in: messages.language) else { return [] }
      if let answer = searchPrompt.answer, answer.request == request {
        searchPrompt.candidate = answer.labels.first { $0 != part.text }
      } else if searchPrompt.inFlight?.request != request {
        searchPrompt.candidate = nil
        let number = requests.next()
        searchPrompt.inFlight = (number, request)
        return [.send(CatalogueRequest(number: number, .completions(request)))]
      }
    }
    return []
  }

  /// Completes the text that Tab is waiting for, if the answer is for the current text.
  private mutating func completeFromAnswer() {
    guard searchPrompt.isCompleting, case .searching(let prompt, let start) = inputMode,
      let part = FieldCompletion(prompt, in: messages), let answer = searchPrompt.answer,
      part.request(in: messages.language) == answer.request
    else { return }
    searchPrompt.isCompleting = false
    guard !answer.labels.isEmpty else {
      notice = Message(.nothingToComplete, .text(part.text))
      return
    }
    put(.init(part: part, before: prompt, completions: answer.labels, index: 0), before: start)
  }

  private mutating func put(_ cycle: SearchPromptState.Cycle, before start: SearchStart) {
    type(cycle.prompt, before: start)
    searchPrompt.cycle = cycle
  }
}
