import Testing

/// Help in each interface language.
@Suite("Help in each language")
struct HelpLanguageTests {
  private static let languages = ["es", "fr", "pt", "ru", "id"]
  private static let commands: [[String]] = [
    [], ["browse"], ["list"], ["show"], ["cite"], ["lists"], ["lists", "show"],
    ["lists", "merge"], ["lists", "add"], ["handout"], ["facets"], ["check"], ["vocabulary"],
    ["vocabulary", "check"], ["vocabulary", "show"], ["vocabulary", "export"],
    ["vocabulary", "suggest"], ["vocabulary", "merge"], ["glossary"], ["build"],
    ["engine-files"], ["duplicates"], ["changes"], ["convert"], ["new"], ["formats"], ["keys"],
    ["config"],
  ]

  private func help(
    _ command: [String], in language: String, columns: Int = 80
  ) throws -> Program.Outcome {
    try Program.run(
      command: [Program.path] + command + ["--help"],
      environment: [
        "LC_ALL": "C.UTF-8", "FIELDSHELF_LANGUAGE": language, "COLUMNS": "\(columns)",
      ])
  }

  /// Returns the options and commands that rows begin with; placeholders are translated.
  private func names(_ output: String) -> [Substring] {
    var names: [Substring] = []
    for line in output.split(separator: "\n") where line.hasPrefix("  ") && !line.hasPrefix("   ") {
      guard let name = line.split(separator: " ").first, name.first != "'", name != "See" else {
        continue
      }
      names.append(name.first == "<" ? "<" : name)
    }
    return names
  }

  @Test("has every option and command, and no line wider than 80", arguments: languages)
  func complete(language: String) throws {
    for command in Self.commands {
      let english = try help(command, in: "en")
      let translated = try help(command, in: language)
      #expect(translated.status == 0 && translated.errors == "")
      #expect(names(translated.output) == names(english.output), "\(command)")
      #expect(translated.output.hasSuffix("\n"))
      for line in translated.lines + english.lines {
        #expect(line.count <= 80, "\(line)")
      }
    }
  }

  @Test(
    "is dumped in ASCII for the manual page, with all its letters escaped", arguments: ["ru", "es"])
  func manualPage(language: String) throws {
    let outcome = try Program.run(
      command: [Program.path, "--experimental-dump-help"],
      environment: ["FIELDSHELF_LANGUAGE": language])
    #expect(outcome.output.utf8.allSatisfy { $0 < 0x80 })
    #expect(outcome.output.contains(language == "ru" ? "<U+043A><U+0430>" : "cat<U+00E1>logo"))
  }

  /// The pairs of adjacent words of a text, without punctuation and names.
  private func pairs(_ text: String) -> Set<String> {
    let names = ["fieldshelf", "help", "lists", "vocabulary", "Manticore"]
    var pairs: Set<String> = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for pair in zip(words, words.dropFirst()) where !names.contains(pair.0) {
        let isPlain = (pair.0 + pair.1).utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
        if isPlain { pairs.insert("\(pair.0) \(pair.1)") }
      }
    }
    return pairs
  }

  @Test("has no two words of the English help in other languages", arguments: languages)
  func words(language: String) throws {
    for command in Self.commands {
      let english = pairs(try help(command, in: "en", columns: 400).output)
      #expect(english.count >= 20, "\(command)")
      let output = try help(command, in: language, columns: 400).output
      #expect(pairs(output).isDisjoint(with: english), "\(command)")
      for word in [
        "OVERVIEW:", "USAGE:", "OPTIONS:", "SUBCOMMANDS:", "(default", "(values", "See '",
      ] {
        #expect(!output.contains(word), "\(command): \(word)")
      }
    }
  }

  @Test(
    "names what stands for a value",
    arguments: [("es", "archivo", "orden"), ("ru", "файл", "порядок")])
  func valueNames(language: String, file: String, order: String) throws {
    let form = try help([], in: language).output
    #expect(form.contains("fieldshelf [<\(file)>]\n") && !form.contains("<file>"))
    #expect(try help(["list"], in: language).output.contains("--order <\(order)>"))
    for command in Self.commands {
      let output = try help(command, in: language, columns: 400).output
      for name in [
        "<file>", "<name>", "<options>", "<command>", "<subcommand>", "<old>", "date|",
      ] {
        #expect(!output.contains(name), "\(command): \(name)")
      }
    }
    let environment = ["LC_ALL": "C.UTF-8", "FIELDSHELF_LANGUAGE": language]
    #expect(try Program.run("build", environment: environment).errors.contains("<\(file)> ..."))
    let wrong = try Program.run("list", "--order", "<file>", environment: environment).errors
    #expect(wrong.contains("'<file>'") && wrong.contains("<\(order)>"), "\(wrong)")
    let json = try Program.run(
      "--experimental-dump-help", environment: ["FIELDSHELF_LANGUAGE": "es"])
    #expect(json.output.contains("\"valueName\" : \"archivo\""))
  }

  @Test("shows the default of an option", arguments: languages)
  func values(language: String) throws {
    let output = try help(["list"], in: language, columns: 400).output
    #expect(output.contains("relevance, title, year; "))
    #expect(output.contains(": relevance)"))
    #expect(try help(["browse"], in: language, columns: 400).output.contains(": 100)"))
  }

  @Test("wraps to a narrow terminal")
  func narrow() throws {
    let lines = try help([], in: "es", columns: 44).lines
    #expect(lines.allSatisfy { $0.count <= 44 })
    #expect(lines.contains { $0.hasPrefix("RESUMEN: ") })
  }

  @Test("ends with a command that shows the manual in any locale", arguments: languages)
  func manual(language: String) throws {
    let last = try help([], in: language).lines.last
    #expect(last?.hasPrefix("  'LC_ALL=C.UTF-8 man -L \(language) fieldshelf' ") == true)
    #expect(try help([], in: "en").lines.last == "  See 'man fieldshelf' for the manual.")
    #expect(try !help(["vocabulary"], in: language).output.contains("man -L"))
  }

  @Test("is in the description from which the manual is made", arguments: languages)
  func description(language: String) throws {
    let run = try Program.run(
      "--experimental-dump-help", environment: ["FIELDSHELF_LANGUAGE": language])
    #expect(run.status == 0 && run.isUTF8)
    for words in ["Show the version.", "Show help", "Print ", "without it"] {
      #expect(!run.output.contains(words), "\(words)")
    }
  }

  @Test(
    "has no line wider than 80 when letters are transliterated to ASCII", arguments: ["ru", "fr"])
  func ascii(language: String) throws {
    for command in [[], ["list"], ["check"], ["lists", "add"], ["build"]] {
      let run = try Program.run(
        command: [Program.path] + command + ["--help"],
        environment: [
          "LC_ALL": "ja_JP.EUC-JP", "FIELDSHELF_LANGUAGE": language, "COLUMNS": "80",
        ])
      #expect(run.output.utf8.allSatisfy { $0 < 0x80 })
      for line in run.lines { #expect(line.count <= 80, "\(line)") }
    }
  }

  @Test("is that of the command after an option for the language")
  func languageFirst() throws {
    let run = try Program.run("--interface-language", "es", "list", "--help")
    #expect(run.output == (try Program.run("list", "--help", "--interface-language=es")).output)
    let list = try Program.run("--interface-language=es", "facets", "topics")
    #expect(
      list.output == (try Program.run("facets", "topics", "--interface-language", "es")).output)
    #expect(try Program.run("--interface-language", "xx", "list").status == 2)
  }

  @Test(
    "does not hide an invalid option",
    arguments: [
      (["list", "--nosuch", "--help"], "--nosuch"), (["--help", "check", "--nosuch"], "--nosuch"),
      (["show", "-h", "--formatt", "tsv"], "--format"),
    ])
  func badOption(arguments: [String], word: String) throws {
    let run = try Program.run(command: [Program.path] + arguments, environment: [:])
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors.contains(word), "\(run.errors)")
    #expect(try Program.run("show", "--help").status == 0)
  }

  @Test(
    "reports an unknown command",
    arguments: [["help", "nosuch"], ["help", "lists", "nosuch"]])
  func unknownTopic(arguments: [String]) throws {
    let run = try Program.run(command: [Program.path] + arguments, environment: [:])
    #expect(run.status == 2)
    #expect(run.errors.contains("'nosuch'") && !run.errors.contains("'help'"), "\(run.errors)")
  }

  @Test("can be requested by 'help' and by an option")
  func ways() throws {
    let run = try Program.run("help", "cite", environment: ["LC_ALL": "ru_RU.UTF-8"])
    #expect(run.output.hasPrefix("ОБЗОР: Вывести, как цитировать публикации.\n"))
    let other = try Program.run("cite", "--help", "--interface-language", "ru")
    #expect(other.output == run.output)
  }
}
