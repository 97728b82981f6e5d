import Fixtures
import Screen
import Testing

/// Replies to answers, as heard by ear: nothing is repeated, and no position is lost.
@Suite("Linear session")
struct LinearSessionTests {
  private func replies(_ answers: String...) -> [String] { Script.replies(to: answers) }

  private func last(_ replies: [String]) -> String { replies.last ?? "" }

  @Test("'language' goes to the next one, or to the one that is named")
  func languages() {
    let said = replies(
      "language es", "topics", "language EN", "language", "language xx", "languages")
    #expect(said[1].contains("español"))
    #expect(said[2].contains("Temas"))
    #expect(said[3].contains("English"))
    #expect(said[4].contains("español"))
    #expect(said[5].contains("'xx'") && said[5].contains("English (en), español (es), français"))
    #expect(said[6].contains("idiomas"))
  }

  @Test(
    "'language' takes names, in the language of the screen, in English and in their own",
    arguments: [
      ("Spanish", "español"), ("espanol", "español"), ("FRANÇAIS", "français"),
      ("русский", "русский"), ("bahasa indonesia", "Indonesia"), ("Indonesia", "Indonesia"),
      ("inglés", "English"),
    ])
  func languageNames(name: String, said: String) {
    let answer = replies("language es", "language \(name)")[2]
    #expect(answer.contains(said), "\(answer)")
  }

  @Test("'forms' and '/ ?' list the forms that a search can have, and 'help' names them")
  func forms() {
    let said = replies("forms", "/ ?", "/?", "help")
    #expect(said[1].hasPrefix("/ a b: Both words"))
    #expect(said[1].contains("/ year:2014-2016: ") && said[1].contains("/ -word: "))
    #expect(said[2] == said[1] && said[3] == said[1])
    #expect(said[4].contains("forms, / ?: "))
  }

  @Test("colons are those of the language")
  func colons() {
    let said = replies("language fr", "/ hague", "forms")
    #expect(said[2].contains("2 sur 29 publications\u{A0}: "), "\(said[2])")
    #expect(said[3].hasPrefix("/ a b\u{A0}: "), "\(said[3])")
  }

  @Test("a number after 'marked' opens the marked publication of that place")
  func marked() {
    let said = replies("mark 3", "mark 5", "marked", "2", "results", "marked", "9")
    #expect(said[4].hasPrefix("Publication 5 of 29"))
    #expect(said[7].contains("9"))
  }

  @Test("back reads again the part of the text from which a related publication was opened")
  func backToText() {
    let said = replies("/thailand", "1", "m", "3", "b", "m")
    #expect(said[3].hasSuffix("more: 24 lines\n"))
    #expect(said[5] == "Publication 1 of 3, from line 19 of 60\n" + said[3])
    #expect(said[6].hasSuffix("more: 6 lines\n"))
  }

  @Test("each open publication keeps a place of its own")
  func nestedPlaces() {
    let said = replies("/thailand", "1", "m", "1", "m", "2", "b", "b", "b")
    #expect(said[7].hasSuffix("\n" + said[5]))
    #expect(said[8].hasSuffix("\n" + said[3]))
    #expect(
      said[9].hasPrefix("3 of 29 publications: search thailand → Thailand\nResults, 1 to 3 of 3"))
  }

  @Test("back lists the results from the part that was left and says which was read")
  func backToList() {
    let said = last(replies("r", "more", "25", "back"))
    #expect(said.hasPrefix("29 publications\nResults, 19 to 29 of 29, last read 25\n19  "))
    #expect(last(replies("r", "more", "25", "back", "more")) == "End of the list.\n")
    // Row 19 was not in the printed part.
    let after = last(replies("r", "18", "next", "back"))
    #expect(after.hasPrefix("29 publications\nResults, 19 to 29 of 29, last read 19\n"))
  }

  @Test("a list goes on where it was left, and begins anew when it is asked for again")
  func listPlaces() {
    #expect(last(replies("r", "m", "t", "r")).contains("\nResults, 19 to 29 of 29\n"))
    #expect(last(replies("r", "m", "r")).contains("\nResults, 1 to 18 of 29\n"))
    #expect(last(replies("r", "m", "w")).contains("\nResults, 19 to 29 of 29\n"))
    // Other results start from the beginning.
    #expect(last(replies("r", "m", "t", "2", "r")).contains("\nResults, 1 to 16 of 16\n"))
    #expect(last(replies("r", "m", "order", "r")).contains("\nResults by title, 1 to 18 of 29\n"))
  }

  @Test("next and previous open the results one after the other")
  func steps() {
    let said = replies("/thailand", "1", "next", "n", "n", "p", "previous", "p")
    let places = said.dropFirst(2).map { $0.prefix { $0 != "\n" } }
    #expect(
      places == [
        "Publication 1 of 3", "Publication 2 of 3", "Publication 3 of 3",
        "this is the last result", "Publication 2 of 3", "Publication 1 of 3",
        "this is the first result",
      ])
    #expect(said[5] == "this is the last result\n")
  }

  @Test("next goes on from the result that led to a related one, and begins its text")
  func stepsFromRelated() {
    #expect(last(replies("/thailand", "2", "m", "1")).hasPrefix("Related publication\n"))
    #expect(last(replies("/thailand", "2", "m", "1", "n")).hasPrefix("Publication 3 of 3\n"))
    #expect(last(replies("/thailand", "2", "m", "1", "p")).hasPrefix("Publication 1 of 3\n"))
    #expect(last(replies("/thailand", "1", "m", "n")).hasPrefix("Publication 2 of 3\nChild"))
    #expect(last(replies("n")) == "no publication is open: choose a result first\n")
  }

  @Test("a choice is answered by the number of results and where the lists are")
  func changes() {
    let topic = "Topics, row 4; for this list: where; for the results: results\n"
    #expect(last(replies("4")) == "10 of 29 publications: Cybercrime\n" + topic)
    #expect(last(replies("x 4")) == "19 of 29 publications: not Cybercrime\n" + topic)
    #expect(last(replies("4", "4")) == "29 publications; filter removed: Cybercrime\n" + topic)
    let lifted = "29 publications; filter removed: not Cybercrime\n"
    #expect(last(replies("x 4", "x 4")) == lifted + topic)
    #expect(
      last(replies("4", "undo")) == "29 publications; filter removed: Cybercrime\n" + topic)
    #expect(last(replies("4", "where")).contains("\nTopics, 1 to 13 of 13\n"))
    #expect(last(replies("s", "2")).hasSuffix("; for this list: where; for the results: results\n"))
    #expect(last(replies("order")) == "sorted by title\n")
  }

  @Test("the list goes on where the place is that was said")
  func placeAfterUndo() {
    let said = replies("results", "21", "back", "/thailand", "undo", "where").suffix(2).map(\.self)
    let removed = "29 publications; filter removed: search thailand\n"
    #expect(said[0] == removed + "Results, row 21; for this list: where\n")
    #expect(said[1].contains("\nResults, 21 to 29 of 29\n21  "))
  }

  @Test("a change while a publication is open says where the reader is")
  func changeWhileReading() {
    let said = last(replies("/thailand", "1", "undo"))
    let removed = "29 publications; filter removed: search thailand\n"
    #expect(said == removed + "Publication 2 of 29; for this part again: where\n")
    #expect(last(replies("/thailand", "1", "undo", "n")).hasPrefix("Publication 3 of 29\n"))
  }

  @Test("opening a row lists what lies under it alone")
  func folds() {
    let said = replies("4", "c", "+ 3", "m", "+ 3")
    #expect(
      said[3] == """
        Asia, 2, open, rows 4 to 6 of 11
        4  Eastern Asia, 1, + 4 shows more
        5  South-eastern Asia, 2, + 5 shows more
        6  Southern Asia, 1, + 6 shows more

        """)
    #expect(said[4].hasPrefix("Countries, 7 to 11 of 11\n7  "))
    #expect(said[5] == "Asia, 2, + 3 shows more; 8 rows in Countries\n")
  }

  @Test(
    "a row is opened with + before or behind its number, and by + alone once it was chosen",
    arguments: [["+ 4"], ["+4"], ["4+"], ["4 +"], ["4 + "], ["4", "+"], ["x4", "+"]])
  func unfolding(answers: [String]) {
    let said = last(Script.replies(to: ["countries"] + answers))
    #expect(said.contains(", open, rows 5 to ") && said.contains("\n5  "), "\(said)")
  }

  @Test("+ alone says how it goes on where the row chosen last has nothing under it")
  func unfoldingNothing() {
    for answers in [["+"], ["2", "+"], ["results", "+"], ["results", "1", "+"], ["c", "+"]] {
      let said = last(Script.replies(to: answers))
      #expect(said.hasPrefix("+ NUMBER: show or hide the values under a row"), "\(said)")
    }
    #expect(last(replies("1 2 +")) == "'1 2 +' is not an answer; help lists the answers\n")
    #expect(last(replies("c", "99+")) == "there is nothing under row 99\n")
  }

  @Test("one row is called a row")
  func oneRow() {
    let said = last(replies("countries", "+ 2"))
    #expect(said.hasPrefix("Africa, 1, open, row 3 of 12\n3  "), "\(said)")
  }

  @Test("x on a row of all values finds what has none, or says that there is nothing")
  func withoutValue() {
    #expect(last(replies("x 1")) == "all 29 publications have a topic\n")
    let filtered = "22 of 29 publications: Countries: not given\n"
    #expect(last(replies("c", "x 1")).hasPrefix(filtered))
    #expect(last(replies("c", "x 1", "x 1")).hasPrefix("29 publications\n"))
  }

  @Test("undo names the filter that it removes, and not one that is back")
  func undone() {
    let said = last(replies("x 4", "2", "undo"))
    #expect(said.hasPrefix("19 of 29 publications: not Cybercrime; filter removed: "))
    #expect(last(replies("x 4", "undo")).contains("; filter removed: not Cybercrime\n"))
    #expect(last(replies("4", "4", "undo")).hasPrefix("10 of 29 publications: Cybercrime\n"))
  }

  @Test("the first question names what is most useful, help names all")
  func answers() {
    let question = replies()[0].split(separator: "\n").last ?? ""
    for word in [
      "topics", "countries", "years", "sources", "results", "undo", "match", "order", "help",
    ] {
      #expect(question.contains(word))
    }
    let all = last(replies("help")).split(separator: "\n")
    #expect(all.count == 41)
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
