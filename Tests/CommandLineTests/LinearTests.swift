import Glibc
import PseudoTerminal
import Testing

/// Linear mode: typed answers can do everything the panes do.
@Suite("Numbered lists")
struct LinearTests {
  /// Returns the output of a session that reads `answers` from a file, one a line.
  private func session(_ answers: String..., options: [String] = []) throws -> Program.Outcome {
    let folder = try TemporaryFolder()
    let file = try folder.write(answers.map { $0 + "\n" }.joined(), to: "answers")
    let outcome = try Program.run(
      command: ["/bin/sh", "-c", #"exec "$@" < "$0""#, file, Program.path, "--linear"] + options,
      environment: ["LANG": "C.UTF-8"])
    #expect(outcome.errors == "")
    #expect(!outcome.output.contains("\u{1B}"))
    return outcome
  }

  /// Returns the output after the last answer.
  private func last(_ answers: String...) throws -> String {
    let folder = try TemporaryFolder()
    let file = try folder.write(answers.map { $0 + "\n" }.joined(), to: "answers")
    let outcome = try Program.run(
      command: ["/bin/sh", "-c", #"exec "$1" --linear < "$0""#, file, Program.path],
      environment: ["LANG": "C.UTF-8"])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(!outcome.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    let parts = outcome.output.split(separator: "Answer: ", omittingEmptySubsequences: false)
    return parts.count > 1 ? String(parts[parts.count - 2]) : ""
  }

  @Test("begins with the topics and the possible answers")
  func begins() throws {
    let text = try last()
    #expect(text.hasPrefix("ICMEC resource listing\nlanguage es: español, "))
    #expect(text.contains("\n29 publications\nTopics, 1 to 13 of 13\n"))
    #expect(text.contains("\n2  Child protection, 16\n"))
    #expect(text.contains("then Enter.\n"))
  }

  @Test("filters by a topic and a country, and undoes both")
  func narrows() throws {
    #expect(try last("4").hasPrefix("10 of 29 publications: Cybercrime\n"))
    #expect(try last("topics", "4", "where").contains("\n4  Cybercrime, 10, included\n"))
    let path = ["4", "countries", "+ 3", "+ 5"]
    let text = try last("4", "countries", "+ 3")
    #expect(text.contains("Asia, 2, open"))
    #expect(text.contains("South-eastern Asia, 2, + 5 shows more"))
    #expect(try last(path[0], path[1], path[2], path[3]).contains("\n14  Thailand, 2\n"))
    #expect(
      try last(path[0], path[1], path[2], path[3], "14")
        .hasPrefix("2 of 29 publications: Cybercrime + Thailand\n"))
    #expect(try last("4", "undo").hasPrefix("29 publications; filter removed: Cybercrime\n"))
    #expect(try last("undo") == "nothing to undo\n")
  }

  @Test("excludes a value")
  func excludes() throws {
    let text = try last("x 2")
    #expect(text.hasPrefix("13 of 29 publications: not Child protection\n"))
    #expect(try last("x 2", "where").contains("\n2  Child protection, 16, excluded\n"))
    #expect(try last("x 1") == "all 29 publications have a topic\n")
    #expect(try last("results", "x 1").hasPrefix("only a value of a list"))
  }

  @Test("finds words, and suggests what to do if there are none")
  func finds() throws {
    #expect(
      try last("/ hague").hasPrefix("2 of 29 publications: search hague\nResults, 1 to 2 of 2\n"))
    #expect(try last("/hague").hasPrefix("2 of 29 publications"))
    let text = try last("/ haguex")
    #expect(text.contains("No publication matches.\nSuggestions, 1 to 2 of 2\n"))
    #expect(text.contains("\n1  Show 2 for 'hague'\n"))
    #expect(try last("/ haguex", "1").hasPrefix("2 of 29 publications: search hague\n"))
    #expect(try last("/ hague", "/").hasPrefix("29 publications\n"))
  }

  @Test("reads a publication to its end, goes to a related one and back")
  func reads() throws {
    let text = try last("/ hague", "1")
    #expect(text.hasPrefix("Publication 1 of 2\nA Statistical Analysis"))
    #expect(text.contains("\nSources      Hague Conference on Private International Law\n"))
    #expect(try last("/ hague", "1", "more").contains("Report"))
    #expect(try last("/ hague", "1", "", "", "", "") == "End of the text.\n")
    #expect(try last("/ hague", "1", "1").hasPrefix("Related publication\n"))
    #expect(try last("/ hague", "1", "1", "back").hasPrefix("Publication 1 of 2\n"))
    #expect(try last("/ hague", "1", "1", "back", "back").hasPrefix("2 of 29 publications"))
    #expect(try last("/ hague", "1", "9") == "there is no related publication 9\n")
  }

  @Test("continues a long list at an empty answer")
  func more() throws {
    #expect(try last("results").contains("Results, 1 to 18 of 29\n"))
    #expect(try last("results", "").hasPrefix("Results, 19 to 29 of 29\n19  "))
    #expect(try last("results", "", "more") == "End of the list.\n")
  }

  @Test(
    "reports an invalid answer and changes nothing",
    arguments: [
      ("99", "there is no row 99\n"), ("+ 2", "there is nothing under row 2\n"),
      ("0", "'0' is not an answer; "), ("foo", "'foo' is not an answer; "),
      ("\u{1B}[2Jfoo\u{202E}", "'foo' is not an answer; "),
      ("99999999999999999999", "'99999999999999999999' is not an answer; "),
    ])
  func wrongAnswers(answer: String, reply: String) throws {
    #expect(try last(answer).hasPrefix(reply))
    #expect(try last(answer, "undo") == "nothing to undo\n")
  }

  @Test("help lists every answer, words can be abbreviated, and quit leaves")
  func words() throws {
    let help = try last("help")
    for word in ["NUMBER", "x NUMBER", "+ NUMBER", "/ WORDS", "topics", "undo", "quit"] {
      #expect(help.contains("\(word)"))
    }
    #expect(try last("?") == help)
    #expect(try last("c").contains("\nCountries, 1 to "))
    #expect(try session("quit", "results").output.components(of: "Answer: ") == 1)
    #expect(try last("order").hasSuffix("sorted by title\n"))
  }

  @Test("names the other languages if nothing says which one the reader wants")
  func languages() throws {
    let names =
      "language es: español, fr: français, pt: português, ru: русский, id: Bahasa Indonesia"
    for (environment, isNamed) in [
      (["LC_ALL": "C.UTF-8"], true), (["LANG": "de_DE.UTF-8"], true),
      (["LANG": "en_GB.UTF-8"], false),
      (["LC_ALL": "C.UTF-8", "FIELDSHELF_LANGUAGE": "en"], false),
    ] {
      let run = try Program.run(
        command: ["/bin/sh", "-c", "echo quit | \"$0\" --linear", Program.path],
        environment: environment)
      #expect(run.output.contains("\n\(names)\n") == isNamed, "\(environment)")
    }
  }

  @Test("no escape sequence is ever printed")
  func plain() throws {
    let outcome = try session(
      "topics", "4", "countries", "+ 2", "results", "1", "", "back", "x 1", "help", "order", "/ a",
      "undo", "99", "nonsense")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix("Answer: \n"))
  }

  @Test("draws ASCII if the locale or the reader asks for it")
  func ascii() throws {
    for (locale, option) in [("C", []), ("C.UTF-8", ["--ascii"])] {
      let outcome = try Program.run(
        command: ["/bin/sh", "-c", #"echo / reputation | "$@""#, "", Program.path, "--linear"]
          + option, environment: ["LC_ALL": locale])
      #expect(outcome.output.contains("Company's Reputation"))
      #expect(outcome.output.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test("a closed output pipe ends it quietly")
  func closedPipe() throws {
    let outcome = try Program.shell(
      #"set -o pipefail; yes results | "$program" --linear | head -n 1"#)
    // `yes` is ended by its closed pipe.
    #expect(outcome.errors == "")
    #expect(outcome.output == "ICMEC resource listing\n")
    let status = try Program.shell(
      #"yes results | "$program" --linear | true; echo ${PIPESTATUS[1]}"#)
    #expect(status.output == "0\n")
  }

  @Test("a terminal that cannot position its cursor gets the lists by itself")
  func dumbTerminal() throws {
    let terminal = try PseudoTerminal(
      Program.path, environment: ["TERM": "dumb", "LANG": "C.UTF-8"])
    try terminal.read(untilShown: "Answer: ")
    #expect(
      terminal.text.hasPrefix("fieldshelf: a terminal of type 'dumb' cannot place its cursor"))
    #expect(terminal.modes == .ofNewLine)
    try terminal.type("4\n", untilShown: "10 of 29 publications: Cybercrime")
    try terminal.type("quit\n", untilShown: "quit")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(!terminal.output.contains(0x1B))
  }

  @Test(
    "marked publications are printed in the list's order, with citations wrapped between words",
    arguments: [["1", "5"], ["5", "1"]])
  func leaving(order: [String]) throws {
    let terminal = try PseudoTerminal(Program.path, ["--linear"], rows: 50, columns: 40)
    try terminal.read(untilShown: "Answer: ")
    var ids: [String] = []
    for number in order {
      let texts = try terminal.type("link \(number)\n", untilShown: "Answer: ")
      let lines = texts.split(whereSeparator: \.isNewline).map(String.init)
      ids += lines.firstIndex(of: "Identifier").map { [lines[$0 + 1]] } ?? []
      try terminal.type("mark \(number)\n", untilShown: "Answer: ")
    }
    try #require(ids.count == 2)
    try terminal.type("quit\n", untilShown: "Answer: ")
    let start = terminal.text.count
    try terminal.type("yes\n", untilShown: ids[1])
    #expect(try terminal.waitForEnd() == .exited(0))
    let lines = terminal.text.dropFirst(start).split(whereSeparator: \.isNewline).map(String.init)
    #expect(lines.filter { ids.contains($0) } == ids)
    #expect(lines.count > 6)
    for line in lines where line.contains(" ") { #expect(line.count <= 40, "\(line)") }
    for title in ["Digital Threats to Child Safety: A Brief Guide", "International Task Force on"] {
      #expect(lines.joined(separator: " ").contains(title))
    }
  }

  @Test("Ctrl-C ends a session at once, but with marks it asks, and a second one prints them")
  func interrupt() throws {
    let plain = try PseudoTerminal(Program.path, ["--linear"])
    try plain.read(untilShown: "Answer: ")
    plain.type("\u{3}")
    #expect(try plain.waitForEnd() == .killed(signal: SIGINT))
    let terminal = try PseudoTerminal(Program.path, ["--linear"])
    try terminal.read(untilShown: "Answer: ")
    try terminal.type("mark 1\n", untilShown: "quit prints it\r\nAnswer: ")
    try terminal.type(
      "export handout-text h.txt\n", untilShown: "back to give up.\r\nAnswer: ")
    try terminal.type("My ti\u{3}", untilShown: "Print 1 marked publication?")
    try terminal.type("back\n", untilShown: "back to give up.")
    try terminal.type("back\n", untilShown: "Nothing was written")
    try terminal.type("\u{3}", untilShown: "or back to stay.\r\nAnswer: ")
    let start = terminal.text.count
    terminal.type("\u{3}")
    #expect(try terminal.waitForEnd() == .exited(0))
    let printed = terminal.text.dropFirst(start).split(whereSeparator: \.isWhitespace)
    #expect(printed.joined(separator: " ").contains("Digital Threats to Child Safety"))
  }

  @Test("output fits the terminal's rows and columns, also after a resize")
  func terminalSize() throws {
    let terminal = try PseudoTerminal(Program.path, ["--linear"], rows: 12, columns: 40)
    let start = try terminal.read(untilShown: "Answer: ")
    try expectFit(start, rows: 12, columns: 40)
    #expect(start.contains("\r\nTopics, 1 to 4 of 13\r\n"))
    try expectFit(terminal.type("results\n", untilShown: "Answer: "), rows: 12, columns: 40)
    terminal.resize(rows: 24, columns: 60)
    let results = try terminal.type("results\n", untilShown: "Answer: ")
    try expectFit(results, rows: 24, columns: 60)
    #expect(results.contains { $0.isNewline })
    let text = try terminal.type("9\n", untilShown: "Answer: ")
    try expectFit(text, rows: 24, columns: 60)
    #expect(!terminal.output.contains(0x1B))
  }

  /// Expects that the text up to a prompt fits the screen with it, not counting the typed line.
  private func expectFit(_ text: String, rows: Int, columns: Int) throws {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    #expect(lines.allSatisfy { $0.count <= columns }, "\(lines)")
    #expect(lines.filter { $0 != "results" && $0 != "9" }.count <= rows, "\(lines)")
  }

  @Test("an idle session ends and gives the reason")
  func idle() throws {
    let terminal = try PseudoTerminal(Program.path, ["--linear", "--idle-limit", "0.005"])
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.text.hasSuffix("fieldshelf: ended after 0.005 minutes without a key\r\n"))
  }

  @Test("after a stop the prompt is repeated, since typed text is lost")
  func goesOn() throws {
    let terminal = try PseudoTerminal(Program.path, ["--linear"])
    try terminal.read(untilShown: "Answer: ")
    terminal.send(signal: SIGSTOP)
    #expect(terminal.wait { terminal.isStopped })
    let start = terminal.output.count
    terminal.send(signal: SIGCONT)
    try terminal.read(from: start, untilShown: "Answer: ")
    try terminal.type("/thailand\n", untilShown: "3 of 29 publications")
  }

  @Test("after a stop Ctrl-C still asks about marks, although the shell has set its own modes")
  func interruptAfterStop() throws {
    let terminal = try PseudoTerminal(Program.path, ["--linear"])
    try terminal.read(untilShown: "Answer: ")
    #expect(terminal.modes.interruptKey == PseudoTerminal.Modes.ofNewLine.interruptKey)
    try terminal.type("mark 1\n", untilShown: "quit prints it\r\nAnswer: ")
    #expect(terminal.modes.interruptKey == 0)
    terminal.send(signal: SIGSTOP)
    #expect(terminal.wait { terminal.isStopped })
    terminal.resetModes()
    let start = terminal.output.count
    terminal.send(signal: SIGCONT)
    try terminal.read(from: start, untilShown: "Answer: ")
    try terminal.type("\u{3}", untilShown: "Print 1 marked publication?")
    try terminal.type("no\n", untilShown: "no")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.modes == .ofNewLine)
  }

  @Test(
    "a signal that ends it leaves the terminal as it was",
    arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT], [[], ["mark 1\n"]])
  func endedBySignal(signal: Int32, answers: [String]) throws {
    let terminal = try PseudoTerminal(Program.path, ["--linear"])
    try terminal.read(untilShown: "Answer: ")
    #expect(terminal.lineEndKeys != [0, 0])
    for answer in answers { try terminal.type(answer, untilShown: "quit prints it\r\nAnswer: ") }
    terminal.send(signal: signal)
    #expect(try terminal.waitForEnd() == .killed(signal: signal))
    #expect(terminal.modes == .ofNewLine)
    #expect(terminal.lineEndKeys == [0, 0])
  }

  @Test("a signal ends it in the background too, where the shell has the terminal")
  func endedInBackground() throws {
    let script = #"set -m; "$0" --linear; kill -TERM %1; kill -CONT %1; wait -f %1; echo ended $?"#
    let shell = try PseudoTerminal("/bin/bash", ["-c", script, Program.path])
    try shell.read(untilShown: "Answer: ")
    try shell.type("mark 1\n", untilShown: "quit prints it\r\nAnswer: ")
    try shell.type("\u{1A}", untilShown: "ended \(128 + SIGTERM)")
    #expect(try shell.waitForEnd() == .exited(0))
  }

  @Test("messages on standard error wrap between words on a terminal")
  func wrappedComplaint() throws {
    let terminal = try PseudoTerminal(
      Program.path, columns: 40, environment: ["TERM": "dumb", "LANG": "C.UTF-8"])
    try terminal.read(untilShown: "Answer: ")
    #expect(
      terminal.text.hasPrefix(
        "fieldshelf: a terminal of type 'dumb'\r\ncannot place its cursor; numbered lists\r\n"))
  }

  @Test("a lost connection ends it")
  func lostLine() throws {
    let terminal = try PseudoTerminal(Program.path, ["--linear"])
    try terminal.read(untilShown: "Answer: ")
    terminal.hangUp()
    _ = try terminal.waitForEnd()
  }
}

extension String {
  /// Counts the occurrences of `part`.
  fileprivate func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
