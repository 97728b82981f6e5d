import Browsing
import Fixtures
import LinearBrowsing
import Screen

/// Answers to be typed, and what was printed in reply.
final class Script {
  private var answers: [String]
  private var sizes: [Size]
  private var printed: [String] = []

  private init(_ answers: [String], _ sizes: [Size]) {
    self.answers = answers
    self.sizes = sizes
  }

  /// What a session prints before the first question and then after each answer.
  ///
  /// Of `sizes` the first is the terminal's at the beginning, each further one that before another
  /// reply, and the last stays; without any there is no terminal.
  static func replies(
    to answers: [String], sizes: [Size] = [], isRestricted: Bool = false,
    files: SessionFiles = .none
  ) -> [String] {
    let script = Script(answers, sizes)
    var session = LinearSession(
      Services.listing(named: "ICMEC resource listing"), isRestricted: isRestricted,
      files: files,
      on: LinearTerminal(
        size: { script.nextSize() },
        read: { script.answers.isEmpty ? nil : script.answers.removeFirst() },
        print: { text in
          script.printed.append(text)
          return true
        }))
    session.run()
    // The end of the answers is answered by an empty line.
    return script.printed.dropLast().map { String($0.dropLast("Answer: ".count)) }
  }

  private func nextSize() -> Size? { sizes.count > 1 ? sizes.removeFirst() : sizes.first }
}
