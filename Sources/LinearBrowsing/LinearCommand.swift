internal import Browsing
internal import Catalogue
internal import Messages

/// What a reader can answer when the program prints lists instead of drawing a screen.
enum LinearCommand: Equatable {
  /// A row of the list that was printed last, counted from 1.
  case choose(Int)
  case exclude(Int)
  /// Shows or hides what is under a row; without a number, under the one chosen last.
  case unfold(Int?)
  /// Marks results, or what is read where none is named.
  case mark([Int])
  /// Takes every mark away, or sets them again.
  case unmarkAll
  /// Cites a result, or what is read.
  case cite(Int?)
  /// Writes a note on a marked publication.
  case note(Int, String)
  /// Moves a marked publication to another place.
  case move(Int, to: Int)
  case save(String)
  /// Opens a reading list; without a name, lists them.
  case load(String)
  /// Exports in a format, to a file or to be printed.
  case export(String, to: String)
  /// Prints citation, identifier and link of a result, or of what is read.
  case link(Int?)
  /// Presents the marked, or the results.
  case present
  /// Stops an export that is being written.
  case stop
  case search(String)
  /// The terms of the field with some words in a label.
  case glossary(String)
  /// The publications of a term.
  case records(Int)
  case lesson
  /// The forms that a search can have.
  case forms
  /// The language of this name; the next one without a name.
  case language(String)
  case list(PaneKey)
  case results, more, back, next, previous, whereabouts, match, marked
  case undo, order, exactWords, help, quit
  /// Something else, as typed.
  case unknown(String)

  /// An answer that takes no more words.
  struct Word {
    let word: String
    /// The letter that stands for it; no two words have the same.
    let letter: Character
    let command: LinearCommand
    let summary: Message
  }

  /// The answers that take no more words, the lists first.
  static let words: [Word] = {
    let others: [(String, Character, LinearCommand, MessageKey)] = [
      ("results", "r", .results, .linearResults), ("more", "m", .more, .linearMore),
      ("back", "b", .back, .linearBack), ("next", "n", .next, .linearNext),
      ("previous", "p", .previous, .linearPrevious),
      ("where", "w", .whereabouts, .linearWhere), ("match", "j", .match, .linearMatch),
      ("undo", "u", .undo, .linearUndo),
      ("order", "o", .order, .linearOrder), ("alone", "a", .exactWords, .linearExactWords),
      ("help", "h", .help, .linearHelp), ("quit", "q", .quit, .linearQuit),
      ("mark", "k", .mark([]), .linearMark), ("marked", "d", .marked, .linearMarked),
      ("cite", "i", .cite(nil), .linearCite),
    ]
    // `x` begins an answer with a number.
    var taken = Set(others.map(\.1)).union(["x"])
    let lists = PaneKey.all.map { pane in
      let word = pane.rawValue
      let letter = word.first { !taken.contains($0) } ?? "?"
      taken.insert(letter)
      return Word(
        word: word, letter: letter, command: .list(pane),
        summary: Message(.linearList, .message(Message(pane.heading))))
    }
    return lists
      + others.map { Word(word: $0, letter: $1, command: $2, summary: Message($3)) }
  }()

  /// An answer that takes a number or words, and what it does.
  typealias Phrase = (answer: MessageKey, summary: MessageKey)

  /// Those that choose and search.
  static let filtering: [Phrase] = [
    (.linearChooseAnswer, .linearChoose), (.linearExcludeAnswer, .linearExclude),
    (.linearUnfoldAnswer, .linearUnfold), (.linearSearchAnswer, .linearSearch),
    (.linearFormsAnswer, .linearForms),
  ]

  /// Those that take publications away, and the others.
  static let taking: [Phrase] = [
    (.linearMarkAnswer, .linearMarkRow), (.linearUnmarkAnswer, .linearUnmark),
    (.linearCiteAnswer, .linearCiteRow), (.linearLinkAnswer, .linearLink),
    (.linearNoteAnswer, .linearNote), (.linearMoveAnswer, .linearMove),
    (.linearSaveAnswer, .linearSave), (.linearLoadAnswer, .linearLoad),
    (.linearExportAnswer, .linearExport), (.linearStopAnswer, .linearStop),
    (.linearPresentAnswer, .linearPresent),
    (.linearGlossaryAnswer, .linearGlossary), (.linearRecordsAnswer, .linearRecords),
    (.linearLessonAnswer, .linearLesson), (.linearLanguageAnswer, .linearLanguage),
  ]

  /// An answer that begins with a word which needs more behind it: its form, and what it does.
  static func incomplete(_ typed: String, _ messages: Messages) -> (form: String, meaning: String)?
  {
    (filtering + taking).lazy
      .map { (form: messages.text($0.answer), meaning: messages.text($0.summary)) }
      .first { $0.form.split(separator: " ").first.map(String.init) == typed.lowercased() }
  }

  /// Whether an answer leaves at once: Ctrl-X, or its name where a terminal does not send it.
  static func isQuickExit(_ line: String) -> Bool {
    line.contains("\u{18}") || ["^X", "^x"].contains(line.filter { !$0.isWhitespace })
  }

  /// Reads an answer. Words may be cut to their first letters; an empty answer goes on.
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
      self = .forms
    } else if text.first == "/" {
      self = .search(String(rest))
    } else if let number, text.first == "x" {
      self = .exclude(number)
    } else if let numbers = LinearCommand.numbers(behind: "mark", "k", in: text) {
      self = .mark(numbers)
    } else if let numbers = LinearCommand.numbers(behind: "cite", "i", in: text),
      numbers.count == 1
    {
      self = .cite(numbers[0])
    } else if let phrase = LinearCommand.phrase(text) {
      self = phrase
    } else if text == "?" {
      self = .help
    } else {
      self = LinearCommand.word(text.lowercased()) ?? .unknown(String(text))
    }
  }

  /// An answer that begins with a word of its own and goes on with numbers, names or words.
  private static func phrase(_ text: Substring) -> LinearCommand? {
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
    case "forms": return parts.count == 1 ? .forms : nil
    case "lesson": return parts.count == 1 ? .lesson : nil
    case "records": return parts.count == 2 ? numbers.first.map { .records($0) } : nil
    case "present", "v": return parts.count == 1 ? .present : nil
    case "stop": return parts.count == 1 ? .stop : nil
    case "export":
      guard parts.count > 1 else { return nil }
      return .export(parts[1].lowercased(), to: parts.dropFirst(2).joined(separator: " "))
    case "link": return parts.count == 1 ? .link(nil) : numbers.first.map { .link($0) }
    default: return nil
    }
  }

  /// `+` before or behind a number, or alone.
  private static func unfold(_ text: Substring) -> LinearCommand? {
    guard text.first == "+" || text.last(where: { $0 != " " }) == "+" else { return nil }
    let parts = text.split { $0 == " " || $0 == "+" }
    guard let part = parts.first else { return .unfold(nil) }
    guard parts.count == 1, let number = Int(part), number > 0 else { return nil }
    return .unfold(number)
  }

  /// The numbers behind a word or its letter, each once, with blanks or commas between them.
  private static func numbers(behind words: String..., in text: Substring) -> [Int]? {
    let typed = text.lowercased()
    guard let word = words.first(where: { typed.hasPrefix($0) }) else { return nil }
    let parts = typed.dropFirst(word.count).split { $0 == " " || $0 == "," }
    let numbers = parts.compactMap { Int($0) }.filter { $0 > 0 }
    guard !parts.isEmpty, numbers.count == parts.count else { return nil }
    var seen: Set<Int> = []
    return numbers.filter { seen.insert($0).inserted }
  }

  /// The command that a word, its letter or its beginning stands for.
  private static func word(_ typed: String) -> LinearCommand? {
    let known =
      words.first { typed == String($0.letter) } ?? words.first { $0.word.hasPrefix(typed) }
    return known?.command
  }
}
