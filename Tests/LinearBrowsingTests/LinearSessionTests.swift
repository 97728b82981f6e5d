import Fixtures
import Screen
import Testing

/// Replies to answers, as heard by ear: nothing is repeated, and no position is lost.
@Suite("Linear session")
struct LinearSessionTests {
  private func replies(_ answers: String...) -> [String] { Script.replies(to: answers) }

  private func last(_ replies: [String]) -> String { replies.last ?? "" }

  @Test("'language' switches to the next one, or to the named one")
  func languages() {
    let replies = replies(
      "language es", "topics", "language EN", "language", "language xx", "languages")
    #expect(replies[1].contains("español"))
    #expect(replies[2].contains("Temas"))
    #expect(replies[3].contains("English"))
    #expect(replies[4].contains("español"))
    #expect(
      replies[5].contains("'xx'") && replies[5].contains("English (en), español (es), français"))
    #expect(replies[6].contains("idiomas"))
  }

  @Test(
    "'language' takes names in the screen's language, in English and in their own",
    arguments: [
      ("Spanish", "español"), ("espanol", "español"), ("FRANÇAIS", "français"),
      ("русский", "русский"), ("bahasa indonesia", "Indonesia"), ("Indonesia", "Indonesia"),
      ("inglés", "English"),
    ])
  func languageNames(name: String, expected: String) {
    let answer = replies("language es", "language \(name)")[2]
    #expect(answer.contains(expected), "\(answer)")
  }

  @Test("'forms' and '/ ?' list the search forms, and 'help' names them")
  func forms() {
    let replies = replies("forms", "/ ?", "/?", "help")
    #expect(replies[1].hasPrefix("/ a b: Both words"))
    #expect(replies[1].contains("/ year:2014-2016: ") && replies[1].contains("/ -word: "))
    #expect(replies[2] == replies[1] && replies[3] == replies[1])
    #expect(replies[4].contains("forms, / ?: "))
  }

  @Test("colons follow the language")
  func colons() {
    let replies = replies("language fr", "/ hague", "forms")
    #expect(replies[2].contains("2 sur 29 publications\u{A0}: "), "\(replies[2])")
    #expect(replies[3].hasPrefix("/ a b\u{A0}: "), "\(replies[3])")
  }

  @Test("a number after 'marked' opens the marked publication of that number")
  func marked() {
    let replies = replies("mark 3", "mark 5", "marked", "2", "results", "marked", "9")
    #expect(replies[4].hasPrefix("Publication 5 of 29"))
    #expect(replies[7].hasPrefix("No marked publication has the number 9; "), "\(replies[7])")
  }

  @Test("back repeats the part of the text from which a related publication was opened")
  func backToText() {
    let replies = replies("/thailand", "1", "m", "3", "b", "m")
    #expect(replies[3].hasSuffix("more: 24 lines\n"))
    #expect(replies[5] == "Publication 1 of 3, from line 19 of 60\n" + replies[3])
    #expect(replies[6].hasSuffix("more: 6 lines\n"))
  }

  @Test("each open publication keeps its own position")
  func nestedPlaces() {
    let replies = replies("/thailand", "1", "m", "1", "m", "2", "b", "b", "b")
    #expect(replies[7].hasSuffix("\n" + replies[5]))
    #expect(replies[8].hasSuffix("\n" + replies[3]))
    #expect(
      replies[9].hasPrefix("3 of 29 publications: search thailand → Thailand\nResults, 1 to 3 of 3")
    )
  }

  @Test("back lists the results from the earlier part and says which one was read")
  func backToList() {
    let reply = last(replies("r", "more", "25", "back"))
    #expect(reply.hasPrefix("29 publications\nResults, 19 to 29 of 29, last read 25\n19  "))
    #expect(last(replies("r", "more", "25", "back", "more")) == "End of the list.\n")
    // Row 19 was not in the printed part.
    let after = last(replies("r", "18", "next", "back"))
    #expect(after.hasPrefix("29 publications\nResults, 19 to 29 of 29, last read 19\n"))
  }

  @Test("a list continues where it was left, and restarts when requested again")
  func listPlaces() {
    #expect(last(replies("r", "m", "t", "r")).contains("\nResults, 19 to 29 of 29\n"))
    #expect(last(replies("r", "m", "r")).contains("\nResults, 1 to 18 of 29\n"))
    #expect(last(replies("r", "m", "w")).contains("\nResults, 19 to 29 of 29\n"))
    // Other results start from the beginning.
    #expect(last(replies("r", "m", "t", "2", "r")).contains("\nResults, 1 to 16 of 16\n"))
    #expect(last(replies("r", "m", "order", "r")).contains("\nResults by title, 1 to 18 of 29\n"))
  }

  @Test("next and previous open the results in turn")
  func steps() {
    let replies = replies("/thailand", "1", "next", "n", "n", "p", "previous", "p")
    let places = replies.dropFirst(2).map { $0.prefix { $0 != "\n" } }
    #expect(
      places == [
        "Publication 1 of 3", "Publication 2 of 3", "Publication 3 of 3",
        "this is the last result", "Publication 2 of 3", "Publication 1 of 3",
        "this is the first result",
      ])
    #expect(replies[5] == "this is the last result\n")
  }

  @Test("next continues from the result that led to a related one, from its beginning")
  func stepsFromRelated() {
    #expect(last(replies("/thailand", "2", "m", "1")).hasPrefix("Related publication\n"))
    #expect(last(replies("/thailand", "2", "m", "1", "n")).hasPrefix("Publication 3 of 3\n"))
    #expect(last(replies("/thailand", "2", "m", "1", "p")).hasPrefix("Publication 1 of 3\n"))
    #expect(last(replies("/thailand", "1", "m", "n")).hasPrefix("Publication 2 of 3\nChild"))
    #expect(last(replies("n")) == "no publication is open: choose a result first\n")
  }

  @Test("a choice is answered with the number of results and the ways to the lists")
  func changes() {
    let topic = "Topics, row 4; for this list: where; for the results: results\n"
    #expect(last(replies("4")) == "10 of 29 publications: Cybercrime\n" + topic)
    #expect(last(replies("x 4")) == "19 of 29 publications: not Cybercrime\n" + topic)
    #expect(last(replies("4", "4")) == "29 publications; filter removed: Cybercrime\n" + topic)
    let restored = "29 publications; filter removed: not Cybercrime\n"
    #expect(last(replies("x 4", "x 4")) == restored + topic)
    #expect(
      last(replies("4", "undo")) == "29 publications; filter removed: Cybercrime\n" + topic)
    #expect(last(replies("4", "where")).contains("\nTopics, 1 to 13 of 13\n"))
    #expect(last(replies("s", "2")).hasSuffix("; for this list: where; for the results: results\n"))
    #expect(last(replies("order")) == "sorted by title\n")
  }

  @Test("the list continues at the position that was printed")
  func placeAfterUndo() {
    let replies = replies("results", "21", "back", "/thailand", "undo", "where").suffix(2).map(
      \.self)
    let removed = "29 publications; filter removed: search thailand\n"
    #expect(replies[0] == removed + "Results, row 21; for this list: where\n")
    #expect(replies[1].contains("\nResults, 21 to 29 of 29\n21  "))
  }

  @Test("a change while a publication is open says where the reader is")
  func changeWhileReading() {
    let reply = last(replies("/thailand", "1", "undo"))
    let removed = "29 publications; filter removed: search thailand\n"
    #expect(reply == removed + "Publication 2 of 29; for this part again: where\n")
    #expect(last(replies("/thailand", "1", "undo", "n")).hasPrefix("Publication 3 of 29\n"))
  }

  @Test("opening a row lists only its children")
  func folds() {
    let replies = replies("4", "c", "+ 3", "m", "+ 3")
    #expect(
      replies[3] == """
        Asia, 2, open, rows 4 to 6 of 11
        4  Eastern Asia, 1, + 4 shows more
        5  South-eastern Asia, 2, + 5 shows more
        6  Southern Asia, 1, + 6 shows more

        """)
    #expect(replies[4].hasPrefix("Countries, 7 to 11 of 11\n7  "))
    #expect(replies[5] == "Asia, 2, + 3 shows more; 8 rows in Countries\n")
  }

  @Test(
    "+ before or after a number opens that row, and + alone the one chosen last",
    arguments: [["+ 4"], ["+4"], ["4+"], ["4 +"], ["4 + "], ["4", "+"], ["x4", "+"]])
  func unfolding(answers: [String]) {
    let reply = last(Script.replies(to: ["countries"] + answers))
    #expect(reply.contains(", open, rows 5 to ") && reply.contains("\n5  "), "\(reply)")
  }

  @Test("+ alone explains itself if the last chosen row has no children")
  func unfoldingNothing() {
    for answers in [["+"], ["2", "+"], ["results", "+"], ["results", "1", "+"], ["c", "+"]] {
      let reply = last(Script.replies(to: answers))
      #expect(reply.hasPrefix("+ NUMBER: show or hide the values under a row"), "\(reply)")
    }
    #expect(last(replies("1 2 +")).hasPrefix("'1 2 +' is not an answer; "))
    #expect(last(replies("c", "99+")) == "there is nothing under row 99\n")
  }

  @Test("a single row is announced in the singular")
  func oneRow() {
    let reply = last(replies("countries", "+ 2"))
    #expect(reply.hasPrefix("Africa, 1, open, row 3 of 12\n3  "), "\(reply)")
  }

  @Test("x on the row of all values finds records without one, or reports none")
  func withoutValue() {
    #expect(last(replies("x 1")) == "all 29 publications have a topic\n")
    let filtered = "22 of 29 publications: Countries: not given\n"
    #expect(last(replies("c", "x 1")).hasPrefix(filtered))
    #expect(last(replies("c", "x 1", "x 1")).hasPrefix("29 publications\n"))
  }

  @Test("undo names the removed filter, and not a restored one")
  func undone() {
    let reply = last(replies("x 4", "2", "undo"))
    #expect(reply.hasPrefix("19 of 29 publications: not Cybercrime; filter removed: "))
    #expect(last(replies("x 4", "undo")).contains("; filter removed: not Cybercrime\n"))
    #expect(last(replies("4", "4", "undo")).hasPrefix("10 of 29 publications: Cybercrime\n"))
  }

  @Test("the first prompt names the most useful answers, help names all")
  func answers() {
    let question = replies()[0].split(separator: "\n").last ?? ""
    for word in [
      "topics", "countries", "sources", "results", "undo", "mark", "quit", "help",
    ] {
      #expect(question.contains(word))
    }
    let all = last(replies("help")).split(separator: "\n")
    #expect(all.count == 42)
    let starts = ["x NUMBER", "undo, u", "mark NUMBER", "export ris"].map { start in
      all.firstIndex { $0.hasPrefix(start) }
    }
    let found = starts.compactMap(\.self)
    #expect(found.count == 4 && found == found.sorted())
    let help = all.dropFirst(5).prefix(21)
    let initials = help.map { $0.prefix { $0 != ":" }.split(separator: ", ").last ?? "" }
    #expect(help.count == 21)
    #expect(Set(initials).count == help.count)
    // `x` is taken by `x NUMBER`.
    #expect(initials.allSatisfy { $0.count == 1 && $0 != "x" })
  }
}
