internal import Browsing
internal import Catalogue
internal import Messages

/// A reader's answer in linear mode, where the program prints lists instead of drawing a screen.
enum LinearCommand: Equatable {
  /// Choose a row of the last printed list, counted from 1.
  case choose(Int)
  case exclude(Int)
  /// Show or hide the children of a row; without a number, of the row chosen last.
  case unfold(Int?)
  /// Mark or unmark results; without numbers, the open publication.
  case mark([Int])
  /// Remove all marks, or restore them.
  case unmarkAll
  /// Cite results; without numbers, the open publication.
  case cite([Int])
  /// Set the note of a marked publication.
  case note(Int, String)
  /// Move a marked publication to another position.
  case move(Int, to: Int)
  case save(String)
  /// Open a reading list; without a name, list them.
  case load(String)
  /// Export in a format; without a path, print the export after the session.
  case export(String, to: String)
  /// Print the citation, identifier and link of a result; without a number, of the open
  /// publication.
  case link(Int?)
  /// Present the results, or the marked publications, from a row on; without a number, the marked
  /// publications, or the results.
  case present(Int?)
  /// Stop the running export.
  case stop
  case search(String)
  /// List the glossary terms with a label that contains these words.
  case glossary(String)
  /// List the publications of a term.
  case records(Int)
  case lesson
  /// Print the search syntax.
  case searchSyntax
  /// Switch to the language with this name; without a name, to the next one.
  case language(String)
  case list(PaneKey)
  case results, more, back, next, previous, position, match, marked
  case undo, order, exactWords, help, quit
  /// Anything else, as typed.
  case unknown(String)

  /// An answer of one word.
  struct Keyword {
    let word: String
    /// The abbreviation; unique among the words.
    let letter: Character
    let command: LinearCommand
    let summary: Message
  }

  /// The answers of one word, facet lists first.
  static let keywords: [Keyword] = {
    let others: [(String, Character, LinearCommand, MessageKey)] = [
      ("results", "r", .results, .linearResults), ("more", "m", .more, .linearMore),
      ("back", "b", .back, .linearBack), ("next", "n", .next, .linearNext),
      ("previous", "p", .previous, .linearPrevious),
      ("where", "w", .position, .linearWhere), ("match", "j", .match, .linearMatch),
      ("undo", "u", .undo, .linearUndo),
      ("order", "o", .order, .linearOrder), ("alone", "a", .exactWords, .linearExactWords),
      ("help", "h", .help, .linearHelp), ("quit", "q", .quit, .linearQuit),
      ("mark", "k", .mark([]), .linearMark), ("marked", "d", .marked, .linearMarked),
      ("cite", "i", .cite([]), .linearCite),
    ]
    // `x` is reserved for excluding a numbered row.
    var taken = Set(others.map(\.1)).union(["x"])
    let lists = PaneKey.all.map { pane in
      let word = pane.rawValue
      let letter = word.first { !taken.contains($0) } ?? "?"
      taken.insert(letter)
      return Keyword(
        word: word, letter: letter, command: .list(pane),
        summary: Message(.linearList, .message(Message(pane.heading))))
    }
    return lists
      + others.map { Keyword(word: $0, letter: $1, command: $2, summary: Message($3)) }
  }()

  /// The syntax of an answer with arguments, and what it does.
  typealias Usage = (answer: MessageKey, summary: MessageKey)

  /// Answers for choosing and searching.
  static let filterUsage: [Usage] = [
    (.linearChooseAnswer, .linearChoose), (.linearExcludeAnswer, .linearExclude),
    (.linearUnfoldAnswer, .linearUnfold), (.linearSearchAnswer, .linearSearch),
    (.linearFormsAnswer, .linearForms),
  ]

  /// Answers for marking, exporting and the like.
  static let markUsage: [Usage] = [
    (.linearMarkAnswer, .linearMarkRow), (.linearUnmarkAnswer, .linearUnmark),
    (.linearCiteAnswer, .linearCiteRow), (.linearLinkAnswer, .linearLink),
    (.linearNoteAnswer, .linearNote), (.linearMoveAnswer, .linearMove),
    (.linearSaveAnswer, .linearSave), (.linearLoadAnswer, .linearLoad),
    (.linearExportAnswer, .linearExport), (.linearStopAnswer, .linearStop),
    (.linearPresentAnswer, .linearPresent),
    (.linearGlossaryAnswer, .linearGlossary), (.linearRecordsAnswer, .linearRecords),
    (.linearLessonAnswer, .linearLesson), (.linearLanguageAnswer, .linearLanguage),
  ]

  /// The syntax and meaning of the answer that begins with the typed word and needs arguments;
  /// `nil` if there is none.
  static func incomplete(_ typed: String, _ messages: Messages) -> (form: String, meaning: String)?
  {
    (filterUsage + markUsage).lazy
      .map { (form: messages.text($0.answer), meaning: messages.text($0.summary)) }
      .first { $0.form.split(separator: " ").first.map(String.init) == typed.lowercased() }
  }

  /// Whether an answer is the quick exit: Ctrl-X, or `^X` as text for terminals that do not send
  /// the key.
  static func isQuickExit(_ line: String) -> Bool {
    line.contains("\u{18}") || ["^X", "^x"].contains(line.filter { !$0.isWhitespace })
  }

  /// Whether an answer is Ctrl-C, which quits.
  static func isInterrupt(_ line: String) -> Bool { line.contains("\u{3}") }

  /// Parses an answer. Words may be abbreviated to any beginning; an empty answer means `more`.
  init(_ line: String) {
    let text = line.drop { $0 == " " }
    let rest = text.dropFirst().drop { $0 == " " }
    let number = Int(rest).flatMap { $0 > 0 ? $0 : nil }
    if text.isEmpty {
      self = .more
    } else if let command = LinearCommand.unfold(text) {
      self = command
    } else if let number = Int(text), number > 0 {
      self = .choose(number)
    } else if text.first == "/", rest == "?" {
      self = .searchSyntax
    } else if text.first == "/" {
      self = .search(String(rest))
    } else if let number, text.first == "x" {
      self = .exclude(number)
    } else if let numbers = LinearCommand.numbers(behind: "mark", "k", in: text) {
      self = .mark(numbers)
    } else if let numbers = LinearCommand.numbers(behind: "cite", "i", in: text) {
      self = .cite(numbers)
    } else if let command = LinearCommand.commandWithArguments(text) {
      self = command
    } else if text == "?" {
      self = .help
    } else {
      self = LinearCommand.keywordCommand(text.lowercased()) ?? .unknown(String(text))
    }
  }

  /// Parses an answer that begins with a keyword, followed by numbers, names or words.
  private static func commandWithArguments(_ text: Substring) -> LinearCommand? {
    let parts = text.split(separator: " ")
    guard let word = parts.first?.lowercased() else { return nil }
    let rest = parts.dropFirst().joined(separator: " ")
    let numbers = parts.dropFirst().prefix(2).compactMap { Int($0) }.filter { $0 > 0 }
    switch word {
    case "note":
      guard let number = numbers.first else { return nil }
      return .note(number, parts.dropFirst(2).joined(separator: " "))
    case "move":
      return parts.count == 3 && numbers.count == 2 ? .move(numbers[0], to: numbers[1]) : nil
    case "unmark": return rest.lowercased() == "all" ? .unmarkAll : nil
    case "save": return rest.isEmpty ? nil : .save(rest)
    case "load": return .load(rest)
    case "glossary": return .glossary(rest)
    case "language": return .language(rest)
    case "forms": return parts.count == 1 ? .searchSyntax : nil
    case "lesson": return parts.count == 1 ? .lesson : nil
    case "records": return parts.count == 2 ? numbers.first.map { .records($0) } : nil
    case "present", "v":
      guard parts.count > 1 else { return .present(nil) }
      return parts.count == 2 ? numbers.first.map { .present($0) } : nil
    case "stop": return parts.count == 1 ? .stop : nil
    case "export":
      guard parts.count > 1 else { return nil }
      return .export(parts[1].lowercased(), to: parts.dropFirst(2).joined(separator: " "))
    case "link": return parts.count == 1 ? .link(nil) : numbers.first.map { .link($0) }
    default: return nil
    }
  }

  /// Parses `+` before or after a number, or alone.
  private static func unfold(_ text: Substring) -> LinearCommand? {
    guard text.first == "+" || text.last(where: { $0 != " " }) == "+" else { return nil }
    let parts = text.split { $0 == " " || $0 == "+" }
    guard let part = parts.first else { return .unfold(nil) }
    guard parts.count == 1, let number = Int(part), number > 0 else { return nil }
    return .unfold(number)
  }

  /// The numbers after a word or its letter, separated by blanks or commas, without repetitions;
  /// `nil` if there is anything else.
  private static func numbers(behind words: String..., in text: Substring) -> [Int]? {
    let typed = text.lowercased()
    guard let word = words.first(where: { typed.hasPrefix($0) }) else { return nil }
    let parts = typed.dropFirst(word.count).split { $0 == " " || $0 == "," }
    let numbers = parts.compactMap { Int($0) }.filter { $0 > 0 }
    guard !parts.isEmpty, numbers.count == parts.count else { return nil }
    var seen: Set<Int> = []
    return numbers.filter { seen.insert($0).inserted }
  }

  /// The command for a word, its letter or its beginning.
  private static func keywordCommand(_ typed: String) -> LinearCommand? {
    let known =
      keywords.first { typed == String($0.letter) } ?? keywords.first { $0.word.hasPrefix(typed) }
    return known?.command
  }
}
