import Browsing
import Fixtures
import Testing

/// The first lesson, answer by answer.
@Suite("The first lesson in linear mode")
struct LinearLessonTests {
  private static let answers = [
    "more", "1", "/ online", "topics", "2", "undo", "mark 1", "cite 1", "help",
  ]

  @Test("each step waits for the answer that it teaches")
  func steps() {
    let replies = Script.replies(
      to: ["lesson", "where", "results"] + Self.answers + ["quit"], files: MemoryFiles().files)
    #expect(replies[1].contains("Lesson 1 of 8. more"))
    #expect(replies[2].contains("Lesson 1 of 8.") && !replies[3].contains("Lesson"))
    let steps = replies.dropFirst(4).prefix(Self.answers.count).map { reply in
      (2...8).first { reply.contains("Lesson \($0) of 8.") }
    }
    #expect(steps == [2, 3, 4, nil, 5, 6, 7, 8, nil])
    #expect(replies[12].contains("That was the lesson"))
  }

  @Test("a step is printed again after an answer that did nothing")
  func repeated() {
    let replies = Script.replies(
      to: ["lesson", "hello", "more", "1", "/ zzzz", "/ online", "topics", "1", "2", "x 3", "undo"])
    let steps = replies.dropFirst().map { reply in
      (1...8).first { reply.contains("Lesson \($0) of 8.") }
    }
    #expect(steps == [1, 1, 2, 3, 3, 4, nil, 4, 5, nil, 6])
  }
}
