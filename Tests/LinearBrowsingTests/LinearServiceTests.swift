import Catalogue
import Fixtures
import LinearBrowsing
import Messages
import Testing

/// Numbered lists of a catalogue that answers late, in part, or not at all.
@Suite("Linear session and its catalogue")
struct LinearServiceTests {
  private static let reason = Message(.noOtherList)

  /// Returns the output after each answer; `before` is called before each is read, `wait` while the
  /// session waits for the catalogue.
  private func replies(
    _ answers: [String], from service: ScriptedService,
    before: @escaping (Int) -> Void = { _ in }, wait: @escaping () -> Bool = { false }
  ) -> [String] {
    var left = answers[...]
    var printed: [String] = []
    var session = LinearSession(
      service,
      on: LinearTerminal(
        read: {
          before(answers.count - left.count)
          return left.popFirst()
        },
        print: { text in
          printed.append(text)
          return true
        }, wait: { _ in wait() }))
    session.run()
    return printed.dropLast().map { String($0.dropLast("Answer: ".count)) }
  }

  @Test("an answer that comes late is waited for")
  func late() {
    let service = ScriptedService(Services.listing())
    service.isLate = true
    let said = replies(
      ["/ hague", "1"], from: service,
      wait: {
        service.release()
        return true
      })
    #expect(said[0].contains("29 publications\nTopics, 1 to "))
    #expect(said[1].contains("2 of 29 publications"))
    #expect(said[2].hasPrefix("Publication 1 of 2\n"))
  }

  @Test("a reader who does not wait gets a notice, and the list stays the one before")
  func notWaited() {
    let service = ScriptedService(Services.listing())
    let said = replies(["/ hague", "t"], from: service, before: { service.isLate = $0 == 0 })
    #expect(said[1].hasPrefix(Messages.english.text(.searchingFromAll) + "\n"))
    #expect(said[2].contains("2 of 29 publications"))
  }

  @Test("a request that fails is reported, and the session goes on")
  func failure() {
    let service = ScriptedService(Services.listing())
    let said = replies(
      ["r", "1", "4"], from: service, before: { service.failure = $0 == 1 ? Self.reason : nil })
    #expect(said[2] == Messages.english.text(.notOpened, .message(Self.reason)) + "\n")
    #expect(said[3].hasPrefix("Publication 4 of 29\n"))
  }

  @Test("a part of the catalogue that has gone missing is reported once, before anything else")
  func missing() {
    let service = ScriptedService(Services.listing())
    let said = replies(
      ["r", "1", "t", "2"], from: service,
      before: { if $0 == 1 { service.missingPart = Self.reason } })
    let text = Messages.english.text(Self.reason)
    #expect(said.map { $0.contains(text) } == [false, false, true, false, false])
    #expect(said[2].hasPrefix(text + "\n"))
  }

  @Test(
    "a part that is back and goes missing again is reported again, and each list is marked meanwhile"
  )
  func missingAgain() {
    let service = ScriptedService(Services.listing())
    let said = replies(
      ["/ hague", "/ guide", "/ hague", "/ guide", "1", "more"], from: service,
      before: { service.missingPart = $0 == 1 || $0 >= 3 ? Self.reason : nil })
    let text = Messages.english.text(Self.reason)
    let isSaid = said.map { $0.hasPrefix(text + "\n") }
    #expect(isSaid == [false, false, true, false, true, false, false])
    let isMarked = said.map { reply in
      reply.split(separator: "\n").contains { $0.hasSuffix(" (incomplete)") }
    }
    #expect(isMarked == [false, false, true, false, true, true, true])
    #expect(said[5].hasPrefix("Publication 1 of "))
  }

  @Test("years and languages are lists, by their words and letters", arguments: ["years", "y"])
  func years(answer: String) {
    let said = replies([answer], from: ScriptedService(Services.listing()))
    #expect(said[1].hasPrefix("29 publications\nYears, 1 to "))
    #expect(said[1].contains("\n2  2014, 1\n"))
    #expect(said[1].contains("\n3  not given, 28\n"))
  }
}
