import Testing

/// The language of commands.
@Suite("The language of messages")
struct InterfaceLanguageTests {
  private func topics(
    _ arguments: [String] = [], _ environment: [String: String]
  ) throws -> String {
    let command = [Program.path, "facets", "topics"] + arguments
    return try Program.run(command: command, environment: environment).output
  }

  @Test("if nothing has all words, a label that begins with one of them is offered alone")
  func labelAlone() throws {
    let run = try Program.run("list", "--find", "matrim tailandia", "--interface-language", "es")
    #expect(run.status == 1)
    #expect(
      run.errors.contains("1 con 'tema:\"Matrimonio infantil\"' en lugar de 'matrim tailandia'"),
      "\(run.errors)")
  }

  @Test(
    "is that of the option, else of FIELDSHELF_LANGUAGE, else of the locale",
    arguments: [
      ([:], [], "Cybercrime"), (["LANG": "es_MX.UTF-8"], [], "Ciberdelincuencia"),
      (["LANG": "es_MX.UTF-8", "LC_MESSAGES": "fr_FR.UTF-8"], [], "Cybercriminalité"),
      (["LC_MESSAGES": "fr_FR.UTF-8", "LC_ALL": "pt_BR.UTF-8"], [], "Cibercrime"),
      (["LANG": "es_MX.UTF-8", "LC_ALL": "C"], [], "Cybercrime"),
      (["LC_ALL": "C.UTF-8", "FIELDSHELF_LANGUAGE": "ru"], [], "Киберпреступность"),
      (["LANG": "de_DE.UTF-8"], [], "Cybercrime"),
      (["FIELDSHELF_LANGUAGE": "ru"], ["--interface-language", "es"], "Ciberdelincuencia"),
      (["LANG": "ru_RU.UTF-8"], ["--interface-language=en"], "Cybercrime"),
    ] as [([String: String], [String], String)])
  func chosen(environment: [String: String], arguments: [String], topic: String) throws {
    #expect(try topics(arguments, environment).contains(topic + "  "))
  }

  @Test("is English if the terminal's characters cannot spell another one")
  func letters() throws {
    #expect(try topics([], ["LANG": "ru_RU.ISO-8859-1"]).contains("Cybercrime"))
    let russian = try Program.shell(
      #"LANG=ru_RU.KOI8-R "$program" facets topics | iconv -f KOI8-R -t UTF-8"#)
    #expect(russian.output.contains("Киберпреступность"))
    #expect(try topics([], ["LANG": "es_ES.ISO-8859-1"]).contains("Ciberdelincuencia"))
  }

  @Test("is refused if unknown, with the available ones")
  func unknown() throws {
    for run in [
      try Program.run("list", "--interface-language", "xx"),
      try Program.run("list", environment: ["FIELDSHELF_LANGUAGE": "xx"]),
      try Program.run(environment: ["FIELDSHELF_LANGUAGE": "xx"]),
    ] {
      #expect(run.status == 2 && run.output.isEmpty)
      #expect(run.errors.contains("xx") && run.errors.contains("es"))
    }
  }

  @Test("is used for error messages as well")
  func errors() throws {
    let spanish = ["LANG": "es_ES.UTF-8"]
    let missing = try Program.run("check", "/nowhere/at all.jsonl", environment: spanish)
    let english = try Program.run("check", "/nowhere/at all.jsonl")
    #expect(missing.status == english.status && missing.errors != english.errors)
    #expect(missing.errors.contains("/nowhere/at all.jsonl"))
    let unwritable = try Program.run(
      "new", "/nowhere/at all.jsonl", environment: spanish)
    #expect(unwritable.errors.contains("': no existe ese archivo o carpeta;"))
    let closed = try Program.run(
      "list", "--server", "mysql://127.0.0.1:1/library", environment: spanish)
    #expect(closed.errors.hasSuffix("library': conexión rechazada\n"), "\(closed.errors)")
    let nothing = try Program.run("list", "--find", "zebra", environment: spanish)
    #expect(nothing.status == 1)
    #expect(nothing.errors.contains("29 sin"))
  }

  @Test(
    "is used for invalid command lines",
    arguments: [
      (["list", "--catalog", "x"], "opción desconocida '--catalog'"),
      (["list", "--find"], "--find"), (["list", "--format", "xml"], "admite: text"),
      (["list", "a"], "argumento inesperado 'a'"), (["show"], "falta el argumento"),
      (["list", "a", "b"], "argumentos inesperados 'a', 'b'"),
      (["list", "--as-typed=x"], "la opción '--as-typed' no admite ningún valor"),
      (["list", "---x"], "opción desconocida '---x'"),
      (["build", "-xo"], "'-xo'; el valor de '-o <library.shelf>' va después de un espacio"),
      (["--generate-completion-script", "ksh"], "'ksh' no es un valor de '--generate-"),
      (["--generate-completion-script="], "admite: zsh, bash, fish"),
    ])
  func commandLine(arguments: [String], words: String) throws {
    let run = try Program.run(
      command: [Program.path] + arguments, environment: ["LANG": "es_ES.UTF-8"])
    #expect(run.status == 2)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(!run.errors.contains("missing") && !run.errors.contains("unknown"))
  }

  @Test(
    "does not change output for programs",
    arguments: [
      ["facets", "--format", "tsv"], ["facets", "--format", "jsonl"], ["list", "--format", "tsv"],
      ["list", "--format", "jsonl"], ["list", "--format", "ris"], ["formats", "--format", "tsv"],
      ["formats", "ris", "--format", "jsonl"],
    ])
  func machineForms(arguments: [String]) throws {
    let english = try Program.run(command: [Program.path] + arguments, environment: [:])
    let spanish = try Program.run(
      command: [Program.path] + arguments, environment: ["LANG": "es_ES.UTF-8"])
    #expect(english == spanish)
  }

  @Test(
    "is that of labels offered if no text has the words",
    arguments: [
      ("matrim", "1 con 'tema:\"Matrimonio infantil\"'"),
      ("país:tailandia ciber", "'tema:Ciberdelincuencia'"), ("egi", "1 con 'país:Egipto'"),
    ])
  func labels(words: String, offer: String) throws {
    let run = try Program.run(
      "list", "--find", words, environment: ["LANG": "es_ES.UTF-8"])
    #expect(run.status == 1)
    #expect(run.errors.contains(offer), "\(run.errors)")
  }

  @Test(
    "is one in which a word of a topic's name finds what is on the topic",
    arguments: [
      ("es", "trata", 3), ("es", "matrimonio", 1), ("fr", "mariage", 1), ("pt", "casamento", 1),
      ("ru", "браки", 1),
    ])
  func labelWords(language: String, words: String, count: Int) throws {
    let run = try Program.run(
      "list", "--find", words, environment: ["FIELDSHELF_LANGUAGE": language])
    #expect(run.status == 0 && run.lines.count == count, "\(run.output)\(run.errors)")
  }

  @Test("is that of a handout's topics")
  func handout() throws {
    let id = try #require(try Program.run("list", "--topic", "child protection").lines.first)
      .prefix { $0 != " " }
    let text = try Program.run(
      "handout", String(id), "--to", "text", "--order", "topic",
      environment: ["LANG": "es_ES.UTF-8"])
    #expect(text.output.contains("Protección de la infancia"), "\(text.output)")
  }

  @Test("finds by words of labels, and says nothing of English words that look alike")
  func noLookAlike() throws {
    let run = try Program.run(
      "list", "--find", "abuso sexual", environment: ["LANG": "es_ES.UTF-8"])
    #expect(run.status == 0 && run.lines.count == 16, "\(run.output)")
    #expect(run.errors.isEmpty, "\(run.errors)")
  }

  @Test("accepts 'not given' in English and in the language")
  func notGiven() throws {
    for name in ["not given", "sin indicar"] {
      let run = try Program.run(
        "list", "--country", name, environment: ["LANG": "es_ES.UTF-8"])
      #expect(run.lines.count == 22)
    }
  }
}
