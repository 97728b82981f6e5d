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
    let replies = replies(
      ["/ hague", "1"], from: service,
      wait: {
        service.release()
        return true
      })
    #expect(replies[0].contains("29 publications\nTopics, 1 to "))
    #expect(replies[1].contains("2 of 29 publications"))
    #expect(replies[2].hasPrefix("Publication 1 of 2\n"))
  }

  @Test("a reader who does not wait gets a notice, and the previous list stays")
  func notWaited() {
    let service = ScriptedService(Services.listing())
    let replies = replies(["/ hague", "t"], from: service, before: { service.isLate = $0 == 0 })
    #expect(replies[1].hasPrefix(Messages.english.text(.searchingFromAll) + "\n"))
    #expect(replies[2].contains("2 of 29 publications"))
  }

  @Test("a request that fails is reported, and the session goes on")
  func failure() {
    let service = ScriptedService(Services.listing())
    let replies = replies(
      ["r", "1", "4"], from: service, before: { service.failure = $0 == 1 ? Self.reason : nil })
    #expect(replies[2] == Messages.english.text(.notOpened, .message(Self.reason)) + "\n")
    #expect(replies[3].hasPrefix("Publication 4 of 29\n"))
  }

  @Test("a missing part of the catalogue is reported once, before anything else")
  func missing() {
    let service = ScriptedService(Services.listing())
    let replies = replies(
      ["r", "1", "t", "2"], from: service,
      before: { if $0 == 1 { service.missingPart = Self.reason } })
    let text = Messages.english.text(Self.reason)
    #expect(replies.map { $0.contains(text) } == [false, false, true, false, false])
    #expect(replies[2].hasPrefix(text + "\n"))
  }

  @Test("a changed catalogue is reported once, before anything else")
  func changed() {
    let service = ScriptedService(Services.listing())
    let replies = replies(
      ["r", "1", "t"], from: service,
      before: { if $0 == 1 { service.changed = Services.listing() } })
    let text = Messages.english.text(.linearCatalogueChanged)
    #expect(replies.map { $0.contains(text) } == [false, false, true, false])
    #expect(replies[2].hasPrefix(text + "\n"))
  }

  @Test("a part that fails again is reported again, and each list is marked meanwhile")
  func missingAgain() {
    let service = ScriptedService(Services.listing())
    let replies = replies(
      ["/ hague", "/ guide", "/ hague", "/ guide", "1", "more"], from: service,
      before: { service.missingPart = $0 == 1 || $0 >= 3 ? Self.reason : nil })
    let text = Messages.english.text(Self.reason)
    let isReported = replies.map { $0.hasPrefix(text + "\n") }
    #expect(isReported == [false, false, true, false, true, false, false])
    let isMarked = replies.map { reply in
      reply.split(separator: "\n").contains { $0.hasSuffix(" (incomplete)") }
    }
    #expect(isMarked == [false, false, true, false, true, true, true])
    #expect(replies[5].hasPrefix("Publication 1 of "))
  }

  @Test("years and languages are lists, by word and by letter", arguments: ["years", "y"])
  func years(answer: String) {
    let replies = replies([answer], from: ScriptedService(Services.listing()))
    #expect(replies[1].hasPrefix("29 publications\nYears, 1 to "))
    #expect(replies[1].contains("\n2  2014, 1\n"))
    #expect(replies[1].contains("\n3  not given, 28\n"))
  }
}
