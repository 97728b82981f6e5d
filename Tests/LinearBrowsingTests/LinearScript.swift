import Browsing
import Fixtures
import LinearBrowsing
import Screen

/// Scripted answers, and the replies that were printed.
final class Script {
  private var answers: [String]
  private var sizes: [Size]
  private var printed: [String] = []

  private init(_ answers: [String], _ sizes: [Size]) {
    self.answers = answers
    self.sizes = sizes
  }

  /// Returns the output before the first prompt and after each answer.
  ///
  /// The first of `sizes` is the terminal's initial size, each further one applies before another
  /// reply, and the last one remains. Without sizes there is no terminal.
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
    // The end of input prints an empty line.
    return script.printed.dropLast().map { String($0.dropLast("Answer: ".count)) }
  }

  private func nextSize() -> Size? { sizes.count > 1 ? sizes.removeFirst() : sizes.first }
}
