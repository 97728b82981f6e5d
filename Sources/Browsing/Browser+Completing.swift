internal import Catalogue
internal import Messages

extension Browser {
  /// Inserts the next completion of the text before the cursor, or requests completions. Returns
  /// false if there is nothing to complete.
  mutating func complete(_ prompt: PromptModel, before start: SearchStart) -> Bool {
    if var cycle = aids.cycle, cycle.prompt == prompt, cycle.completions.count > 1 {
      cycle.place = (cycle.place + 1) % cycle.completions.count
      put(cycle, before: start)
      return true
    }
    guard let part = FieldCompletion(prompt) else { return false }
    switch part.kind {
    case .names(let names):
      put(.init(part: part, before: prompt, completions: names, place: 0), before: start)
    case .value, .person:
      aids.isCompleting = true
      completeFromAnswer()
    }
    return true
  }

  /// Takes the requested completions; those of an older request are dropped.
  mutating func take(completions labels: [String], number: Int) {
    guard let asked = aids.asked, asked.number == number else { return }
    aids.asked = nil
    aids.answer = (asked.request, labels)
    completeFromAnswer()
  }

  /// Requests completions of the typed text unless they are known, and shows the first one. If
  /// lists follow only after a pause in typing, so does this.
  mutating func refreshCompletion() -> [Effect] {
    guard case .searching(let prompt, _) = inputMode else { return [] }
    guard !isHeldBack || aids.isCompleting else { return [] }
    if let cycle = aids.cycle, cycle.prompt == prompt, let next = cycle.next {
      aids.candidate = next
      return []
    }
    guard let part = FieldCompletion(prompt), part.isLikely else {
      aids.candidate = nil
      return []
    }
    switch part.kind {
    case .names(let names): aids.candidate = names.first.map { $0 + ":" }
    case .value, .person:
      guard let request = part.request(in: messages.language) else { return [] }
      if let answer = aids.answer, answer.request == request {
        aids.candidate = answer.labels.first { $0 != part.text }
      } else if aids.asked?.request != request {
        aids.candidate = nil
        let number = requests.next()
        aids.asked = (number, request)
        return [.send(CatalogueRequest(number: number, .completions(request)))]
      }
    }
    return []
  }

  /// Completes the text that Tab is waiting for, if the answer is for the current text.
  private mutating func completeFromAnswer() {
    guard aids.isCompleting, case .searching(let prompt, let start) = inputMode,
      let part = FieldCompletion(prompt), let answer = aids.answer,
      part.request(in: messages.language) == answer.request
    else { return }
    aids.isCompleting = false
    guard !answer.labels.isEmpty else {
      notice = Message(.nothingToComplete, .text(part.text))
      return
    }
    put(.init(part: part, before: prompt, completions: answer.labels, place: 0), before: start)
  }

  private mutating func put(_ cycle: SearchAids.Cycle, before start: SearchStart) {
    type(cycle.prompt, before: start)
    aids.cycle = cycle
  }
}
